import { beforeEach, describe, expect, it } from 'vitest';
import { code, gitte, line, member, NAMES, Play } from '../testing/given.ts';
import { mixTeams, dealSlices } from './teams.ts';
import { runSheet } from './runsheets.ts';
import { projectSession } from './project.ts';
import { SEATS } from '../testing/given.ts';

let play: Play;
const row = (id: string, kind: 'keyword' | 'element', theme: string, author: string | null) => ({
  id,
  kind,
  title: `Titel ${id}`,
  description: `Om ${id}`,
  theme,
  origin: '',
  author,
  from: null,
});

beforeEach(() => {
  play = new Play(runSheet('workshop-march'));
  play.do(gitte, {
    type: 'items.import',
    items: [
      row('a', 'keyword', 'By', 's_1'),
      row('b', 'keyword', 'By', 's_2'),
      row('c', 'keyword', 'By', 's_3'),
      row('d', 'keyword', 'Vel', 's_4'),
      row('e', 'element', 'By', 's_5'),
    ],
  });
  play.do(line, { type: 'session.open' });
  const merge = play.state.steps.get('merge')?.plan;
  if (merge?.kind !== 'cluster') throw new Error('no merge step');
  play.do(line, {
    type: 'teams.set',
    teams: [
      { id: 't1', name: 'Hold 1', members: ['s_1', 's_2'] },
      { id: 't2', name: 'Hold 2', members: ['s_3'] },
    ],
  });
  play.do(line, {
    type: 'step.edit',
    step: {
      ...merge,
      config: { ...merge.config, slices: [{ teamId: 't1', theme: 'By', kind: 'keyword' }] },
    },
  });
  play.start('merge');
});

const group = (clusterId: string, ...refs: string[]) =>
  ({ type: 'cluster.group', stepId: 'merge', clusterId, refs }) as const;
const cluster = (id: string) => play.state.clusters.get(id);

describe('clusters', () => {
  it('[CLU1] merging keeps the originals with their words, and splitting gives them back', () => {
    play.do(member(1), group('x', 'a', 'b'));
    expect(cluster('x')).toMatchObject({ itemIds: ['a', 'b'], title: 'Titel a', teamId: 't1' });
    expect(play.state.items.get('b')?.title).toBe('Titel b');
    expect(projectSession(play.state, NAMES, 'screen', 'cluster/x')).toMatchObject({
      mergedBy: 'Hold 1',
    });
    play.do(member(2), {
      type: 'cluster.reword',
      stepId: 'merge',
      clusterId: 'x',
      title: 'Skarpere',
      description: '',
    });
    play.do(member(1), group('x', 'c'));
    expect(cluster('x')).toMatchObject({ itemIds: ['a', 'b', 'c'], title: 'Skarpere' });
    play.do(member(1), { type: 'cluster.split', stepId: 'merge', clusterId: 'x' });
    expect(play.state.clusters.size).toBe(0);
    expect(play.state.clusterOf.size).toBe(0);
  });

  it('[CLU2] keywords and core elements are never in one cluster', () => {
    expect(code(play.try(gitte, group('x', 'a', 'e')))).toBe('mixed_kinds');
  });

  it('[CLU3] a team changes its own slice only; the secretariat tidies up in the break too', () => {
    expect(code(play.try(member(3), group('x', 'a', 'b')))).toBe('not_your_slice');
    expect(code(play.try(member(1), group('x', 'a', 'd')))).toBe('not_your_slice');
    play.start('pause');
    expect(code(play.try(member(1), group('x', 'a', 'b')))).toBe('step_closed');
    expect(play.try(gitte, group('x', 'a', 'd'))).toBeNull();
  });

  it('a cluster that joins another brings all its items, and one left alone stands for itself', () => {
    play
      .do(gitte, group('x', 'a', 'b'))
      .do(gitte, group('y', 'c', 'd'))
      .do(gitte, group('x', 'y'));
    expect(cluster('x')?.itemIds).toEqual(['a', 'b', 'c', 'd']);
    expect(cluster('y')).toBeUndefined();
    play.do(gitte, group('z', 'a', 'b', 'c'));
    expect(cluster('x')).toBeUndefined();
    expect(play.state.clusterOf.get('d')).toBeUndefined();
  });

  it('[CLU4] the author takes the own item out before the vote, on record, and nobody else does', () => {
    play.do(gitte, group('x', 'a', 'b')).start('objections');
    const object = (n: number) =>
      play.try(member(n), {
        type: 'cluster.object',
        stepId: 'objections',
        itemId: 'b',
        text: 'Det er noget andet',
      });
    expect(code(object(1))).toBe('not_yours');
    expect(object(2)).toBeNull();
    expect(play.state.clusterOf.has('b')).toBe(false);
    expect(cluster('x')).toBeUndefined();
    const shown = projectSession(play.state, NAMES, 'room', 'objection/b');
    expect(shown).toMatchObject({ text: 'Det er noget andet', clusterTitle: 'Titel a' });
    expect(JSON.stringify(shown)).not.toContain('s_2');
  });

  it('[CLU5] the last own change can be undone while it still stands', () => {
    const undoable = () =>
      (projectSession(play.state, NAMES, 'mine:k_gitte', 'me') as { undoable: object }).undoable;
    expect(undoable()).toEqual({});
    play.do(gitte, group('x', 'a', 'b')).do(gitte, group('x', 'c'));
    expect(undoable()).toEqual({ merge: play.now });
    play.do(gitte, { type: 'cluster.undo', stepId: 'merge' });
    expect(cluster('x')?.itemIds).toEqual(['a', 'b']);
    play.do(gitte, { type: 'cluster.undo', stepId: 'merge' });
    expect(play.state.clusters.size).toBe(0);
    expect(code(play.try(gitte, { type: 'cluster.undo', stepId: 'merge' }))).toBe(
      'nothing_to_undo',
    );
    play
      .do(gitte, group('x', 'a', 'b'))
      .do(line, { type: 'cluster.takeOut', stepId: 'merge', itemId: 'a' });
    expect(code(play.try(gitte, { type: 'cluster.undo', stepId: 'merge' }))).toBe('changed_since');
  });

  it('[CLU5] undo does not bring back what its author has taken out of the meeting', () => {
    const [proposals] = [...play.state.steps.values()].filter(
      ({ plan }) => plan.kind === 'collect',
    );
    const stepId = proposals!.plan.id;
    const mine = {
      itemId: 'mine',
      kind: 'keyword',
      title: 'Ro',
      description: '',
      theme: '',
    } as const;
    play
      .start(stepId)
      .do(line, { type: 'person.checkIn', person: 's_2' })
      .do(member(2), { type: 'item.propose', stepId, ...mine })
      .do(gitte, group('x', 'a', 'mine'))
      .do(gitte, { type: 'cluster.split', stepId: 'merge', clusterId: 'x' })
      .do(member(2), { type: 'item.withdraw', itemId: 'mine' });
    expect(code(play.try(gitte, { type: 'cluster.undo', stepId: 'merge' }))).toBe('changed_since');
    expect(play.state.clusters.size).toBe(0);
  });

  it('[CLU5] undo does not pull an item out of a cluster somebody has made since', () => {
    play
      .do(gitte, group('x', 'a', 'b'))
      .do(gitte, { type: 'cluster.split', stepId: 'merge', clusterId: 'x' });
    play.do(line, group('y', 'b', 'c'));
    expect(code(play.try(gitte, { type: 'cluster.undo', stepId: 'merge' }))).toBe('changed_since');
  });
});

describe('texts', () => {
  it('[TXT1] one pen at a time, visible, with takeover; the word limit is kept', () => {
    play.start('frame');
    const write = (text: string) =>
      ({
        type: 'section.write',
        sectionId: 'frame',
        sentences: [{ id: 's', text, origins: ['a'] }],
      }) as const;
    expect(code(play.try(gitte, write('Vi bor tæt.')))).toBe('pen_taken');
    play
      .do(line, { type: 'pen.take', sectionId: 'frame', expect: null })
      .do(line, write('Vi bor tæt.'));
    expect(play.try(gitte, { type: 'pen.take', sectionId: 'frame', expect: null })).toEqual({
      code: 'pen_taken',
      args: { name: 'Line' },
    });
    expect(projectSession(play.state, NAMES, 'screen', 'section/frame')).toMatchObject({
      penName: 'Line',
      sentences: [{ text: 'Vi bor tæt.' }],
    });
    play.do(gitte, { type: 'pen.take', sectionId: 'frame', expect: 'k_line' });
    expect(code(play.try(line, write('Mit')))).toBe('pen_taken');
    expect(play.try(gitte, write('ord '.repeat(121)))).toEqual({
      code: 'over_word_limit',
      args: { over: 1 },
    });
  });
});

describe('teams', () => {
  it('mixes the groups evenly and the same way every time', () => {
    const teams = mixTeams(SEATS, 5, (n) => `Hold ${n}`);
    expect(teams.map((t) => t.members.length)).toEqual([5, 5, 5, 5, 5]);
    for (const team of teams) {
      const north = team.members.filter(
        (id) => SEATS.find((s) => s.id === id)?.group === 'Nord',
      ).length;
      expect(north).toBeGreaterThanOrEqual(2);
      expect(north).toBeLessThanOrEqual(3);
    }
    expect(mixTeams(SEATS, 5, (n) => `Hold ${n}`)).toEqual(teams);
  });

  it('deals every slice to one team, the work evenly', () => {
    const items = [...play.state.items.values()];
    const slices = dealSlices([{ id: 't1' }, { id: 't2' }], items, ['keyword', 'element']);
    expect(slices.map((s) => `${s.theme}/${s.kind}`).toSorted()).toEqual([
      'By/element',
      'By/keyword',
      'Vel/keyword',
    ]);
    expect(slices.find((s) => s.theme === 'By' && s.kind === 'keyword')?.teamId).toBe('t1');
    expect(slices.filter((s) => s.teamId === 't2')).toHaveLength(2);
  });
});
