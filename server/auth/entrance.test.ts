import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Joined, Me, PersonCard, SeatLink } from '#shared/wire/http.ts';
import { startServer, type Browser, type TestServer } from '../testing/serving.ts';
import { hashToken, isToken, newToken } from './secrets.ts';

let server: TestServer;
let owner: Browser;
let seats: PersonCard[];

const setUp = async (): Promise<void> => {
  server = await startServer();
  owner = await server.owner();
  await owner.post('/api/processes', { id: 'p1', from: 'plan', title: 'Vision 2029' });
  const people = ['Birthe Lundquist', 'Merete Sandø', 'Aylin Demirtas'].map((name) => ({
    name,
    group: 'Nord',
  }));
  seats = (await owner.post<PersonCard[]>('/api/processes/p1/people', { people })).body;
  await owner.post('/api/processes/p1/sessions', {
    id: 'm1',
    activityId: 'a1',
    title: 'Politisk workshop',
  });
};

const linkOf = async (seat: number): Promise<string> => {
  const links = await owner.post<SeatLink[]>('/api/processes/p1/links', {
    seats: [seats[seat]!.id],
  });
  return links.body[0]!.url;
};
const codeOf = async (): Promise<string> =>
  (await owner.get<{ code: string }>('/api/sessions/m1/invite')).body.code;
const settings = (change: object) =>
  server.house.engine.command(
    'm1',
    { role: 'owner', person: 'k_test' },
    { v: 1, id: newToken(), command: { type: 'session.change', settings: change } },
  );

beforeAll(setUp);
afterAll(() => server.stop());

describe('links become cookies', () => {
  it('[AUTH1] gives each link a cookie of its own that no script can read', async () => {
    const phone = server.browser();
    const response = await phone.raw('/api/exchange', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: (await linkOf(0)).split('#')[1] }),
    });
    expect(await response.json()).toEqual({ redirect: '/mig' });
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^rt_seat_p1=/);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Strict');
    // On plain http a Secure cookie would be thrown away.
    expect(cookie).not.toContain('Secure');
  });

  it('shows the member what the browser holds', async () => {
    const phone = server.browser();
    await phone.follow(await linkOf(0));
    expect((await phone.get<Me>('/api/me')).body).toEqual({
      owner: false,
      seats: [
        {
          processId: 'p1',
          processTitle: 'Vision 2029',
          name: 'Birthe Lundquist',
          openSession: null,
          endedSession: null,
        },
      ],
    });
  });

  it('leads a desk to its desk and a screen to its address', async () => {
    const make = async (role: string) =>
      (await owner.post<{ url: string }>('/api/sessions/m1/links', { role, name: role })).body.url;
    const desk = server.browser();
    expect(await desk.follow(await make('facilitator'))).toBe('/desk/m1');
    expect([...desk.cookies.keys()]).toEqual(['rt_desk_m1']);
    const url = await make('screen');
    const token = url.split('/screen/')[1]!;
    expect(isToken(token)).toBe(true);
    const screen = server.browser();
    const found = await screen.get('/api/screen', { authorization: `Bearer ${token}` });
    expect(found.body).toEqual({ session: 'm1' });
    expect((await screen.get('/api/screen')).status).toBe(403);
  });

  it('lets an owner link work once, also when clicked twice at the same time', async () => {
    const token = await server.house.grants.ownerLink();
    const answers = await Promise.all(
      [server.browser(), server.browser()].map((b) => b.post('/api/exchange', { token })),
    );
    expect(new Set(answers.map((a) => a.status))).toEqual(new Set([200, 401]));
  });

  it('[AUTH1] refuses a cookie under the name of another scope', async () => {
    const desk = server.browser();
    const url = (
      await owner.post<{ url: string }>('/api/sessions/m1/links', { role: 'minutes', name: 'R' })
    ).body.url;
    await desk.follow(url);
    const token = desk.cookies.get('rt_desk_m1')!;
    for (const name of ['rt_owner', 'rt_seat_p1', 'rt_desk_m2', 'rt_att_m1']) {
      const thief = server.browser();
      thief.cookies.set(name, token);
      expect((await thief.get('/api/processes')).status).toBe(403);
      expect((await thief.get('/api/sessions/m1/links')).status).toBe(403);
      expect((await thief.get<Me>('/api/me')).body).toEqual({ owner: false, seats: [] });
    }
    // The minutes have their desk, but make no links.
    expect((await desk.post('/api/sessions/m1/links', { role: 'screen', name: '' })).status).toBe(
      403,
    );
  });

  it('[AUTH1] denies everything to a browser that holds nothing', async () => {
    const stranger = server.browser();
    for (const path of [
      '/api/processes',
      '/api/processes/p1/people',
      '/api/processes/p1/plan.ics',
      '/api/sessions/m1/releases',
      '/api/sessions/m1/links',
      '/api/sessions/m1/invite',
      '/api/sessions/m1/export/meeting.json',
      '/api/sessions/m1/import/release/r1',
    ])
      expect([path, (await stranger.get(path)).status]).toEqual([path, 403]);
    for (const path of [
      '/api/processes',
      '/api/processes/p1/people',
      '/api/processes/p1/sessions',
      '/api/processes/p1/links',
      '/api/processes/p1/import-archive',
      '/api/sessions/m1/links',
      '/api/sessions/m1/seat-codes',
      '/api/sessions/m1/import',
    ])
      expect([path, (await stranger.post(path, {})).status]).toEqual([path, 403]);
  });

  it('[AUTH2] says in words that a revoked link is revoked', async () => {
    const phone = server.browser();
    const link = await linkOf(1);
    await phone.follow(link);
    await owner.post(`/api/processes/p1/people/${seats[1]!.id}/revoke`, {});
    const again = await server.browser().post('/api/exchange', { token: link.split('#')[1] });
    expect([again.status, again.body]).toEqual([401, { rejection: { code: 'link_revoked' } }]);
    expect((await phone.get<Me>('/api/me')).body.seats).toEqual([]);
  });

  it('gives the seat to a substitute with a link of its own', async () => {
    const old = await linkOf(2);
    const path = `/api/processes/p1/people/${seats[2]!.id}/substitute`;
    const card = (await owner.post<PersonCard>(path, { name: 'Ole Stedfortræder' })).body;
    expect(card).toMatchObject({ substitute: 'Ole Stedfortræder', hasLink: false });
    expect(
      (await server.browser().post('/api/exchange', { token: old.split('#')[1] })).status,
    ).toBe(401);
    const phone = server.browser();
    await phone.follow(await linkOf(2));
    expect((await phone.get<Me>('/api/me')).body.seats[0]?.name).toBe('Ole Stedfortræder');
  });
});

describe('codes', () => {
  it('[DEMO1] sends members to their links and lets others in with an affiliation only; the door knows an exercise', async () => {
    const code = await codeOf();
    expect(code).toMatch(/^\d{6}$/);
    const phone = server.browser();
    const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
    const join = (body: object) => phone.post<Joined>('/api/join', body);
    expect((await join({ code: spaced })).body).toMatchObject({ needs: 'seat', session: 'm1' });
    await settings({ attendees: 'watch' });
    expect((await join({ code })).body).toMatchObject({ needs: 'affiliation', exercise: false });
    expect((await join({ code, affiliation: 'borger' })).body).toEqual({ redirect: '/s/m1' });
    // Once in, the code leads back without a question.
    expect((await join({ code })).body).toEqual({ redirect: '/s/m1' });
    expect([...phone.cookies.keys()].toSorted()).toEqual(['rt_att_m1', 'rt_device']);
  });

  it('[AUTH4] slows down a device that guesses, and nobody else behind the same address', async () => {
    const code = await codeOf();
    const guesser = server.browser();
    const wrong = code === '000000' ? '111111' : '000000';
    const statuses: number[] = [];
    for (let i = 0; i < 7; i++)
      statuses.push((await guesser.post('/api/join', { code: wrong })).status);
    expect(statuses).toEqual([404, 404, 404, 404, 404, 429, 429]);
    expect((await guesser.post('/api/join', { code })).body).toEqual({
      rejection: { code: 'slow_down' },
    });
    expect((await server.browser().post('/api/join', { code })).status).toBe(200);
  });

  it('brakes guessing that throws its device away each time', async () => {
    const other = await startServer();
    const statuses = await Promise.all(
      Array.from({ length: 130 }, async () => {
        const { status } = await other.browser().post('/api/join', { code: '123456' });
        return status;
      }),
    );
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
    await other.stop();
  });

  it('opens a lost seat once with a code from the desk, and cuts the lost link', async () => {
    const lost = await linkOf(0);
    const { body } = await owner.post<{ code: string; seconds: number }>(
      '/api/sessions/m1/seat-codes',
      { seat: seats[0]!.id },
    );
    expect(body).toEqual({ code: expect.stringMatching(/^\d{6}$/) as string, seconds: 600 });
    const phone = server.browser();
    const use = (browser: Browser) =>
      browser.post<{ redirect?: string }>('/api/seat-code', { session: 'm1', code: body.code });
    expect((await use(phone)).body).toEqual({ redirect: '/s/m1' });
    expect((await phone.get<Me>('/api/me')).body.seats[0]?.name).toBe('Birthe Lundquist');
    expect((await use(server.browser())).status).toBe(404);
    const found = await server.browser().post('/api/exchange', { token: lost.split('#')[1] });
    expect(found.status).toBe(401);
  });
});

describe('origins', () => {
  it.each(['https://evil.example', 'null', 'http://127.0.0.1.evil.example', 'http://127.0.0.1:1'])(
    'refuses a POST from %s',
    async (origin) => {
      const answer = await owner.post('/api/processes', {}, { origin });
      expect([answer.status, answer.body]).toEqual([403, { rejection: { code: 'wrong_origin' } }]);
    },
  );
});

describe('secrets leave no trace', () => {
  it('[AUTH3] stores hashes, and logs neither tokens nor codes nor names', async () => {
    let logged = '';
    const loud = await startServer({ LOG_LEVEL: 'trace' });
    const { log } = loud.house;
    const write = (fields: unknown, message: string): void => {
      logged += `${JSON.stringify(fields)} ${message}\n`;
    };
    for (const level of ['info', 'warn', 'error'] as const)
      Object.defineProperty(log, level, { value: write });
    const boss = await loud.owner();
    await boss.post('/api/processes', { id: 'p1', from: 'plan', title: 'Hemmelig titel' });
    const people = [{ name: 'Navn Navnesen', group: 'G' }];
    const [seat] = (await boss.post<PersonCard[]>('/api/processes/p1/people', { people })).body;
    const [link] = (await boss.post<SeatLink[]>('/api/processes/p1/links', { seats: [seat!.id] }))
      .body;
    const phone = loud.browser();
    await phone.follow(link!.url);
    await phone.post('/api/join', { code: '123456' });
    await phone.post('/api/exchange', { token: newToken() });
    const token = link!.url.split('#')[1]!;
    expect(logged).toContain('owner link claimed');
    for (const secret of [token, boss.cookies.get('rt_owner')!, '123456', 'Navnesen', 'Hemmelig'])
      expect(logged).not.toContain(secret);
    expect(logged).not.toContain(hashToken(token));
    await loud.stop();
  });
});
