import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Actor } from '#shared/kernel/actor.ts';
import { NO_NAMES, type Commit } from '#shared/kernel/stream.ts';
import type { SessionEvent } from '#shared/session/events.ts';
import { sessionDomain } from '../engine/domains.ts';
import { playWholeDialogue } from '../testing/wholeDialogue.ts';
import { playWholeMeeting } from '../testing/wholeMeeting.ts';
import { decodeEvents, encodeEvents, EVENT_VERSION } from './codec.ts';
import type { Store } from './port.ts';
import { openSqliteStore } from './sqlite.ts';

interface StoredCommit {
  readonly seq: number;
  readonly at: number;
  readonly actor: Actor;
  readonly commandId: string;
  /** As it lies in the database. */
  readonly events: string;
}

const FOLDER = join(import.meta.dirname, 'golden');
const read = (path: string): StoredCommit[] =>
  JSON.parse(readFileSync(path, 'utf8')) as StoredCommit[];
/** A council's meeting, a dialogue meeting and a small one; each with a log for each version that knew it. */
const MEETINGS = ['session', 'dialogue', 'small'] as const;
type Meeting = (typeof MEETINGS)[number];
/** Of `SessionEvent`; a new one must happen in one of them. */
const SESSION_EVENTS = 50;
const today = (meeting: Meeting): string => join(FOLDER, `${meeting}-v${EVENT_VERSION}.json`);
const logsOf = (meeting: Meeting): string[] =>
  readdirSync(FOLDER).filter((name) => name.startsWith(`${meeting}-`));

/** Which fields the events of a log have, e.g. `item.proposed.title`. */
function shapes(commits: readonly StoredCommit[]): string[] {
  const found = new Set<string>();
  for (const { events } of commits)
    for (const event of decodeEvents(events) as SessionEvent[])
      for (const key of Object.keys(event)) found.add(`${event.type}.${key}`);
  return [...found].toSorted((a, b) => (a < b ? -1 : 1));
}

async function play(meeting: Meeting): Promise<StoredCommit[]> {
  const store: Store = await openSqliteStore(':memory:');
  await (meeting === 'session' ? playWholeMeeting : playWholeDialogue)(store);
  const commits = await store.log.read(meeting === 'small' ? 'c' : 's', 0);
  await store.close();
  return commits.map(({ seq, at, actor, commandId, events }) => ({
    seq,
    at,
    actor,
    commandId,
    events: encodeEvents(events),
  }));
}

function fold(name: string) {
  const state = sessionDomain.empty('s');
  for (const { events, ...rest } of read(join(FOLDER, name)))
    sessionDomain.apply(state, {
      ...rest,
      stream: 's',
      events: decodeEvents(events),
    } as Commit<SessionEvent>);
  for (const key of sessionDomain.keys(state, NO_NAMES, 'desk'))
    sessionDomain.project(state, NO_NAMES, 'desk', key);
  return state;
}

describe('golden logs', () => {
  it.each(MEETINGS)(
    'writes events of a %s as the golden log of this version has them',
    async (m) => {
      const played = await play(m);
      // a new version starts its own golden log; it is never written again
      if (!existsSync(today(m))) writeFileSync(today(m), `${JSON.stringify(played, null, 1)}\n`);
      expect(shapes(played)).toEqual(shapes(read(today(m))));
    },
  );

  it.each(logsOf('session'))('[LOG5] reads %s to the same meeting', (name) => {
    const state = fold(name);
    expect(state.status).toBe('ended');
    expect([...state.items.keys()].filter((id) => /^[ng]/.test(id))).toEqual([
      'n1',
      'n2',
      'n3',
      'n4',
      'g1',
    ]);
    expect(state.items.get('n1')).toMatchObject({ title: 'Nye ord', author: 's_1' });
    expect(state.items.get('n3')).toMatchObject({ status: 'withdrawn' });
    expect(state.items.get('g1')).toMatchObject({ claims: ['s_2'] });
    expect([...state.clusters.keys()].toSorted()).toEqual(['c1', 'c4']);
    expect(state.steps.get('merge')?.objections).toMatchObject([{ itemId: 'n2', by: 's_2' }]);
    expect(state.steps.get('dots')?.vote?.tally).toMatchObject({
      voted: 2,
      present: 2,
      rows: { c1: { dots: 2, people: 2 }, n2: { dots: 1, people: 1 } },
    });
    expect(state.steps.get('line')?.outcomes.get('c1')).toMatchObject({
      disposition: 'keep_changed',
    });
    expect(state.steps.get('line')?.joined).toEqual([{ into: 'kw2', refs: ['n2'], people: 2 }]);
    expect(state.steps.get('roll')?.past).toMatchObject([{ vote: { tally: { abstained: 1 } } }]);
    expect(state.sections.get('sec1')?.sentences).toMatchObject([{ text: 'Vi vil byen.' }]);
    expect(state.releases).toMatchObject([{ id: 'r1', version: 1 }]);
  });

  it.each(logsOf('dialogue'))('[LOG5] reads %s to the same dialogue', (name) => {
    const state = fold(name);
    expect(state.items.get('e2')).toMatchObject({ title: 'Ny sætning', from: { wording: 2 } });
    expect(state.items.get('d1')).toMatchObject({
      status: 'visible',
      author: 'a_1',
      answer: { about: 'e1', teamId: 't1', verdict: 'holds_changed', translation: 'Oversat' },
    });
    expect(state.items.get('d2')?.status).toBe('held');
    expect(state.items.get('d3')).toMatchObject({ redacted: true, title: 'Uden navn' });
    expect(state.progress.get('pressure')?.get('t1')).toMatchObject({ counted: 2, typed: 1 });
    expect(state.presence.get('a_2')).toMatchObject({ walkIn: true });
    expect(state.steps.get('scale')?.vote).toMatchObject({
      paper: { slips: 1 },
      tally: { scale: { e1: [0, 0, 1, 0, 0, 0] }, groups: null },
    });
    expect(state.releases[0]?.content.report?.elements[0]?.tested).toMatchObject({
      phone: { people: 2 },
    });
  });

  it.each(logsOf('small'))('[LOG5] reads %s to the same small meeting', (name) => {
    const state = fold(name);
    expect(state).toMatchObject({ status: 'open', current: null, settings: { form: 'open' } });
    expect(state.card?.card).toMatchObject({
      rev: 2,
      present: 24,
      oneThing: 'Lyt',
      elements: [{ quotes: ['Uden navn'] }],
    });
    expect(state.releases).toMatchObject([{ version: 1, content: { report: { kind: 'small' } } }]);
  });

  it('holds every kind of event a session can have', () => {
    const types = new Set(
      MEETINGS.flatMap((meeting) => read(today(meeting))).flatMap(({ events }) =>
        (decodeEvents(events) as SessionEvent[]).map((e) => e.type),
      ),
    );
    expect(types.size).toBe(SESSION_EVENTS);
  });
});
