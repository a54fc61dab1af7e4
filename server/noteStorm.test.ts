import { afterEach, beforeEach, expect, it } from 'vitest';
import { SYSTEM, hostOf } from '#shared/kernel/actor.ts';
import type { Commit } from '#shared/kernel/stream.ts';
import { applySession } from '#shared/session/apply.ts';
import type { SessionCommand } from '#shared/session/commands.schema.ts';
import type { SessionEvent } from '#shared/session/events.ts';
import { runSheet } from '#shared/session/runsheets.ts';
import { emptySession, teamOf, type SessionState } from '#shared/session/state.ts';
import type { NewReceipt, Receipt } from '#shared/wire/dialogue.ts';
import { COOKIE } from './auth/cookies.ts';
import type { Engine } from './engine/port.ts';
import type { Store } from './store/port.ts';
import { credential, killable, pause, putSeat, type Killable } from './testing/killable.ts';
import { FACILITATOR, OWNER, SECRETARY, SETTINGS } from './testing/people.ts';
import { Persistent } from './testing/persistent.ts';

const PHONES = 60;
const NOTES = 5;
const TABLES = 6;
const KILLS = 3;
const SLIPS = 8;

let server: Killable;
let clients: Persistent[] = [];

beforeEach(async () => {
  server = await killable(1);
});
afterEach(() => {
  for (const client of clients.splice(0)) client.stop();
  server.close();
});

const table = (n: number) => `t${(n % TABLES) + 1}`;
const element = {
  id: 'e1',
  kind: 'element' as const,
  title: 'Ingen er alene',
  description: '',
  theme: '',
  origin: '',
  author: null,
  from: { release: 'r0', ref: 'ref-e1', wording: 1 },
};
const note = (itemId: string, slip: number | null = null): SessionCommand => ({
  type: 'item.propose',
  itemId,
  stepId: 'unfold',
  kind: 'note',
  title: `Seddel ${itemId}`,
  description: '',
  theme: '',
  ...(slip === null ? {} : { source: 'paper' as const }),
  answer: {
    about: 'e1',
    lens: null,
    verdict: null,
    rewrite: '',
    lang: 'da',
    ...(slip === null ? {} : { slip }),
  },
});

/** A hall in its first round, and a small meeting; everybody's cookies. */
async function prepare(store: Store, engine: Engine) {
  let n = 0;
  const send = async (stream: string, command: SessionCommand) => {
    const actor = command.type === 'items.import' ? SECRETARY : FACILITATOR;
    const reply = await engine.command(stream, actor, { v: 1, id: `prep${n++}`, command });
    if (!reply.ok) throw new Error(`${command.type}: ${reply.rejection.code}`);
  };
  const info = { title: 'Vision', subtitle: '', municipality: '', exercise: true, caseNumber: '' };
  await engine.createProcess('p', info, [], OWNER);
  const settings = { ...SETTINGS, attendees: 'take_part' as const, members: 'listen' as const };
  await engine.createSession('s', 'p', settings, runSheet('dialogue'), OWNER);
  await send('s', { type: 'items.import', items: [element] });
  const teams = Array.from({ length: TABLES }, (_, i) => ({
    id: `t${i + 1}`,
    name: `Bord ${i + 1}`,
    members: [],
  }));
  await send('s', { type: 'teams.set', teams });
  await send('s', { type: 'session.open' });
  await send('s', { type: 'step.start', stepId: 'unfold', expect: null });
  const meeting = {
    seat: 's_1',
    venue: 'school' as const,
    invitee: null,
    place: 'Skolen',
    date: '2016-04-06',
    time: '',
    release: 'r0',
    cancelled: false,
  };
  const small = { ...settings, attendees: 'none' as const, form: 'open' as const, meeting };
  await engine.createSession('c', 'p', small, runSheet('small-meeting'), SYSTEM);
  await send('c', { type: 'items.import', items: [element] });
  await putSeat(store, 1);
  const cookie = async (name: string, ...who: [Parameters<typeof credential>[1], string, string]) =>
    `${name}=${await credential(store, ...who)}`;
  return {
    phones: await Promise.all(
      Array.from({ length: PHONES }, (_, i) =>
        cookie(COOKIE.attendee('s'), 'attendee', 's', `a_${i}`),
      ),
    ),
    host: await cookie(COOKIE.table('s'), 'host', 's', hostOf('t1')),
    member: await cookie(COOKIE.seat('p'), 'member', 'p', 's_1'),
  };
}

/** Over HTTP as the outbox does it: again, with the same id, until there is an answer. */
async function post<T>(path: string, cookie: string, body: unknown): Promise<T> {
  const headers = { 'content-type': 'application/json', origin: server.url, cookie };
  for (let tries = 0; tries < 200; tries++) {
    try {
      const init = { method: 'POST', headers, body: JSON.stringify(body) };
      const response = await fetch(`${server.url}${path}`, init);
      if (response.status === 503) throw new Error('busy');
      const answer = (await response.json()) as T;
      if (!response.ok) throw new TypeError(`${path}: ${JSON.stringify(answer)}`, { cause: 'no' });
      return answer;
    } catch (error) {
      if ((error as { cause?: unknown }).cause === 'no') throw error;
      await pause(50);
    }
  }
  throw new Error(`no answer to ${path}`);
}

const card = (rev: number) => ({
  rev,
  date: '2016-04-06',
  venue: 'school',
  present: 20,
  counted: 'counted',
  elements: [
    {
      ref: 'e1',
      wording: 1,
      holds: rev,
      holdsChanged: 2,
      fails: 0,
      lenses: [],
      points: [],
      quotes: [],
      dots: null,
    },
  ],
  oneThing: `Udgave ${rev}`,
});

const folded = (id: string, commits: readonly Commit<unknown>[]): SessionState => {
  const state = emptySession(id);
  for (const commit of commits) applySession(state, commit as Commit<SessionEvent>);
  return state;
};

it('[LOG3] [LOG4] [CARD1] [TAB2] [RCPT1] loses no note, slip, seat, receipt or card it has promised, killed in a storm of notes', async () => {
  const { phones, host, member } = await server.offline(prepare);
  await server.start();
  const people = phones.map((cookie) => new Persistent(server.url, cookie, 'phone', 's'));
  const device = new Persistent(server.url, host, 'table', 's');
  clients = [...people, device];
  const ok = async (answer: Promise<{ ok: boolean }>) => expect((await answer).ok).toBe(true);

  const promised: string[] = [];
  const receipts: { person: string; code: string }[] = [];
  const writing = people.map(async (phone, i) => {
    await ok(
      phone.send(`sit${i}`, { type: 'person.place', teamId: table(i), walkIn: i % 3 === 0 }),
    );
    for (let n = 0; n < NOTES; n++) {
      const id = `n${i}-${n}`;
      await ok(phone.send(id, note(id)));
      promised.push(id);
      // Now and then the answer is lost, and the same comes again.
      if (n % 2 === 0) await ok(phone.send(id, note(id)));
      await pause(100 + ((i * 37 + n * 91) % 400));
    }
    if (i % 10 === 0) {
      const { code } = await post<NewReceipt>('/api/sessions/s/receipt', phones[i]!, {});
      receipts.push({ person: `a_${i}`, code });
    }
  });
  const typing = (async () => {
    for (let slip = 1; slip <= SLIPS; slip++) {
      const id = `slip${slip}`;
      await ok(device.send(id, note(id, slip)));
      const counted = {
        type: 'slips.count',
        stepId: 'unfold',
        teamId: 't1',
        counted: slip,
      } as const;
      await ok(device.send(`count${slip}`, counted));
      promised.push(id);
      await pause(150);
    }
  })();
  const reporting = (async () => {
    for (let rev = 1; rev <= 6; rev++) {
      const frame = {
        v: 1,
        id: `card${rev}`,
        releaseId: `rel${rev}`,
        stepId: 'card',
        card: card(rev),
      };
      await post('/api/sessions/c/card', member, frame);
      await post('/api/sessions/c/card', member, frame);
      // The same document under another id, as from a second outbox, has no effect of its own either.
      await post('/api/sessions/c/card', member, {
        ...frame,
        id: `again${rev}`,
        releaseId: `x${rev}`,
      });
      await pause(250);
    }
  })();
  for (let n = 0; n < KILLS; n++) {
    await pause(450 + n * 150);
    await server.kill();
    await server.start();
  }
  await Promise.all([...writing, typing, reporting]);

  for (const { person, code } of receipts) {
    const { notes } = await post<Receipt>('/api/receipt', '', { code });
    const i = person.slice(2);
    expect(notes.map(({ text }) => text).toSorted()).toEqual(
      Array.from({ length: NOTES }, (_, n) => `Seddel n${i}-${n}`),
    );
  }
  await server.kill();
  const [hall, small] = await server.offline((store) =>
    Promise.all([store.log.read('s', 0), store.log.read('c', 0)]),
  );

  expect(hall.map(({ seq }) => seq)).toEqual(hall.map((_, i) => i + 1));
  const written = hall
    .flatMap(({ events }) => events as SessionEvent[])
    .flatMap((event) => (event.type === 'item.proposed' ? [event.itemId] : []));
  expect(written.toSorted()).toEqual(promised.toSorted());
  expect(new Set(written).size).toBe(PHONES * NOTES + SLIPS);
  const state = folded('s', hall);
  for (const [i] of phones.entries())
    expect(teamOf(state, `a_${i}`)?.id ?? `a_${i} stands`).toBe(table(i));
  expect(state.progress.get('unfold')?.get('t1')).toMatchObject({ typed: SLIPS, counted: SLIPS });
  const each = (PHONES / TABLES) * NOTES;
  expect(state.progress.get('unfold')?.get('t2')?.notes).toBe(each);

  const meeting = folded('c', small);
  expect(meeting.card?.card).toMatchObject({ rev: 6, oneThing: 'Udgave 6' });
  expect(meeting.releases.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `rel${n}`));
}, 90_000);
