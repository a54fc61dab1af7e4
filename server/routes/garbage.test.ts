import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { cardTexts } from '#shared/dialogue/card.ts';
import { hostOf, type Actor } from '#shared/kernel/actor.ts';
import { REJECTION_CODES } from '#shared/kernel/rejection.ts';
import { sessionCommand, type SessionCommand } from '#shared/session/commands.schema.ts';
import type { Invite } from '#shared/wire/http.ts';
import { PROTOCOL, type CommandReply, type Surface } from '#shared/wire/protocol.ts';
import { Buckets } from '../auth/buckets.ts';
import { sessionDomain } from '../engine/domains.ts';
import { openCast, type Cast, type Who } from '../testing/cast.ts';
import { GARBAGE, spoilt } from '../testing/garbage.ts';

let cast: Cast;
let about: string;
beforeAll(async () => {
  cast = await openCast();
  about = cast.elements[0]!;
  await cast.d.send('d1', { type: 'step.start', stepId: 'pressure', expect: null });
}, 60_000);
afterAll(() => cast.d.server.stop());

const lives = async () => {
  const browser = cast.d.server.browser();
  expect((await browser.get('/healthz')).body).toEqual({ ok: true });
  for (const key of ['role', 'n', 'length', 'counts', 'prototype'])
    expect([key, Object.hasOwn(Object.prototype, key)]).toEqual([key, false]);
};
/** A refusal is one that there are words for in both languages, and never "something went wrong here". */
const isRefusal = (body: unknown) => {
  const { code } = (body as { rejection: { code: string } }).rejection;
  expect(REJECTION_CODES).toContain(code);
  expect(code).not.toBe('busy');
};
/**
 * What a request can change: sessions, by their last commit (a state is what its log says), and links. A process hears of
 * what was accepted a moment later.
 */
async function standing(): Promise<readonly string[]> {
  const { log, registry } = cast.d.server.house.store;
  return [
    ...(await log.heads()).flatMap(({ id, kind, seq }) =>
      kind === 'session' ? `${id} ${seq}` : [],
    ),
    ...(await registry.credentials({})).map(({ id, revokedAt }) => `${id} ${revokedAt}`),
  ].toSorted();
}

const meeting = { venue: 'school', invitee: null, place: 'Et sted', date: '2016-04-06', time: '' };
let made = 0;
/** A card that comes after all that were sent. */
const card = (ref: string) => ({
  v: 1,
  id: `card${++made}`,
  releaseId: `rc${made}`,
  stepId: 'card',
  card: {
    rev: made,
    date: '2016-04-06',
    venue: 'school',
    present: 12,
    counted: 'counted',
    elements: [
      {
        ref,
        wording: 1,
        holds: 3,
        holdsChanged: 2,
        fails: 1,
        lenses: ['who'],
        points: ['Spørg os'],
        quotes: ['Vi vil høres'],
        dots: 3,
      },
    ],
    oneThing: 'Lyt',
  },
});

describe('over HTTP', () => {
  interface Target {
    readonly who: Who;
    readonly path: string;
    /** What is there by now, so that the body really is taken. */
    readonly valid: () => Promise<() => unknown>;
  }
  const target = (who: Who, path: string, valid: () => unknown): Target => ({
    who,
    path,
    valid: () => Promise.resolve(valid),
  });
  const TARGETS: readonly Target[] = [
    target('owner', '/api/sessions/d1/tables/links', () => ({ teams: ['t3'] })),
    target('owner', '/api/sessions/d1/slips', () => ({
      teams: ['t3'],
      from: 1,
      count: 1,
      again: true,
    })),
    target('owner', '/api/sessions/d1/renew', () => ({})),
    target('attendee', '/api/sessions/d1/receipt', () => ({})),
    target('member', '/api/processes/e1/meetings', () => ({ id: 'g1', ...meeting })),
    {
      who: 'member',
      path: '/api/sessions/c1/meeting',
      async valid() {
        const planned = (await cast.d.state('c1')).settings!.meeting;
        return () => ({ meeting: { ...planned } });
      },
    },
    {
      who: 'member',
      path: '/api/sessions/c1/card',
      async valid() {
        const [ref] = (await cast.d.state('c1')).items.keys();
        return () => card(ref!);
      },
    },
    {
      who: 'owner',
      path: '/api/processes/e1/cards/c1/redact',
      async valid() {
        const { card } = (await cast.d.state('c1')).card!;
        const [{ what, text: was } = { what: '', text: '' }] = cardTexts(card);
        return () => ({ what, was, text: 'Andet' });
      },
    },
    {
      who: 'nobody',
      path: '/api/join',
      async valid() {
        const { owner } = cast.people;
        const { code } = (await owner.browser.get<Invite>('/api/sessions/d1/invite')).body;
        return () => ({ code, affiliation: 'borger' });
      },
    },
    {
      who: 'nobody',
      path: '/api/exchange',
      async valid() {
        const link = { role: 'moderator', name: 'M' };
        const { owner } = cast.people;
        const { url } = (await owner.browser.post<{ url: string }>('/api/sessions/d1/links', link))
          .body;
        return () => ({ token: url.split('#')[1] });
      },
    },
  ];

  it.each(TARGETS)(
    '[OUT2] whatever $who sends to $path, the answer is a word',
    async ({ who, path, valid }) => {
      const body = await valid();
      // That it goes slowly by hand is another test.
      const unbraked = vi.spyOn(Buckets.prototype, 'take').mockReturnValue(true);
      const send = (what: unknown) => {
        const { browser } =
          who === 'nobody' ? { browser: cast.d.server.browser() } : cast.people[who];
        return browser.post(path, what);
      };
      expect(await send(body())).toMatchObject({ status: 200 });
      let before = await standing();
      for (const each of spoilt(body)) {
        const answer = await send(each);
        expect([answer.status, each]).toEqual([
          expect.toBeOneOf([200, 400, 401, 403, 404, 409, 413]),
          each,
        ]);
        if (answer.status !== 200) isRefusal(answer.body);
        const after = await standing();
        // A refusal leaves everything as it was.
        expect([each, answer.status === 200 ? before : after]).toEqual([each, before]);
        before = after;
      }
      unbraked.mockRestore();
      await lives();
    },
    60_000,
  );

  it('[AUTH4] who writes without end is told to slow down, and nobody else is', async () => {
    const path = '/api/sessions/d1/receipt';
    const statuses = new Set<number>();
    for (let i = 0; i < 30; i++)
      statuses.add((await cast.people.otherAttendee.browser.post(path, {})).status);
    expect([...statuses]).toEqual([200, 429]);
    expect((await cast.people.attendee.browser.post(path, {})).status).toBe(200);
  });

  it('[OUT2] [AUTH4] and so it is about receipts, from a device that does not keep at it', async () => {
    for (const code of GARBAGE) {
      const answer = await cast.d.server.browser().post('/api/receipt', { code });
      expect([code, answer.status]).toEqual([code, expect.toBeOneOf([400, 404, 413])]);
      isRefusal(answer.body);
    }
    await lives();
  });

  it('[OUT2] takes no body that is too large, cut off or nested without end', async () => {
    const { browser } = cast.people.member;
    const raw = async (path: string, body: string) => {
      const headers = { 'content-type': 'application/json' };
      const response = await browser.raw(path, { method: 'POST', headers, body });
      isRefusal(await response.json());
      return response.status;
    };
    const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    for (const path of ['/api/processes/e1/meetings', '/api/sessions/c1/card', '/api/receipt']) {
      expect(await raw(path, `{"card":"${'x'.repeat(1_000_000)}"}`)).toBe(413);
      expect(await raw(path, '{"card":')).toBe(400);
      expect(await raw(path, nested(30_000))).toBe(400);
    }
    const frame = `{"v":1,"id":"deep","releaseId":"r","stepId":"card","card":${nested(200_000)}}`;
    expect(await raw('/api/sessions/c1/card', frame)).toBe(400);
    await lives();
  });

  it('[OUT2] reads what it can from odd addresses, and never fails', async () => {
    const odd = [
      '%00',
      '%ff',
      '__proto__',
      'constructor',
      '..%2f..',
      '%F0%9F%92%A9',
      'x'.repeat(2000),
    ];
    const { browser } = cast.people.owner;
    for (const each of odd)
      for (const path of [
        `/api/sessions/${each}/gallery`,
        `/api/sessions/${each}/coverage`,
        `/api/sessions/d1/gallery?about=${each}&after=${each}`,
        `/api/sessions/d1/gallery?about[]=${each}&after[a]=${each}`,
        '/api/sessions/d1/gallery?after=99999999999999999999',
        `/api/sessions/d1/dialogue/export.${each}`,
        `/api/sessions/d1/dialogue/export.json?edition=${each}&lang=${each}`,
        `/api/sessions/d1/dialogue/export.json?edition[]=internal`,
        `/api/processes/${each}/dialogue`,
        `/api/processes/${each}/pack`,
        `/api/processes/e1/texts?session=${each}&ref=${each}`,
        `/api/processes/e1/texts?session[]=${each}`,
      ]) {
        const answer = await browser.get(path);
        expect([path, answer.status]).toEqual([path, expect.toBeOneOf([200, 400, 403, 404])]);
      }
    await lives();
  });
});

describe('over the live view', () => {
  const paper = { slips: 2, abstained: 0, counts: { e1: 1 } };
  const commands = (): readonly SessionCommand[] => [
    {
      type: 'item.propose',
      itemId: 'g1',
      stepId: 'pressure',
      kind: 'note',
      title: 'Seddel',
      description: '',
      theme: '',
      source: 'paper',
      answer: {
        about,
        lens: 'who',
        verdict: 'holds',
        rewrite: 'Bedre',
        lang: 'da',
        teamId: 't1',
        slip: 3,
        affiliation: 'skole',
      },
    },
    { type: 'item.reword', itemId: 'g1', title: 'Bedre', description: '' },
    { type: 'items.moderate', itemIds: ['g1'], act: 'hide', reason: 'attack', expect: 'held' },
    { type: 'item.redact', itemId: 'g1', title: 'Uden navn' },
    { type: 'item.translate', itemId: 'g1', text: 'Translated' },
    { type: 'items.renew', items: [{ itemId: about, wording: 2, title: 'Ny', description: '' }] },
    { type: 'person.place', teamId: 't1', walkIn: true },
    { type: 'slips.count', stepId: 'pressure', teamId: 't1', counted: 3 },
    { type: 'paper.count', stepId: 'scale', teamId: 't1', paper },
    { type: 'teams.set', teams: [{ id: 't1', name: 'Bord 1', members: ['a'] }] },
    { type: 'cluster.group', stepId: 'tables', clusterId: 'gc', refs: ['g1'], title: 'Navn' },
    { type: 'person.checkIn', person: 's_1', affiliation: 'borger' },
    { type: 'card.redact', what: 'one', was: 'Lyt', text: 'Andet' } as SessionCommand,
  ];
  const actors: readonly Actor[] = [
    { role: 'facilitator', person: 'k_g' },
    { role: 'moderator', person: 'k_m' },
    { role: 'host', person: hostOf('t1') },
    { role: 'attendee', person: 'a_g' },
    { role: 'member', person: 's_1' },
  ];

  it('[OUT2] [LOG5] every spoilt command is refused in words or understood, by whomever it comes', async () => {
    const { engine } = cast.d.server.house;
    let n = 0;
    let understood = 0;
    let refused = 0;
    let before = await standing();
    for (const command of commands())
      for (const frame of spoilt(() => command)) {
        const parsed = sessionCommand.safeParse(frame);
        if (!parsed.success) continue;
        understood++;
        for (const actor of actors) {
          const sent = { v: 1, id: `g${n++}`, command: parsed.data };
          const reply = await engine.command('d1', actor, sent);
          if (!reply.ok) {
            refused++;
            isRefusal(reply);
          }
          const after = await standing();
          expect([sent, reply.ok ? before : after]).toEqual([sent, before]);
          before = after;
        }
      }
    expect(understood).toBeGreaterThan(200);
    expect(refused).toBeGreaterThan(200);
    // And live it is what the log says.
    const d1 = await cast.d.state('d1');
    const fresh = sessionDomain.empty('d1');
    const { log } = cast.d.server.house.store;
    for (const commit of await log.read('d1', 0)) sessionDomain.apply(fresh, commit as never);
    expect(d1).toEqual(fresh);
    await lives();
    // What was taken can be read again, and said in every way.
    const browser = cast.people.owner.browser;
    for (const path of [
      'gallery',
      'coverage',
      'dialogue/export.json?edition=internal',
      'dialogue/export.docx',
    ])
      expect([path, (await browser.get(`/api/sessions/d1/${path}`)).status]).toEqual([path, 200]);
    expect((await browser.get('/api/processes/e1/dialogue')).status).toBe(200);
    const kept = JSON.stringify([...(await cast.d.state('d1')).items.values()]);
    expect(kept).not.toMatch(/[\u202E\u2066-\u2069]|\\ud800|\\udc00|\\u0000/);
  }, 60_000);

  const connect = async (who: Who, surface: Surface) => {
    const { browser } = cast.people[who];
    const socket = io(cast.d.server.url, {
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      auth: { surface, stream: 'd1' },
      extraHeaders: { cookie: [...browser.cookies].map((pair) => pair.join('=')).join('; ') },
    });
    await new Promise<void>((resolve, reject) => {
      socket.on('connect', resolve);
      socket.on('connect_error', reject);
    });
    const raw = socket.timeout(5_000) as unknown as {
      emitWithAck(event: string, payload: unknown): Promise<CommandReply>;
    };
    return { socket, ask: (event: string, payload: unknown) => raw.emitWithAck(event, payload) };
  };

  const propose = (n: number | string, paper: object) => ({
    type: 'item.propose',
    itemId: `s${n}`,
    stepId: 'pressure',
    kind: 'note',
    title: 'Seddel',
    description: '',
    theme: '',
    answer: { about, lens: 'who', verdict: 'holds', rewrite: '', lang: 'da', ...paper },
  });
  it.each([
    { who: 'attendee', surface: 'phone', valid: (n: number) => propose(n, {}) },
    {
      who: 'host',
      surface: 'table',
      valid: (n: number) => ({
        ...propose(`h${n}`, { teamId: 't1', slip: n, affiliation: 'skole' }),
        source: 'paper',
      }),
    },
    {
      who: 'moderator',
      surface: 'desk',
      valid: () => ({
        type: 'items.moderate',
        itemIds: ['sm-moderator'],
        act: 'hide',
        reason: 'attack',
      }),
    },
  ] as const)(
    '[OUT2] garbage from a $who on a real socket is answered, one word each',
    async ({ who, surface, valid }) => {
      const { socket, ask } = await connect(who, surface);
      let n = 1_000;
      const send = (command: unknown) => ask('command', { v: 1, id: `${who}${++n}`, command });
      const held = propose(`m-${who}`, {}) as SessionCommand;
      await cast.d.send('d1', held);
      expect(await send(valid(n))).toEqual({ ok: true });
      // Fewer than may be saved up: who sends more is told to slow down, which is another test.
      const all = [...spoilt(() => valid(n + 1))];
      let before = await standing();
      let refused = 0;
      for (let i = 0; i < 18; i++) {
        const reply = await send(all[Math.floor((i * all.length) / 18)]);
        if (!reply.ok) {
          refused++;
          isRefusal(reply);
        }
        const after = await standing();
        expect(reply.ok ? before : after).toEqual(before);
        before = after;
      }
      expect(refused).toBeGreaterThan(9);
      socket.disconnect();
      await lives();
    },
  );

  it('cuts a frame of a megabyte and lets its sender in again', async () => {
    const first = await connect('otherAttendee', 'phone');
    const gone = new Promise((resolve) => first.socket.on('disconnect', resolve));
    first.socket.emit('command', { v: 1, id: 'big', command: { text: 'x'.repeat(1_000_000) } });
    await gone;
    const { socket, ask } = await connect('otherAttendee', 'phone');
    const hello = { protocol: PROTOCOL, stream: 'd1', since: {} };
    expect(await ask('hello', hello)).toMatchObject({ ok: true });
    socket.disconnect();
    await lives();
  });
});
