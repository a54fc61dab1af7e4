import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NewReceipt, Receipt } from '#shared/wire/dialogue.ts';
import type { HttpRefusal } from '#shared/wire/http.ts';
import type { CommandReply, Surface } from '#shared/wire/protocol.ts';
import { EVERYBODY, openCast, type Cast, type Who } from '../testing/cast.ts';

/** Everybody against every route of the dialogue, with ids that are real and often somebody else's. */
let cast: Cast;
beforeAll(async () => {
  cast = await openCast();
  await cast.people.member.browser.post('/api/sessions/c1/card', frame());
}, 60_000);
afterAll(() => cast.d.server.stop());

const LEADS: readonly Who[] = ['owner', 'secretariat', 'facilitator'];
const STAFF: readonly Who[] = [...LEADS, 'minutes'];
const DESK: readonly Who[] = [...STAFF, 'moderator'];
const SEATS: readonly Who[] = ['member', 'otherMember'];
const PHONES: readonly Who[] = [...SEATS, 'attendee', 'otherAttendee'];
const INSIDE: readonly Who[] = [...DESK, 'host', ...PHONES, 'screen'];
const OFFICE: readonly Who[] = ['owner', 'secretariat', 'secretariatElsewhere'];

interface Route {
  readonly path: string;
  /** Null = a reading route. */
  readonly body: (() => unknown) | null;
  readonly may: readonly Who[];
}
const reads = (path: string, may: readonly Who[]): Route => ({ path, body: null, may });
const writes = (path: string, body: () => unknown, may: readonly Who[]): Route => ({
  path,
  body,
  may,
});

let made = 0;
const slips = () => ({ teams: ['t3'], from: 1, count: 1, again: true });
const newMeeting = () => ({
  id: `new${made++}`,
  venue: 'school',
  invitee: null,
  place: '',
  date: '2016-04-07',
  time: '',
});
const frame = () => ({
  v: 1,
  id: `card${++made}`,
  releaseId: `rel${made}`,
  stepId: 'card',
  card: {
    rev: made,
    date: '2016-04-06',
    venue: 'school',
    present: 12,
    counted: 'counted',
    elements: [],
    oneThing: 'Lyt til Ole',
  },
});

const ROUTES: readonly Route[] = [
  reads('/api/sessions/d1/tables', INSIDE),
  reads('/api/sessions/d1/gallery', INSIDE),
  reads('/api/sessions/d1/coverage', DESK),
  reads('/api/sessions/d1/newer', DESK),
  reads('/api/sessions/d1/dialogue/export.json?edition=internal', STAFF),
  reads('/api/sessions/d1/dialogue/export.json?edition=public', STAFF),
  writes('/api/sessions/d1/tables/links', () => ({ teams: ['t3'] }), LEADS),
  reads('/api/sessions/d1/slips', LEADS),
  writes('/api/sessions/d1/slips', slips, LEADS),
  writes('/api/sessions/d1/renew', () => ({}), LEADS),
  writes('/api/sessions/d1/receipt', () => ({}), PHONES),
  reads('/api/processes/e1/dialogue', OFFICE),
  reads('/api/processes/e1/texts', OFFICE),
  reads('/api/processes/e1/texts?session=d1', OFFICE),
  reads('/api/processes/e1/dialogue/export.json?edition=internal', OFFICE),
  reads('/api/processes/e1/dialogue/export.csv', OFFICE),
  reads('/api/processes/e1/pack', EVERYBODY),
  reads('/api/processes/e1/meetings', SEATS),
  writes('/api/processes/e1/meetings', newMeeting, SEATS),
  writes('/api/sessions/c1/card', frame, ['member']),
  reads('/api/processes/e1/cards/c1/earlier', OFFICE),
  writes(
    '/api/processes/e1/cards/c1/redact',
    () => ({ what: 'one', was: 'Lyt til Ole', text: 'Lyt til Ole' }),
    OFFICE,
  ),
  // A small meeting is no place for others of the house either, but for those who have a seat in it.
  reads('/api/sessions/c1/gallery', ['owner', 'member', 'otherMember']),
  writes('/api/sessions/c1/tables/links', () => ({ teams: ['t1'] }), []),
];

const ask = async (who: Who, { path, body }: Route) => {
  const { browser, headers } = cast.people[who];
  return body === null
    ? browser.get<HttpRefusal>(path, headers)
    : browser.post<HttpRefusal>(path, body(), headers);
};

describe('who may', () => {
  it.each(ROUTES.map((route) => [`${route.body ? 'POST' : 'GET'} ${route.path}`, route] as const))(
    '[AUTH1] %s',
    async (_, route) => {
      const answers = [];
      for (const who of EVERYBODY) answers.push({ who, ...(await ask(who, route)) });
      const refusals = answers.filter(({ status }) => status >= 400);
      // Never a failure of the server, always one word for it.
      for (const { who, status, body } of refusals)
        expect([who, status, Object.keys(body)]).toEqual([
          who,
          expect.toBeOneOf([401, 403, 404, 409]),
          ['rejection'],
        ]);
      const admitted = answers.filter(({ status }) => status < 400).map(({ who }) => who);
      expect(admitted.toSorted()).toEqual([...route.may].toSorted());
    },
  );

  it('[AUTH1] tells a stranger the same of what is there and of what is not', async () => {
    for (const who of ['nobody', 'attendeeElsewhere', 'memberAbroad'] as const)
      for (const route of ROUTES) {
        if (route.may.includes(who)) continue;
        const gone = route.path.replace(/\/(d1|c1|e1)/, '/gone');
        const real = await ask(who, route);
        const none = await ask(who, { ...route, path: gone });
        expect([who, gone, none.status]).toEqual([who, gone, real.status]);
      }
  });

  it('[CARD1] moves and cancels the own meeting only', async () => {
    const { meeting } = (await cast.d.state('c1')).settings!;
    for (const who of EVERYBODY) {
      const change = { meeting: { ...meeting, place: who } };
      const route = writes('/api/sessions/c1/meeting', () => change, []);
      const { status } = await ask(who, route);
      expect([who, status < 400]).toEqual([who, who === 'member']);
    }
    expect((await cast.d.state('c1')).settings?.meeting?.place).toBe('member');
  });

  it('[RCPT1] a receipt gives the notes of whoever it was made for, in that meeting, to whoever has it', async () => {
    const { d, people, elements } = cast;
    await d.send('d1', { type: 'step.start', stepId: 'unfold', expect: null });
    const { host, attendee, otherAttendee } = people;
    const persons = (
      await d.server.house.store.registry.credentials({ scope: 'd1', role: 'attendee' })
    ).map(({ person }) => person);
    for (const [i, person] of persons.entries())
      await d.send(
        'd1',
        {
          type: 'item.propose',
          itemId: `r${i}`,
          stepId: 'unfold',
          kind: 'note',
          title: `Kun mit ${i}`,
          description: '',
          theme: '',
          answer: { about: elements[0]!, lens: null, verdict: null, rewrite: '', lang: 'da' },
        },
        { role: 'attendee', person },
      );
    const codeOf = async (who: typeof attendee) =>
      (await who.browser.post<NewReceipt>('/api/sessions/d1/receipt', {})).body.code;
    const read = async (code: string, who: typeof attendee) =>
      (await who.browser.post<Receipt>('/api/receipt', { code })).body;
    const [first, second] = [await codeOf(attendee), await codeOf(otherAttendee)];
    for (const reader of [attendee, otherAttendee, host, people.nobody]) {
      expect((await read(first, reader)).notes.map(({ text }) => text)).toEqual(['Kun mit 0']);
      expect((await read(second, reader)).notes.map(({ text }) => text)).toEqual(['Kun mit 1']);
    }
    const text = JSON.stringify(await read(first, people.nobody));
    for (const secret of [...persons, 'borger', 'Bord 1']) expect(text).not.toContain(secret);
  });
});

const SURFACES: readonly Surface[] = ['phone', 'desk', 'screen', 'process', 'table'];
/** A connection with what somebody has; null when it is refused. */
async function connect(who: Who, surface: Surface, stream: string) {
  const { browser, headers } = cast.people[who];
  const token = headers['authorization']?.slice('Bearer '.length);
  const socket = io(cast.d.server.url, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    auth: { surface, stream, ...(token === undefined ? {} : { token }) },
    extraHeaders: { cookie: [...browser.cookies].map((pair) => pair.join('=')).join('; ') },
  });
  const inside = await new Promise<boolean>((resolve) => {
    socket.on('connect', () => resolve(true));
    socket.on('connect_error', () => resolve(false));
  });
  if (inside) return socket;
  socket.disconnect();
  return null;
}

describe('who may look', () => {
  const MAY: Readonly<Record<Surface, readonly Who[]>> = {
    phone: PHONES,
    desk: DESK,
    // The desk's miniature looks at what the hall sees.
    screen: [...DESK, 'screen'],
    process: [],
    table: ['host'],
  };
  const knocks = async (who: Who, surface: Surface, stream: string): Promise<boolean> => {
    const socket = await connect(who, surface, stream);
    socket?.disconnect();
    return socket !== null;
  };

  it.each(SURFACES)('[AUTH1] at a meeting as a %s', async (surface) => {
    const inside: Who[] = [];
    for (const who of EVERYBODY) if (await knocks(who, surface, 'd1')) inside.push(who);
    expect(inside.toSorted()).toEqual([...MAY[surface]].toSorted());
  });

  it('[AUTH1] at the process', async () => {
    const inside: Who[] = [];
    for (const who of EVERYBODY) if (await knocks(who, 'process', 'e1')) inside.push(who);
    expect(inside.toSorted()).toEqual([...OFFICE].toSorted());
    for (const surface of SURFACES.filter((each) => each !== 'process'))
      expect(await knocks('owner', surface, 'e1')).toBe(false);
  });
});

describe('who may send', () => {
  const held = async (): Promise<string> => {
    const itemId = `sent${++made}`;
    await cast.d.send('d1', {
      type: 'item.propose',
      itemId,
      stepId: 'unfold',
      kind: 'note',
      title: 'Ole fra nummer 7 larmer',
      description: '',
      theme: '',
      answer: { about: cast.elements[0]!, lens: null, verdict: null, rewrite: '', lang: 'da' },
    });
    return itemId;
  };
  const hidden = async (): Promise<string> => {
    const itemId = await held();
    await cast.d.send('d1', { type: 'item.hide', itemId, reason: 'off_topic' });
    return itemId;
  };
  const planned = async () => (await cast.d.state('c1')).settings!.meeting!;
  const oneThing = async () => (await cast.d.state('c1')).card!.card.oneThing;
  /** A command that somebody who may send it can send now, and whoever may. */
  const COMMANDS: readonly (readonly [string, string, () => Promise<object>, readonly Who[]])[] = [
    [
      'card.save',
      'c1',
      async () => ({ ...frame(), v: undefined, id: undefined }),
      ['owner', 'member'],
    ],
    [
      'card.redact',
      'c1',
      async () => ({ what: 'one', was: await oneThing(), text: `Lyt ${++made}` }),
      ['owner'],
    ],
    ['meeting.plan', 'c1', async () => ({ meeting: await planned() }), ['owner', 'member']],
    ['item.redact', 'd1', async () => ({ itemId: await held(), title: 'Støj' }), DESK],
    ['item.hide', 'd1', async () => ({ itemId: await held(), reason: 'attack' }), DESK],
    ['item.show', 'd1', async () => ({ itemId: await hidden() }), DESK],
    ['items.moderate', 'd1', async () => ({ itemIds: [await held()], act: 'show' }), DESK],
    ['item.translate', 'd1', async () => ({ itemId: await held(), text: 'Noise' }), DESK],
  ];

  /** Everybody who comes in at all, by meeting. */
  const inside = new Map<string, { who: Who; surface: Surface; socket: Socket }[]>();
  beforeAll(async () => {
    for (const stream of ['c1', 'd1']) {
      const here: { who: Who; surface: Surface; socket: Socket }[] = [];
      for (const who of EVERYBODY)
        for (const surface of SURFACES) {
          const socket = await connect(who, surface, stream);
          if (socket !== null) here.push({ who, surface, socket });
        }
      inside.set(stream, here);
    }
  }, 60_000);
  afterAll(() => [...inside.values()].flat().forEach(({ socket }) => socket.disconnect()));

  it.each(COMMANDS)('[AUTH1] %s in %s', async (type, stream, valid, may) => {
    const sent: Who[] = [];
    for (const { who, surface, socket } of inside.get(stream)!) {
      const command = { type, ...(await valid()) };
      const before = (await cast.d.state(stream)).seq;
      const payload = { v: 1, id: `w${++made}`, command };
      const reply = (await socket.timeout(5_000).emitWithAck('command', payload)) as CommandReply;
      if (reply.ok) sent.push(who);
      const { seq } = await cast.d.state(stream);
      // A refusal is about who it is, and changes nothing.
      const said = reply.ok ? 'taken' : reply.rejection.code;
      expect([who, surface, said, reply.ok ? before : seq]).toEqual([
        who,
        surface,
        expect.toBeOneOf(['taken', 'not_allowed', 'not_yours']),
        before,
      ]);
    }
    expect([...new Set(sent)].toSorted()).toEqual([...may].toSorted());
  });

  it('[AUTH1] [AUTH2] whose link was revoked is told so, wherever it is asked', async () => {
    const { owner, hostElsewhere } = cast.people;
    await owner.browser.post('/api/sessions/d9/tables/links', { teams: ['t1'] });
    for (const path of ['/api/sessions/d9/tables', '/api/sessions/d9/gallery'])
      expect(await hostElsewhere.browser.get(path)).toMatchObject({
        status: 401,
        body: { rejection: { code: 'link_revoked' } },
      });
  });
});
