import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostOf, type Actor } from '#shared/kernel/actor.ts';
import { REJECTION_CODES } from '#shared/kernel/rejection.ts';
import { sessionCommand, type SessionCommand } from '#shared/session/commands.schema.ts';
import { PROTOCOL, type CommandReply, type Surface } from '#shared/wire/protocol.ts';
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
/** A refusal is one of ours, and never "something went wrong here". */
const isRefusal = (body: unknown) => {
  const { code } = (body as { rejection: { code: string } }).rejection;
  expect(REJECTION_CODES).toContain(code);
  expect(code).not.toBe('busy');
};

const meeting = { venue: 'school', invitee: null, place: 'Et sted', date: '2016-04-06', time: '' };
const card = (ref: string) => ({
  rev: 1,
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
});

describe('over HTTP', () => {
  const bodies: readonly (readonly [Who, string, () => unknown])[] = [
    ['owner', '/api/sessions/d1/tables/links', () => ({ teams: ['t3'] })],
    ['owner', '/api/sessions/d1/slips', () => ({ teams: ['t3'], from: 1, count: 1, again: true })],
    ['owner', '/api/sessions/d1/renew', () => ({})],
    ['attendee', '/api/sessions/d1/receipt', () => ({})],
    ['member', '/api/processes/e1/meetings', () => ({ id: 'g1', ...meeting })],
    [
      'member',
      '/api/sessions/c1/meeting',
      () => ({ meeting: { ...meeting, seat: 's', release: 'r', cancelled: false } }),
    ],
    [
      'member',
      '/api/sessions/c1/card',
      () => ({ v: 1, id: 'g', releaseId: 'r', stepId: 'card', card: card(about) }),
    ],
    ['nobody', '/api/join', () => ({ code: '000000', affiliation: 'borger' })],
    ['nobody', '/api/exchange', () => ({ token: 'x'.repeat(40) })],
  ];

  it.each(bodies)(
    '[OUT2] whatever %s sends to %s, the answer is a word',
    async (who, path, valid) => {
      const { browser } = cast.people[who];
      for (const body of spoilt(valid())) {
        const answer = await browser.post(path, body);
        expect([answer.status, body]).toEqual([
          expect.toBeOneOf([200, 400, 403, 404, 409, 413, 429, 401]),
          body,
        ]);
        if (answer.status !== 200) isRefusal(answer.body);
      }
      await lives();
    },
  );

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
    { type: 'card.redact', what: 'one', text: 'Andet' } as SessionCommand,
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
    for (const command of commands())
      for (const frame of spoilt(command)) {
        const parsed = sessionCommand.safeParse(frame);
        if (!parsed.success) continue;
        understood++;
        for (const actor of actors) {
          const sent = { v: 1, id: `g${n++}`, command: parsed.data };
          const reply = await engine.command('d1', actor, sent);
          if (!reply.ok) isRefusal(reply);
        }
      }
    expect(understood).toBeGreaterThan(200);
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
  });

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

  it.each([
    ['attendee', 'phone'],
    ['host', 'table'],
    ['moderator', 'desk'],
  ] as const)(
    '[OUT2] garbage from a %s on a real socket is answered, one word each',
    async (who, surface) => {
      const { socket, ask } = await connect(who, surface);
      // Fewer than may be saved up: who sends more is told to slow down, which is another test.
      for (const [i, by] of GARBAGE.slice(0, 18).entries()) {
        const command = { ...commands()[i % 10]!, stepId: by, itemId: by, teams: by, items: by };
        const reply = await ask('command', { v: 1, id: `${who}${i}`, command });
        expect(reply.ok).toBe(false);
        isRefusal(reply);
      }
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
