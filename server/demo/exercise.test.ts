import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chosenOf, selectionOf } from '#shared/session/selection.ts';
import { allResults } from '#shared/session/results.ts';
import { NO_NAMES } from '#shared/kernel/stream.ts';
import type { SessionState } from '#shared/session/state.ts';
import { startServer, type Browser, type TestServer } from '../testing/serving.ts';
import { CONTENT } from './content.ts';
import { dealDots } from './ballots.ts';
import { reportOf } from '#shared/dialogue/reporting.ts';
import { DIALOGUE_CONTENT } from './dialogueContent.ts';
import { exerciseSession } from './exercise.ts';

let server: TestServer;
let owner: Browser;
beforeAll(async () => {
  server = await startServer();
  owner = await server.owner();
});
afterAll(() => server.stop());

async function play(id: string, until?: string): Promise<SessionState> {
  const body = { id, from: 'exercise', title: 'Øvelse', ...(until ? { until } : {}) };
  const answer = await owner.post('/api/processes', body);
  expect([answer.status, answer.body]).toEqual([200, { id }]);
  return (await server.house.engine.sessionState(exerciseSession(id, until)))!;
}

describe('the exercise', () => {
  it('plays the workshop to the selection of the content, by real commands', async () => {
    const state = await play('whole');
    expect(state.status).toBe('ended');
    expect(state.settings?.exercise).toBe(true);
    const things = selectionOf(state);
    const items = (kind: 'keyword' | 'element') =>
      chosenOf(things, kind).map((thing) => thing.originals[0]!.ref);
    expect(items('keyword').toSorted()).toEqual(CONTENT.chosen.keyword.toSorted());
    expect(items('element').toSorted()).toEqual(CONTENT.chosen.element.toSorted());
    expect(chosenOf(things, 'group')).toHaveLength(8);
    expect(chosenOf(things, 'meeting').every((thing) => thing.claims.length === 1)).toBe(true);
    expect(state.releases).toHaveLength(1);
    expect([...state.items.values()].filter((item) => item.source === 'import')).toHaveLength(68);
  });

  it('has the tie at the line, and the objection on record', async () => {
    const state = (await server.house.engine.sessionState(exerciseSession('whole')))!;
    const line = state.steps.get('el-line')!.line!;
    expect({ k: line.k, tied: line.tied.toSorted(), tie: line.tie }).toEqual({
      k: 9,
      tied: ['fs16', 'vf17'],
      tie: 'all',
    });
    const [result] = allResults(state, NO_NAMES, 'el-dots');
    const dots = new Map(result!.rows.map((row) => [row.ref, [row.dots, row.people]]));
    expect(dots.get('fs16')).toEqual([9, 9]);
    expect(dots.get('vf17')).toEqual([9, 9]);
    expect(result).toMatchObject({ canVote: 25, present: 25, voted: 25 });
    const objection = state.steps.get('objections')!.objections[0]!;
    expect(objection).toMatchObject({ itemId: 'bm19', text: CONTENT.objection.text });
    expect(state.clusterOf.has('bm18')).toBe(false);
  });

  it('stops before any step of the run sheet', async () => {
    const state = await play('half', 'el-dots');
    expect(state.current).toBe('kw-dots');
    expect(state.steps.get('kw-dots')?.status).toBe('revealed');
    expect(state.steps.get('el-dots')?.status).toBe('planned');
    expect((await play('start', 'checkin')).current).toBeNull();
  });

  it('is one exercise when the same request comes twice', async () => {
    const first = await play('twice', 'silence');
    const second = await play('twice', 'silence');
    expect(second.seq).toBe(first.seq);
  });

  it('is one exercise also while it is played, and goes on from meetings that are over', async () => {
    const [first, second] = await Promise.all([
      play('both', 'a3:checkin'),
      play('both', 'a3:checkin'),
    ]);
    expect(second.seq).toBe(first.seq);
    expect(first.current).toBeNull();
    expect((await play('both', 'a3:checkin')).seq).toBe(first.seq);
    await play('later', 'end');
    expect((await play('later', 'a3:checkin')).items.size).toBe(first.items.size);
  }, 60_000);

  it('says so when a meeting that it must go on from has stopped halfway', async () => {
    await play('stopped', 'silence');
    const body = { id: 'stopped', from: 'exercise', title: 'Øvelse', until: 'a3:checkin' };
    const answer = await owner.post('/api/processes', body);
    expect([answer.status, answer.body]).toEqual([409, { rejection: { code: 'already_exists' } }]);
  });

  it('refuses a point that does not exist', async () => {
    const body = { id: 'nowhere', from: 'exercise', title: 'Øvelse', until: 'frokost' };
    expect((await owner.post('/api/processes', body)).status).toBe(400);
  });

  it('leaves the control with the one who had it played', async () => {
    const state = await play('mine', 'welcome');
    expect(state.control).not.toBeNull();
    const desk = await owner.get<unknown[]>(`/api/sessions/${state.id}/links`);
    expect(desk.status).toBe(200);
  });
});

describe('dealing dots', () => {
  it('gives each option its number within budget and cap', () => {
    const voters = ['a', 'b', 'c', 'd'];
    const targets = new Map([
      ['x', 4],
      ['y', 3],
      ['z', 1],
    ]);
    const ballots = dealDots(targets, voters, 2, 1);
    for (const [ref, n] of targets) {
      const given = [...ballots.values()].filter((b) => 'dots' in b && b.dots[ref] === 1);
      expect(given).toHaveLength(n);
    }
    const spent = [...ballots.values()].map((b) => ('dots' in b ? Object.keys(b.dots).length : 0));
    expect(Math.max(...spent)).toBe(2);
    expect(() => dealDots(new Map([['x', 5]]), voters, 2, 1)).toThrow('no dots left');
  });

  it('goes on with the dialogue meetings: elements carried over, a wording changed in between', async () => {
    await play('hall', 'a4:end');
    const at = async (point: string) =>
      (await server.house.engine.sessionState(exerciseSession('hall', point)))!;
    const [first, second] = [await at('a3:end'), await at('a4:end')];
    expect(first.status).toBe('ended');
    const [one, two] = [reportOf(first)!, reportOf(second)!];
    expect(one.elements.map(({ ref }) => ref)).toEqual(two.elements.map(({ ref }) => ref));
    expect(one.elements).toHaveLength(17);
    expect(one.present).toMatchObject({ people: 60, listeners: 25, walkIns: 5 });
    const reworded = two.elements.find(({ wording }) => wording === 2)!;
    expect(reworded.title).toBe(DIALOGUE_CONTENT.reworded.title);
    expect(one.elements.find(({ ref }) => ref === reworded.ref)?.wording).toBe(1);
    expect(one.gallery?.rows.length).toBeLessThanOrEqual(24);
    expect(one.scale?.scale).toHaveLength(10);
    const process = (await server.house.engine.processState('hall'))!;
    expect(process.invitees.size).toBe(8);
    const cards = [...process.sessions.values()].filter(({ activityId }) => activityId === 'a2');
    expect(cards).toHaveLength(7);
    const reported = await Promise.all(
      cards.map(({ id }) => server.house.engine.inspect(id, (state) => reportOf(state)!.reported)),
    );
    expect(reported.filter(Boolean)).toHaveLength(6);
  }, 60_000);
});
