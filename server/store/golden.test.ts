import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Actor } from '#shared/kernel/actor.ts';
import { NO_NAMES, type Commit } from '#shared/kernel/stream.ts';
import type { SessionEvent } from '#shared/session/events.ts';
import { sessionDomain } from '../engine/domains.ts';
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
const today = join(FOLDER, `session-v${EVENT_VERSION}.json`);
const read = (path: string): StoredCommit[] =>
  JSON.parse(readFileSync(path, 'utf8')) as StoredCommit[];

/** Which fields the events of a log have, e.g. `item.proposed.title`. */
function shapes(commits: readonly StoredCommit[]): string[] {
  const found = new Set<string>();
  for (const { events } of commits)
    for (const event of decodeEvents(events) as SessionEvent[])
      for (const key of Object.keys(event)) found.add(`${event.type}.${key}`);
  return [...found].toSorted((a, b) => (a < b ? -1 : 1));
}

async function play(): Promise<StoredCommit[]> {
  const store: Store = await openSqliteStore(':memory:');
  await playWholeMeeting(store);
  const commits = await store.log.read('s', 0);
  await store.close();
  return commits.map(({ seq, at, actor, commandId, events }) => ({
    seq,
    at,
    actor,
    commandId,
    events: encodeEvents(events),
  }));
}

function fold(stored: readonly StoredCommit[]) {
  const state = sessionDomain.empty('s');
  for (const { events, ...rest } of stored)
    sessionDomain.apply(state, {
      ...rest,
      stream: 's',
      events: decodeEvents(events),
    } as Commit<SessionEvent>);
  return state;
}

describe('golden logs', () => {
  it('writes events as the golden log of this version has them', async () => {
    const played = await play();
    // a new version starts its own golden log; it is never written again
    if (!existsSync(today)) writeFileSync(today, `${JSON.stringify(played, null, 1)}\n`);
    expect(shapes(played)).toEqual(shapes(read(today)));
  });

  it.each(readdirSync(FOLDER).filter((name) => name.startsWith('session-')))(
    '[LOG5] reads %s to the same meeting',
    (name) => {
      const state = fold(read(join(FOLDER, name)));
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
      for (const key of sessionDomain.keys(state, NO_NAMES, 'desk'))
        expect(() => sessionDomain.project(state, NO_NAMES, 'desk', key)).not.toThrow(Error);
    },
  );

  it('holds every kind of event a session can have', async () => {
    const types = new Set(
      read(today).flatMap(({ events }) =>
        (decodeEvents(events) as SessionEvent[]).map((e) => e.type),
      ),
    );
    expect(types.size).toBe(42);
  });
});
