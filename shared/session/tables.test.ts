import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { hostOf } from '../kernel/actor.ts';
import { attendee, code, gitte, line, NAMES, Play } from '../testing/given.ts';
import { projectSession } from './project.ts';
import { runSheet } from './runsheets.ts';
import type { ItemView, PaperView, ProgressView, TeamView } from './views.ts';

const host = (table: string): Actor => ({ role: 'host', person: hostOf(table) });

/** A dialogue with three tables, an element, and two attendees at table 1. */
function dialogue(): Play {
  const play = new Play(runSheet('dialogue'));
  play
    .do(line, { type: 'session.change', settings: { attendees: 'take_part', members: 'listen' } })
    .do(gitte, {
      type: 'teams.set',
      teams: [1, 2, 3].map((n) => ({ id: `bord-${n}`, name: `Bord ${n}`, members: [] })),
    })
    .do(gitte, {
      type: 'items.import',
      items: [
        {
          id: 'e1',
          kind: 'element',
          title: 'Husene er åbne',
          description: '',
          theme: '',
          origin: '',
          author: null,
          from: null,
        },
      ],
    })
    .do(line, { type: 'session.open' });
  for (const n of [1, 2])
    play.do(attendee(n), { type: 'person.place', teamId: 'bord-1', walkIn: false });
  return play;
}

const typed = (itemId: string, slip: number | null, more: object = {}) =>
  ({
    type: 'item.propose',
    itemId,
    stepId: 'unfold',
    kind: 'note',
    title: `Seddel ${itemId}`,
    description: '',
    theme: '',
    source: 'paper',
    answer: { about: 'e1', lens: null, verdict: null, rewrite: '', lang: 'da', slip, ...more },
  }) as const;

const entry = <T>(play: Play, audience: Parameters<typeof projectSession>[2], key: string) =>
  projectSession(play.state, NAMES, audience, key) as T | undefined;

describe('a table', () => {
  it('[TAB1] keeps who has sat down when the desk deals out seats', () => {
    const play = dialogue().do(gitte, {
      type: 'teams.set',
      teams: [1, 2, 3].map((n) => ({ id: `bord-${n}`, name: `Bord ${n}`, members: [`s_${n}`] })),
    });
    expect(play.state.teams.get('bord-1')?.members).toEqual(['s_1', 'a_1', 'a_2']);
  });

  it('[TAB1] knows how many sit there itself; the phones of the hall are not told', () => {
    const play = dialogue();
    expect(entry<TeamView>(play, 'team:bord-1', 'team/bord-1')?.people).toBe(2);
    expect(entry<TeamView>(play, 'room', 'team/bord-1')?.people).toBe(0);
    expect(entry<TeamView>(play, 'team:bord-1', 'team/bord-2')).toBeUndefined();
  });

  it('[TAB1] has a device that speaks for that table only', () => {
    const play = dialogue().start('unfold');
    play.do(host('bord-1'), typed('n1', 1, { teamId: 'bord-2' }));
    expect(play.state.items.get('n1')?.answer?.teamId).toBe('bord-1');
    const other = { type: 'slips.count', stepId: 'unfold', teamId: 'bord-2', counted: 3 } as const;
    expect(code(play.try(host('bord-1'), other))).toBe('not_your_slice');
    expect(code(play.try(host('bord-2'), { type: 'item.withdraw', itemId: 'n1' }))).toBe(
      'not_yours',
    );
  });

  it('[TAB2] types a numbered slip in once, and its pile is compared with what was typed', () => {
    const play = dialogue().start('unfold');
    play.do(host('bord-1'), typed('n1', 14));
    expect(code(play.try(host('bord-1'), typed('n2', 14)))).toBe('slip_used');
    // Every table counts from one.
    play.do(host('bord-2'), typed('n3', 14));
    play
      .do(host('bord-1'), typed('n4', 15))
      .do(host('bord-1'), typed('n5', null))
      .do(host('bord-1'), { type: 'item.withdraw', itemId: 'n5' })
      .do(host('bord-1'), { type: 'slips.count', stepId: 'unfold', teamId: 'bord-1', counted: 3 });
    expect(entry<ProgressView>(play, 'team:bord-1', 'progress/unfold')?.teams).toMatchObject({
      'bord-1': { counted: 3, typed: 2 },
    });
    // Taken back, its number is free again.
    play.do(host('bord-1'), { type: 'item.withdraw', itemId: 'n4' });
    expect(play.try(host('bord-1'), typed('n6', 15))).toBeNull();
  });

  it('[TAB2] taking back what an earlier round has counted leaves this round’s count as it is', () => {
    const play = dialogue().start('points');
    const point = (itemId: string, source: 'desk' | 'paper') =>
      ({ ...typed(itemId, null), stepId: 'points', source }) as const;
    play.do(host('bord-1'), point('old', 'paper'));
    play.now += 1000;
    play.do(line, { type: 'step.close', stepId: 'points' });
    play.do(line, { type: 'step.again', stepId: 'points', reason: 'Flere kom' });
    play.now += 1000;
    play.start('points').do(host('bord-1'), { type: 'item.withdraw', itemId: 'old' });
    const own = entry<ProgressView>(play, 'team:bord-1', 'progress/points');
    expect(own?.teams['bord-1'] ?? { notes: 0, typed: 0 }).toMatchObject({ notes: 0, typed: 0 });
    for (const id of ['p1', 'p2', 'p3']) play.do(host('bord-1'), point(id, 'desk'));
    expect(code(play.try(host('bord-1'), point('p4', 'desk')))).toBe('limit_reached');
  });

  it('[TAB1] sends exactly the points the meeting asks for, and may replace one', () => {
    const play = dialogue().start('points');
    const point = (itemId: string) =>
      ({ ...typed(itemId, null), stepId: 'points', source: 'desk' }) as const;
    for (const id of ['p1', 'p2', 'p3']) play.do(host('bord-1'), point(id));
    expect(code(play.try(host('bord-1'), point('p4')))).toBe('limit_reached');
    expect(play.try(host('bord-2'), point('p5'))).toBeNull();
    play.do(host('bord-1'), { type: 'item.withdraw', itemId: 'p2' });
    expect(play.try(host('bord-1'), point('p4'))).toBeNull();
  });

  it('[ITEM3] [ITEM4] is told that what its host typed in is hidden and why, without words that are gone', () => {
    const play = dialogue().start('unfold');
    play.do(host('bord-1'), typed('n1', 1)).do(host('bord-1'), typed('n2', 2));
    play.do(attendee(1), typed('n3', null));
    const seen = (id: string, table = 'bord-1') =>
      entry<ItemView>(play, `team:${table}`, `item/${id}`);
    for (const itemId of ['n1', 'n3'])
      play.do(gitte, { type: 'item.hide', itemId, reason: 'attack' });
    play.do(gitte, { type: 'item.hide', itemId: 'n2', reason: 'others_data' });
    expect(seen('n1')).toMatchObject({
      title: 'Seddel n1',
      status: 'hidden',
      hideReason: 'attack',
      answer: { slip: 1, affiliation: '' },
    });
    expect(seen('n2')).toMatchObject({ title: '•••', hideReason: 'others_data', redacted: true });
    expect(JSON.stringify(seen('n2'))).not.toContain('Seddel');
    expect(seen('n1', 'bord-2')).toBeUndefined();
    // A person's own note is that person's: the table is told nothing of it.
    expect(seen('n3')).toBeUndefined();
    // Taken back by its host it is gone, and so it is here.
    play.do(host('bord-1'), { type: 'item.withdraw', itemId: 'n1' });
    expect(seen('n1')).toBeUndefined();
  });
});

describe('bundles of a table', () => {
  const group = (clusterId: string, refs: string[], title?: string) =>
    ({
      type: 'cluster.group',
      stepId: 'tables',
      clusterId,
      refs,
      ...(title === undefined ? {} : { title }),
    }) as const;
  const reword = (title: string) =>
    ({
      type: 'cluster.reword',
      stepId: 'tables',
      clusterId: 'c1',
      title,
      description: '',
    }) as const;
  /** Two tables, a bundle of the first, and what has been read of it. */
  const bundled = () => {
    const play = dialogue().start('unfold');
    for (const id of ['n1', 'n2', 'n3']) play.do(host('bord-1'), typed(id, null));
    play.do(host('bord-2'), typed('x1', null)).do(host('bord-2'), typed('x2', null));
    const itemIds = ['n1', 'n2', 'n3', 'x1', 'x2'];
    play.do(line, { type: 'items.moderate', itemIds, act: 'show' });
    return play.do(host('bord-1'), group('c1', ['n1', 'n2']));
  };

  it('[CLU3] are no other table’s, also while a note in them waits or is hidden', () => {
    const play = bundled();
    expect(code(play.try(host('bord-2'), reword('Vores')))).toBe('not_your_slice');
    play.do(line, { type: 'item.hide', itemId: 'n1', reason: 'attack' });
    expect(code(play.try(host('bord-2'), reword('Vores')))).toBe('not_your_slice');
    expect(code(play.try(host('bord-2'), group('c1', ['x1'])))).toBe('not_your_slice');
  });

  it('[VOTE4] are not reworded after a vote, also when a note in them is hidden', () => {
    const play = bundled();
    const dots = play.state.steps.get('gallery-dots')!.plan;
    const config = { ...dots.config, refs: ['c1', 'x1'], dots: 1 };
    play.do(line, { type: 'step.edit', step: { ...dots, config } as never });
    play.start('gallery-dots').closeVote('gallery-dots', []);
    play.do(line, { type: 'item.hide', itemId: 'n1', reason: 'attack' });
    expect(code(play.try(line, reword('Andet')))).toBe('frozen_by_vote');
  });

  it('[CLU3] take in more while a note in them waits or is hidden; what is put in must be visible', () => {
    const play = bundled();
    play.do(line, { type: 'item.hide', itemId: 'n1', reason: 'duplicate' });
    play.do(line, { type: 'items.moderate', itemIds: ['n2', 'x2'], act: 'hold' });
    expect(code(play.try(line, group('c1', ['x2'])))).toBe('changed_since');
    expect(play.try(host('bord-1'), group('c1', ['n3']))).toBeNull();
    expect(play.state.clusters.get('c1')?.itemIds).toEqual(['n1', 'n2', 'n3']);
    expect(play.try(line, group('c2', ['c1', 'x1']))).toBeNull();
    expect(play.state.clusters.get('c2')?.itemIds).toEqual(['n1', 'n2', 'n3', 'x1']);
  });

  it('[VOTE1] at most 24 of them and of single notes stand in the gallery’s vote', () => {
    const play = dialogue().start('unfold');
    const ids = Array.from({ length: 26 }, (_, i) => `n${i}`);
    for (const id of ids) play.do(host('bord-1'), typed(id, null));
    play.do(line, { type: 'items.moderate', itemIds: ids, act: 'show' });
    const gallery = (refs: string[]) => {
      const { plan } = play.state.steps.get('gallery-dots')!;
      play.do(line, {
        type: 'step.edit',
        step: { ...plan, config: { ...plan.config, refs } } as never,
      });
      return play.try(line, {
        type: 'step.start',
        stepId: 'gallery-dots',
        expect: play.state.current,
      });
    };
    expect(gallery(ids.slice(0, 25))).toEqual({ code: 'too_many_options', args: { n: 25 } });
    play.do(host('bord-1'), group('c1', ['n0', 'n1', 'n2']));
    expect(gallery(['c1', ...ids.slice(3)])).toBeNull();
  });

  it('[MOD1] [CLU3] go by words of a note that has been read; the office names as it likes', () => {
    const play = bundled();
    const secret = 'Kirsten i nr. 14 drikker';
    expect(code(play.try(host('bord-1'), group('c2', ['n3', 'c1'], secret)))).toBe(
      'name_from_notes',
    );
    expect(code(play.try(host('bord-1'), reword(secret)))).toBe('name_from_notes');
    const described = { ...reword('Seddel n2'), description: secret };
    expect(code(play.try(host('bord-1'), described))).toBe('name_from_notes');
    expect(play.try(host('bord-1'), reword('Seddel n2'))).toBeNull();
    play.do(line, reword('Lys i byen'));
    // Its name stays when more is put in, and words that wait name nothing.
    expect(play.try(host('bord-1'), group('c1', ['n3']))).toBeNull();
    expect(play.state.clusters.get('c1')?.title).toBe('Lys i byen');
    play.do(line, { type: 'items.moderate', itemIds: ['n3'], act: 'hold' });
    expect(code(play.try(host('bord-1'), reword('Seddel n3')))).toBe('name_from_notes');
  });
});

describe('paper dots of a table', () => {
  const counted = (n: number) =>
    ({
      type: 'paper.count',
      stepId: 'scale',
      teamId: 'bord-1',
      paper: { slips: 3, abstained: 0, counts: { 'e1:1': n } },
    }) as const;

  it('[VOTE8] stand when two people have counted the same, and the reveal waits for that', () => {
    const play = dialogue().start('scale');
    play.do(host('bord-1'), counted(2));
    const view = () => entry<PaperView>(play, 'team:bord-1', 'paper/scale')?.teams['bord-1'];
    expect(view()).toMatchObject({ agreed: null, counts: [{ mine: true }] });
    expect(play.state.steps.get('scale')?.vote?.paper).toBeNull();
    play.closeVote('scale', []);
    expect(play.try(line, reveal)).toMatchObject({
      code: 'paper_unchecked',
      args: { tables: 'Bord 1' },
    });
    play.do(line, counted(3));
    expect(code(play.try(line, reveal))).toBe('paper_unchecked');
    play.do(line, counted(2));
    expect(view()?.agreed).toMatchObject({ slips: 3, counts: { 'e1:1': 2 } });
    expect(play.try(line, reveal)).toBeNull();
    expect(code(play.try(host('bord-1'), counted(1)))).toBe('vote_closed');
  });

  const gone = { ...counted(0), paper: { slips: 0, abstained: 0, counts: {} } };
  const total = (n: number) => ({ slips: 3, abstained: 0, counts: { 'e1:1': n } });
  const reveal = { type: 'vote.reveal', stepId: 'scale' } as const;
  const paperOf = (play: Play) => play.state.steps.get('scale')?.vote?.paper ?? null;

  it('[VOTE8] are counted blind: before there are two counts nobody’s numbers reach anybody else', () => {
    const play = dialogue().start('scale').do(host('bord-1'), counted(2));
    const views = () =>
      (['desk', 'team:bord-1'] as const).map((who) =>
        entry<PaperView>(play, who, 'paper/scale')?.teams['bord-1']?.counts.map((c) => c.paper),
      );
    expect(views()).toEqual([[null], [total(2)]]);
    play.do(line, counted(3));
    expect(views()).toEqual([
      [total(2), total(3)],
      [total(2), total(3)],
    ]);
    play.do(host('bord-1'), gone);
    expect(views()).toEqual([[null], [null]]);
  });

  it('[VOTE8] stand as the two who counted last agree, and not as two once did', () => {
    const play = dialogue().start('scale');
    play.do(host('bord-1'), counted(2)).do(line, counted(2));
    expect(paperOf(play)).toEqual(total(2));
    play.do(gitte, counted(3));
    expect(paperOf(play)).toBeNull();
    // Two at the desk agree: the table's first count is not what stands.
    play.do(line, counted(3));
    expect(paperOf(play)).toEqual(total(3));
    expect(entry<PaperView>(play, 'desk', 'paper/scale')?.teams['bord-1']?.agreed).toEqual(
      total(3),
    );
    play.do(host('bord-1'), counted(1)).closeVote('scale', []);
    expect(code(play.try(line, reveal))).toBe('paper_unchecked');
  });

  it('[VOTE8] are taken back without a slip left, and hold nothing up then', () => {
    const play = dialogue().start('scale').do(line, gone);
    expect(play.log.some(({ type }) => type === 'paper.counted')).toBe(false);
    play.do(host('bord-1'), counted(2)).do(host('bord-1'), gone).closeVote('scale', []);
    expect(entry<PaperView>(play, 'desk', 'paper/scale')).toBeUndefined();
    expect(paperOf(play)).toBeNull();
    expect(play.try(line, reveal)).toBeNull();
  });

  it('[VOTE8] and one number for the whole meeting do not overwrite one another', () => {
    const whole = { type: 'vote.paper', stepId: 'scale', paper: total(3) } as const;
    const play = dialogue().start('scale').do(gitte, whole);
    expect(code(play.try(host('bord-1'), counted(2)))).toBe('paper_twice');
    expect(paperOf(play)).toEqual(total(3));
    play.do(gitte, { ...whole, paper: null });
    play.do(host('bord-1'), counted(2)).do(line, counted(2));
    expect(code(play.try(gitte, whole))).toBe('paper_twice');
    expect(code(play.try(gitte, { ...whole, paper: null }))).toBe('paper_twice');
    expect(paperOf(play)).toEqual(total(2));
  });

  it('[VOTE8] of a table that is no more count no more and hold nothing up', () => {
    const play = dialogue().start('scale').do(host('bord-1'), counted(2)).do(line, counted(2));
    play.do(line, { ...counted(1), teamId: 'bord-2' });
    const keep = (...ids: readonly string[]) =>
      play.do(gitte, {
        type: 'teams.set',
        teams: ids.map((id) => ({ id, name: id, members: [] })),
      });
    keep('bord-1', 'bord-3');
    expect(paperOf(play)).toEqual(total(2));
    expect(Object.keys(entry<PaperView>(play, 'desk', 'paper/scale')?.teams ?? {})).toEqual([
      'bord-1',
    ]);
    keep('bord-3');
    expect(paperOf(play)).toBeNull();
    // Nor does it come back over the number that was typed in for all of them meanwhile.
    const whole = { type: 'vote.paper', stepId: 'scale', paper: total(3) } as const;
    play.do(gitte, whole);
    keep('bord-1', 'bord-3');
    expect(code(play.try(line, counted(1)))).toBe('paper_twice');
    expect(paperOf(play)).toEqual(total(3));
    play.do(gitte, { ...whole, paper: null }).closeVote('scale', []);
    expect(play.try(line, reveal)).toBeNull();
  });

  it('[VOTE8] of one table are no business of another', () => {
    const play = dialogue().start('scale').do(host('bord-1'), counted(2));
    expect(code(play.try(host('bord-2'), counted(2)))).toBe('not_your_slice');
    expect(entry<PaperView>(play, 'team:bord-2', 'paper/scale')).toBeUndefined();
    expect(entry<PaperView>(play, 'room', 'paper/scale')).toBeUndefined();
  });
});
