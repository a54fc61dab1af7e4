import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { io } from 'socket.io-client';
import type {
  ImportPreview,
  Invite,
  LinkCard,
  PersonCard,
  ProcessCard,
  ReleaseListing,
  SeatLink,
} from '#shared/wire/http.ts';
import type { SessionCommand } from '#shared/session/commands.schema.ts';
import { exerciseSession } from '../demo/exercise.ts';
import { newToken } from '../auth/secrets.ts';
import { startServer, type Browser, type TestServer } from '../testing/serving.ts';

let server: TestServer;
let owner: Browser;
const workshop = { activityId: 'a1', title: 'Politisk workshop' };

beforeAll(async () => {
  server = await startServer();
  owner = await server.owner();
  await owner.post('/api/processes', { id: 'p1', from: 'plan', title: 'Vision 2029' });
  await owner.post('/api/processes/p1/sessions', { id: 'm1', ...workshop });
  await owner.post('/api/processes', { id: 'e1', from: 'exercise', title: 'Øvelse' });
});
afterAll(() => server.stop());

const command = (session: string, what: SessionCommand) =>
  server.house.engine.command(
    session,
    { role: 'owner', person: 'k_test' },
    { v: 1, id: newToken(), command: what },
  );

describe('processes', () => {
  it('lists what there is, newest first', async () => {
    const { body } = await owner.get<ProcessCard[]>('/api/processes');
    expect(body.map(({ id, exercise, sessions }) => ({ id, exercise, sessions }))).toEqual([
      { id: 'e1', exercise: true, sessions: 1 },
      { id: 'p1', exercise: false, sessions: 1 },
    ]);
  });

  it('makes an empty one, and a repeat of the request is harmless', async () => {
    const body = { id: 'p2', from: 'empty', title: ' Min  proces ' };
    expect((await owner.post('/api/processes', body)).status).toBe(200);
    expect((await owner.post('/api/processes', body)).status).toBe(200);
    const state = await server.house.engine.processState('p2');
    expect(state?.activities.size).toBe(0);
    expect(state?.info?.title).toBe('Min proces');
  });

  it.each([
    { id: 'a b', from: 'plan', title: 'x' },
    { id: 'x', from: 'nowhere', title: 'x' },
    { id: 'x', from: 'plan', title: ' \u200B' },
    { id: 'x', from: 'plan', title: 'x', extra: 1 },
    [],
  ])('refuses %j in words', async (body) => {
    const answer = await owner.post<{ rejection: { code: string } }>('/api/processes', body);
    expect([answer.status, answer.body.rejection.code]).toEqual([400, 'bad_input']);
  });

  it('makes a session with the run sheet and the facts of its activity', async () => {
    const state = (await server.house.engine.sessionState('m1'))!;
    expect(state.settings).toMatchObject({
      processTitle: 'Vision 2029',
      activityTitle: 'Politisk workshop',
      dateText: '2. marts 2016',
      date: '2016-03-02',
      standing: 'indicative',
      attendees: 'none',
      exercise: false,
    });
    expect(state.order.length).toBeGreaterThan(20);
    await owner.post('/api/processes/p1/sessions', {
      id: 'm2',
      activityId: 'a10',
      title: 'Lancering',
    });
    const launch = (await server.house.engine.sessionState('m2'))!;
    expect([launch.settings?.dateText, launch.settings?.date]).toEqual(['primo 2017', '']);
    const process = (await server.house.engine.processState('p1'))!;
    expect([...process.sessions.keys()]).toEqual(['m1', 'm2']);
  });

  it('makes no small meeting: that is its member’s', async () => {
    const small = { id: 'm8', activityId: 'a2', title: 'Lille møde' };
    expect((await owner.post('/api/processes/p1/sessions', small)).status).toBe(400);
    const other = { id: 'm8', ...workshop, preset: 'dialogue' };
    expect((await owner.post('/api/processes/p1/sessions', other)).status).toBe(400);
  });

  it('does not let one process take the session of another', async () => {
    const answer = await owner.post('/api/processes/e1/sessions', { id: 'm1', ...workshop });
    expect(answer.status).toBe(409);
    const nowhere = { id: 'm9', ...workshop, activityId: 'a99' };
    expect((await owner.post('/api/processes/p1/sessions', nowhere)).status).toBe(404);
  });

  it('gives the plan as a calendar', async () => {
    const answer = await owner.get<string>('/api/processes/p1/plan.ics');
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.body).toContain('SUMMARY:Politisk workshop');
  });
});

describe('people', () => {
  it('numbers seats, corrects names, and makes links with a code to scan', async () => {
    const add = (name: string) =>
      owner.post<PersonCard[]>('/api/processes/p2/people', { people: [{ name, group: 'Nord' }] });
    await add('Anna Æble');
    const cards = (await add('Bo Østergård')).body;
    expect(cards.map((card) => [card.number, card.name, card.hasLink])).toEqual([
      [1, 'Anna Æble', false],
      [2, 'Bo Østergård', false],
    ]);
    const path = `/api/processes/p2/people/${cards[0]!.id}`;
    const renamed = await owner.post<PersonCard>(path, { name: 'Anne Æble', group: 'Syd' });
    expect(renamed.body).toMatchObject({ name: 'Anne Æble', group: 'Syd' });
    const links = await owner.post<SeatLink[]>('/api/processes/p2/links', {
      seats: cards.map((card) => card.id),
    });
    const [link] = links.body;
    expect(link?.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/k#[\w-]{22}$/);
    expect(link?.qr.path).toMatch(/^(M\d+ \d+h\d+v1h-\d+z)+$/);
    expect(link?.qr.size).toBeGreaterThan(20);
    const strange = await owner.post('/api/processes/p2/links', { seats: ['s_nobody'] });
    expect(strange.status).toBe(404);
  });
});

describe('sessions', () => {
  it('[AUTH2] cuts a desk within a second when its link is revoked', async () => {
    const made = await owner.post<LinkCard & { url: string }>('/api/sessions/m1/links', {
      role: 'facilitator',
      name: 'Christoffer',
    });
    const desk = server.browser();
    await desk.follow(made.body.url);
    const socket = io(server.url, {
      transports: ['websocket'],
      auth: { surface: 'desk', stream: 'm1' },
      extraHeaders: { cookie: `rt_desk_m1=${desk.cookies.get('rt_desk_m1')}` },
      reconnection: false,
    });
    await new Promise<void>((resolve, reject) => {
      socket.on('connect', resolve);
      socket.on('connect_error', reject);
    });
    const gone = new Promise<number>((resolve) => {
      const from = Date.now();
      socket.on('disconnect', () => resolve(Date.now() - from));
    });
    await owner.post(`/api/sessions/m1/links/${made.body.id}/revoke`, {});
    expect(await gone).toBeLessThan(1000);
    const cards = (await owner.get<LinkCard[]>('/api/sessions/m1/links')).body;
    expect(cards.find((card) => card.id === made.body.id)?.revoked).toBe(true);
    expect((await desk.get('/api/sessions/m1/links')).status).toBe(401);
  });

  it('[AUTH1] lets no secretariat make itself a facilitator', async () => {
    const make = (browser: Browser, role: string) =>
      browser.post<{ url: string }>('/api/sessions/m1/links', { role, name: 'Gitte' });
    const secretariat = server.browser();
    await secretariat.follow((await make(owner, 'secretariat')).body.url);
    expect((await make(secretariat, 'facilitator')).status).toBe(403);
    expect((await make(secretariat, 'moderator')).status).toBe(200);
    // The secretariat prepares its own process, and sees no other.
    const cards = await secretariat.get<ProcessCard[]>('/api/processes');
    expect(cards.body.map((card) => card.id)).toEqual(['p1']);
    expect((await secretariat.get('/api/processes/p1/people')).status).toBe(200);
    expect((await secretariat.get('/api/processes/p2/people')).status).toBe(403);
    expect((await make(owner, 'owner')).status).toBe(400);
  });

  it('invites with the same code each time, until the session has ended', async () => {
    const first = (await owner.get<Invite>('/api/sessions/m1/invite')).body;
    expect((await owner.get<Invite>('/api/sessions/m1/invite')).body).toEqual(first);
    expect(first.url).toBe(`${server.url}/j/${first.code}`);
    const ended = await owner.get(`/api/sessions/${exerciseSession('e1')}/invite`);
    expect([ended.status, ended.body]).toEqual([409, { rejection: { code: 'session_ended' } }]);
  });
});

describe('imports', () => {
  const upload = async (query: string, body: string | Uint8Array<ArrayBuffer>) =>
    owner.raw(`/api/sessions/m1/import${query}`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body,
    });

  it('previews, and the rows it gives can be sent as they are, twice', async () => {
    const text = 'Grøn by\nTryghed';
    const query = '?kind=keyword&theme=Velf%C3%A6rd&origin=Temaworkshop';
    const preview = (await (await upload(query, text)).json()) as ImportPreview;
    expect(preview.rows.map((row) => [row.verdict, row.item?.theme])).toEqual([
      ['take', 'Velfærd'],
      ['take', 'Velfærd'],
    ]);
    const items = preview.rows.flatMap((row) => row.item ?? []);
    expect(await command('m1', { type: 'items.import', items })).toEqual({ ok: true });
    expect(await command('m1', { type: 'items.import', items })).toEqual({ ok: true });
    expect((await server.house.engine.sessionState('m1'))?.items.size).toBe(2);
    const again = (await (await upload(query, text)).json()) as ImportPreview;
    expect(again.rows.map((row) => row.problem)).toEqual(['already_there', 'already_there']);
  });

  it('refuses a file it cannot read, and one that is too large', async () => {
    const unreadable = await upload('', new Uint8Array([0x50, 0x4b, 3, 4]));
    expect([unreadable.status, await unreadable.json()]).toEqual([
      400,
      { rejection: { code: 'bad_input', args: { why: 'unreadable' } } },
    ]);
    const large = await upload('', 'x'.repeat(1_000_001));
    expect([large.status, await large.json()]).toEqual([413, { rejection: { code: 'too_large' } }]);
  });

  it('[REL2] offers a release with its origins', async () => {
    await owner.post('/api/processes/e1/sessions', {
      id: 'm3',
      activityId: 'a3',
      title: 'Dialogmøde',
    });
    const made = await owner.post<{ url: string }>('/api/sessions/m3/links', {
      role: 'facilitator',
      name: 'Line',
    });
    const desk = server.browser();
    await desk.follow(made.body.url);
    const releases = (await desk.get<ReleaseListing[]>('/api/sessions/m3/releases')).body;
    expect(releases).toMatchObject([{ isNew: true }]);
    const path = `/api/sessions/m3/import/release/${releases[0]!.id}`;
    const preview = (await owner.get<ImportPreview>(path)).body;
    expect(preview.rows).toHaveLength(releases[0]!.chosen);
    for (const row of preview.rows) {
      expect(row.verdict).toBe('take');
      expect(row.item?.from?.release).toBe(releases[0]!.id);
    }
    const items = preview.rows.flatMap((row) => row.item ?? []);
    expect(await command('m3', { type: 'items.import', items })).toEqual({ ok: true });
    const second = (await owner.get<ImportPreview>(path)).body;
    expect(second.rows.every((row) => row.problem === 'already_there')).toBe(true);
    const after = (await desk.get<ReleaseListing[]>('/api/sessions/m3/releases')).body;
    expect(after).toMatchObject([{ isNew: false }]);
    expect((await owner.get('/api/sessions/m3/import/release/nothing')).status).toBe(404);
  });
});

describe('exports', () => {
  const session = exerciseSession('e1');

  it.each(['xlsx', 'csv', 'docx', 'json'])('gives the selection as %s', async (format) => {
    const response = await owner.raw(`/api/sessions/${session}/export/selection.${format}?lang=da`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toMatch(
      new RegExp(`^attachment; filename="[\\w.-]+\\.${format}"$`),
    );
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(500);
  });

  it('knows no other file', async () => {
    for (const file of ['selection.pdf', 'votes.json', 'meeting'])
      expect((await owner.get(`/api/sessions/${session}/export/${file}`)).status).toBe(404);
  });

  it('[EXP2] makes a session again from a complete export, once', async () => {
    const archive = await (await owner.raw(`/api/sessions/${session}/export/meeting.json`)).text();
    const restore = () =>
      owner.raw('/api/processes/p2/import-archive', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: archive,
      });
    const response = await restore();
    const { id } = (await response.json()) as { id: string };
    expect(response.status).toBe(200);
    expect(await (await restore()).json()).toEqual({ id });
    const original = (await server.house.engine.sessionState(session))!;
    const copy = (await server.house.engine.sessionState(id))!;
    expect(copy.settings).toMatchObject({ processId: 'p2', exercise: true });
    expect(copy.items.size).toBe(original.items.size);
    expect(copy.steps.get('el-line')?.line).toEqual(original.steps.get('el-line')?.line);
    const boxes = [...copy.steps.values()].flatMap((step) => step.vote?.boxId ?? []);
    expect(boxes.every((box) => box.startsWith(`${id}:`))).toBe(true);
    // A box of another meeting's name in a file written by hand is a box of this copy all the same.
    const forged = archive.replaceAll(`"${session}:`, '"m1:').replaceAll(/\n/g, '\n ');
    const taken = await owner.raw('/api/processes/p2/import-archive', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: forged,
    });
    const stranger = (await taken.json()) as { id: string };
    expect(stranger.id).not.toBe(id);
    const odd = (await server.house.engine.sessionState(stranger.id))!;
    const named = [...odd.steps.values()].flatMap((step) => step.vote?.boxId ?? []);
    expect(named.length).toBeGreaterThan(0);
    expect(named.every((box) => box.startsWith(`${stranger.id}:`))).toBe(true);
    const broken = await owner.post('/api/processes/p2/import-archive', { format: 'x' });
    expect(broken.status).toBe(400);
  });
});
