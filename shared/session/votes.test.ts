import { beforeEach, describe, expect, it } from 'vitest';
import { attendee, code, gitte, line, member, NAMES, Play } from '../testing/given.ts';
import { checkBallot, openBoxes } from './ballots.ts';
import { boxEffects, boxNeed } from './boxes.ts';
import { edgesOf } from './edges.ts';
import { projectSession } from './project.ts';
import { resultView } from './results.ts';
import { runSheet } from './runsheets.ts';
import { selectionOf } from './selection.ts';
import { dueCommand, nextDue } from './timers.ts';
import type { BallotBody } from '../voting/tally.ts';

let play: Play;
const ids = (kind: 'keyword' | 'element', n: number) =>
  Array.from({ length: n }, (_, i) => `${kind === 'keyword' ? 'k' : 'e'}${i + 1}`);
const rows = (kind: 'keyword' | 'element', n: number) =>
  ids(kind, n).map((id, i) => ({
    id,
    kind,
    title: `Titel ${id}`,
    description: '',
    theme: i % 2 ? 'A' : 'B',
    origin: 'Seminar',
    author: `s_${(i % 25) + 1}`,
    from: null,
  }));

beforeEach(() => {
  play = new Play(runSheet('workshop-march'));
  play.do(gitte, { type: 'items.import', items: [...rows('keyword', 10), ...rows('element', 8)] });
  play.do(line, { type: 'session.open' });
  for (let i = 1; i <= 24; i++) play.do(member(i), { type: 'person.checkIn', person: `s_${i}` });
});

const vote = (stepId: string) => {
  const found = play.state.steps.get(stepId)?.vote;
  if (!found) throw new Error('no vote');
  return found;
};
const dots = (...refs: string[]): BallotBody => ({
  dots: Object.fromEntries(refs.map((r) => [r, 1])),
});

describe('opening', () => {
  it('[VOTE1] [VOTE2] the budget follows the number of options', () => {
    play.start('kw-dots');
    expect(vote('kw-dots')).toMatchObject({ dots: 3, perItem: 1 });
    expect(vote('kw-dots').options).toHaveLength(10);
  });

  it('[VOTE1] too few and too many options are refused with the number', () => {
    const few = new Play(runSheet('workshop-march'));
    few
      .do(gitte, { type: 'items.import', items: rows('keyword', 5) })
      .do(line, { type: 'session.open' });
    expect(few.try(line, { type: 'step.start', stepId: 'kw-dots', expect: null })).toEqual({
      code: 'too_few_options',
      args: { n: 5 },
    });
    expect(few.state.current).toBeNull();
    const many = new Play(runSheet('workshop-march'));
    many
      .do(gitte, { type: 'items.import', items: rows('keyword', 41) })
      .do(line, { type: 'session.open' });
    expect(many.try(line, { type: 'step.start', stepId: 'kw-dots', expect: null })).toEqual({
      code: 'too_many_options',
      args: { n: 41 },
    });
  });

  it('[VOTE5] children of a cluster are not votable, and hidden items are not either', () => {
    play.do(gitte, {
      type: 'cluster.group',
      stepId: 'merge',
      clusterId: 'c1',
      refs: ['k1', 'k2'],
      title: 'Samlet',
    });
    play.do(line, { type: 'item.hide', itemId: 'k3', reason: 'off_topic' }).start('kw-dots');
    const refs = vote('kw-dots').options.map((o) => o.ref);
    expect(refs).toContain('c1');
    expect(refs).not.toContain('k1');
    expect(refs).not.toContain('k3');
    expect(refs.every((r) => !r.startsWith('e'))).toBe(true);
    expect(vote('kw-dots').options.find((o) => o.ref === 'c1')?.mergedFrom).toEqual([
      'Titel k1',
      'Titel k2',
    ]);
  });

  it('[VOTE4] while a vote is open nothing of its kind is merged or reworded, and afterwards the wording is frozen', () => {
    play.start('kw-dots');
    const group = {
      type: 'cluster.group',
      stepId: 'merge',
      clusterId: 'c1',
      refs: ['k1', 'k2'],
    } as const;
    const reword = { type: 'item.reword', itemId: 'k1', title: 'Nyt', description: '' } as const;
    expect(code(play.try(gitte, group))).toBe('frozen_by_vote');
    expect(code(play.try(gitte, reword))).toBe('frozen_by_vote');
    expect(
      code(play.try(gitte, { type: 'items.import', items: rows('keyword', 11).slice(10) })),
    ).toBe('frozen_by_vote');
    expect(play.try(gitte, { ...reword, itemId: 'e1' })).toBeNull();
    play.closeVote('kw-dots', []);
    expect(code(play.try(gitte, reword))).toBe('frozen_by_vote');
    expect(code(play.try(gitte, group))).toBe('frozen_by_vote');
  });
});

describe('ballots', () => {
  beforeEach(() => play.start('kw-dots'));
  const cast = (actor: Parameters<typeof checkBallot>[1], body: BallotBody) =>
    code(checkBallot(play.state, actor, { boxId: vote('kw-dots').boxId, body }));

  it('[BOX6] budget, cap and options are kept', () => {
    expect(cast(member(1), dots('k1', 'k2', 'k3'))).toBeNull();
    expect(cast(member(1), dots('k1', 'k2', 'k3', 'k4'))).toBe('ballot_over_budget');
    expect(cast(member(1), { dots: { k1: 2 } })).toBe('ballot_over_cap');
    expect(cast(member(1), dots('e1'))).toBe('ballot_bad_option');
    expect(cast(member(1), { scale: { k1: 3 } })).toBe('bad_input');
    expect(cast(member(1), { abstain: true })).toBeNull();
  });

  it('[BOX7] only checked-in members vote in a vote of members', () => {
    expect(cast(member(25), dots('k1'))).toBe('not_eligible');
    expect(cast(attendee(1), dots('k1'))).toBe('not_eligible');
    expect(cast(line, dots('k1'))).toBe('not_eligible');
    play.do(line, { type: 'person.checkOut', person: 's_1' });
    expect(cast(member(1), dots('k1'))).toBe('not_eligible');
  });

  it('[VOTE3] [BOX2] open, ending, closed: ballots count until closed and not after', () => {
    expect(openBoxes(play.state)).toHaveLength(1);
    play.do(line, { type: 'vote.end', stepId: 'kw-dots' });
    expect(cast(member(1), dots('k1'))).toBeNull();
    expect(boxNeed(play.state, { type: 'vote.close', stepId: 'kw-dots' })).toEqual({
      boxId: vote('kw-dots').boxId,
      act: 'close',
    });
    play.do(
      line,
      { type: 'vote.close', stepId: 'kw-dots' },
      { ballots: [dots('k1')], strata: [], late: 1, roll: null },
    );
    expect(cast(member(1), dots('k1'))).toBe('vote_closed');
    expect(openBoxes(play.state)).toHaveLength(0);
    expect(code(play.try(line, { type: 'vote.close', stepId: 'kw-dots' }))).toBe('vote_not_ended');
  });

  it('[VOTE3] the clock closes after the grace, with one id however often it fires; 120 s is the most', () => {
    play.do(line, { type: 'vote.end', stepId: 'kw-dots' });
    const due = nextDue(play.state) ?? 0;
    expect(due - play.now).toBe(30_000);
    expect(dueCommand(play.state, due - 1)).toBeNull();
    play.do(line, { type: 'vote.extend', stepId: 'kw-dots', seconds: 60 });
    play.do(line, { type: 'vote.extend', stepId: 'kw-dots', seconds: 60 });
    expect((nextDue(play.state) ?? 0) - play.now).toBe(120_000);
    expect(code(play.try(line, { type: 'vote.extend', stepId: 'kw-dots', seconds: 10 }))).toBe(
      'limit_reached',
    );
    play.now += 120_000;
    const fired = dueCommand(play.state, play.now);
    expect(fired).toEqual(dueCommand(play.state, play.now + 5));
    play.do(
      { role: 'system', person: 'system' },
      { type: 'vote.close', stepId: 'kw-dots' },
      { ballots: [], strata: [], late: 0, roll: null },
    );
    expect(play.state.steps.get('kw-dots')?.status).toBe('closed');
  });

  it('[BOX4] closing asks for the link to be destroyed, and the log holds sums only', () => {
    play.closeVote('kw-dots', [dots('k1', 'k2'), { abstain: true }]);
    const closed = play.log.findLast((e) => e.type === 'vote.closed');
    expect(closed && boxEffects(play.state, closed)).toEqual([
      { act: 'unlink', boxId: vote('kw-dots').boxId },
    ]);
    expect(vote('kw-dots').tally?.roll).toBeNull();
  });
});

describe('results', () => {
  it('[VOTE9] states everything; [VIEW1] the room sees it only when revealed', () => {
    play
      .start('kw-dots')
      .closeVote('kw-dots', [dots('k1', 'k2'), dots('k1', 'k3', 'k4'), { abstain: true }], 1);
    expect(projectSession(play.state, NAMES, 'room', 'result/kw-dots')).toBeUndefined();
    expect(projectSession(play.state, NAMES, 'desk', 'result/kw-dots')).toBeDefined();
    play.do(line, { type: 'vote.reveal', stepId: 'kw-dots' });
    expect(projectSession(play.state, NAMES, 'room', 'result/kw-dots')).toMatchObject({
      question: 'Hvilke nøgleord skal bære visionen?',
      method: 'dots',
      dotsEach: 3,
      perItem: 1,
      secrecy: 'sealed',
      standing: 'indicative',
      canVote: 25,
      present: 24,
      voted: 2,
      abstained: 1,
      unusedDots: 1,
      late: 1,
      small: true,
      overcount: false,
      roll: null,
    });
    const result = resultView(play.state, NAMES, 'kw-dots');
    expect(result?.rows[0]).toMatchObject({
      ref: 'k1',
      dots: 2,
      people: 2,
      percent: 100,
      tied: false,
    });
    expect(result?.rows[1]).toMatchObject({ dots: 1, percent: 50, tied: true });
  });

  it('[VOTE8] paper is its own stratum, entered before the reveal and within what its slips allow', () => {
    play.start('kw-dots').closeVote('kw-dots', [dots('k1')]);
    const paper = (counts: Record<string, number>, slips = 2) =>
      play.try(line, {
        type: 'vote.paper',
        stepId: 'kw-dots',
        paper: { slips, abstained: 0, counts },
      });
    expect(code(paper({ k1: 3 }))).toBe('ballot_over_cap');
    expect(code(paper({ k1: 2, k2: 2, k3: 2, k4: 1 }))).toBe('ballot_over_budget');
    expect(code(paper({ nope: 1 }))).toBe('ballot_bad_option');
    expect(paper({ k1: 1, k2: 2 })).toBeNull();
    const result = resultView(play.state, NAMES, 'kw-dots');
    expect(result?.rows[0]).toMatchObject({ ref: 'k2', dots: 0, paperDots: 2 });
    expect(result).toMatchObject({ voted: 1, paper: { slips: 2 } });
    play.do(line, { type: 'vote.reveal', stepId: 'kw-dots' });
    expect(code(paper({ k1: 1 }))).toBe('vote_closed');
  });

  it('more ballots than people checked in is shown, not hidden', () => {
    play.start('kw-dots').closeVote(
      'kw-dots',
      Array.from({ length: 24 }, () => dots('k1')),
    );
    play.do(line, {
      type: 'vote.paper',
      stepId: 'kw-dots',
      paper: { slips: 1, abstained: 0, counts: { k1: 1 } },
    });
    expect(resultView(play.state, NAMES, 'kw-dots')?.overcount).toBe(true);
  });
});

describe('the line', () => {
  // k1 4, k2 3, k3 2, k4 2, k5 1
  const ballots = [
    dots('k1', 'k2', 'k3'),
    dots('k1', 'k2', 'k3'),
    dots('k1', 'k2', 'k4'),
    dots('k1', 'k4', 'k5'),
  ];
  const set = (over: object = {}) =>
    play.try(line, {
      type: 'line.set',
      stepId: 'kw-line',
      k: 3,
      tie: null,
      tiedIn: [],
      runoffStep: null,
      reason: '',
      ...over,
    });

  beforeEach(() => {
    play
      .start('kw-dots')
      .closeVote('kw-dots', ballots)
      .do(line, { type: 'vote.reveal', stepId: 'kw-dots' })
      .start('kw-line');
  });
  const above = () => play.state.steps.get('kw-line')?.line?.above;

  it('[LINE1] a tie is shown, blocks the step, and is handled by the meeting', () => {
    expect(set()).toBeNull();
    expect(play.state.steps.get('kw-line')?.line?.tied.toSorted()).toEqual(['k3', 'k4']);
    expect(above()).toEqual(['k1', 'k2']);
    expect(code(play.try(line, { type: 'step.start', stepId: 'frame', expect: 'kw-line' }))).toBe(
      'tie_unresolved',
    );
    expect(code(play.try(line, { type: 'release.make', releaseId: 'r1', title: '' }))).toBe(
      'tie_unresolved',
    );
    expect(set({ tie: 'all' })).toBeNull();
    expect(above()?.toSorted()).toEqual(['k1', 'k2', 'k3', 'k4']);
    expect(set({ tie: 'none' })).toBeNull();
    expect(above()).toEqual(['k1', 'k2']);
    expect(code(set({ tie: 'talk', tiedIn: ['k4'] }))).toBe('reason_missing');
    expect(code(set({ tie: 'talk', tiedIn: ['k9'], reason: 'x' }))).toBe('ballot_bad_option');
    expect(set({ tie: 'talk', tiedIn: ['k4'], reason: 'Mødet var enigt' })).toBeNull();
    expect(above()).toEqual(['k1', 'k2', 'k4']);
  });

  it('[LINE1] a run-off decides among the tied only, and a new tie goes back to the meeting', () => {
    const config = {
      ...play.state.steps.get('kw-dots')?.plan.config,
      about: 'refs',
      refs: ['k3', 'k4'],
      dots: 1,
      perItem: 1,
    };
    const step = {
      id: 'run',
      preset: 'runoff',
      title: 'Omprikning',
      question: 'Hvilket?',
      minutes: 2,
      kind: 'vote',
      config,
    } as never;
    play.do(line, { type: 'step.add', step, after: 'kw-dots' });
    expect(set({ tie: 'runoff', runoffStep: 'run' })).toBeNull();
    expect(code(play.try(line, { type: 'release.make', releaseId: 'r1', title: '' }))).toBe(
      'tie_unresolved',
    );
    play
      .start('run')
      .closeVote('run', [dots('k4'), dots('k4'), dots('k3')])
      .start('kw-line');
    // Until the room has seen the run-off, the line says nothing of it.
    expect(code(set({ tie: 'runoff', runoffStep: 'run' }))).toBe('vote_not_ended');
    expect(above()).toEqual(['k1', 'k2']);
    play.do(line, { type: 'vote.reveal', stepId: 'run' });
    expect(set({ tie: 'runoff', runoffStep: 'run' })).toBeNull();
    expect(above()).toEqual(['k1', 'k2', 'k4']);
    play.do(line, { type: 'step.again', stepId: 'run', reason: 'Én manglede' });
    expect(above()).toEqual(['k1', 'k2']);
    expect(code(play.try(line, { type: 'release.make', releaseId: 'r1', title: '' }))).toBe(
      'tie_unresolved',
    );
  });

  it('[LINE3] a reason is required where it differs from the dots or changes the words', () => {
    set({ tie: 'all' });
    const dispose = (
      ref: string,
      disposition: 'keep' | 'keep_changed' | 'drop',
      reason = '',
      wording: object | null = null,
    ) =>
      code(
        play.try(line, {
          type: 'option.dispose',
          stepId: 'kw-line',
          ref,
          disposition,
          reason,
          wording,
        } as never),
      );
    expect(dispose('k1', 'keep')).toBeNull();
    expect(dispose('k1', 'drop')).toBe('reason_missing');
    expect(dispose('k5', 'keep')).toBe('reason_missing');
    expect(dispose('k5', 'drop')).toBeNull();
    expect(dispose('k2', 'keep_changed', 'Klarere', { title: '', description: '' })).toBe(
      'text_empty',
    );
    expect(
      dispose('k2', 'keep_changed', 'Klarere', { title: 'Nye ord', description: '' }),
    ).toBeNull();
    const k2 = selectionOf(play.state).find((t) => t.ref === 'k2');
    expect(k2).toMatchObject({
      outcome: 'chosen_changed',
      title: 'Nye ord',
      votedWording: { title: 'Titel k2' },
      reason: 'Klarere',
    });
  });

  it('[VOTE6] joining after the vote states distinct people', () => {
    const box = { ballots, strata: [], late: 0, roll: null };
    const join = {
      type: 'options.join' as const,
      stepId: 'kw-line',
      into: 'k3',
      refs: ['k4', 'k5'],
    };
    expect(boxNeed(play.state, join)).toMatchObject({ act: 'read' });
    play.do(line, join, box);
    expect(play.state.steps.get('kw-line')?.joined[0]).toMatchObject({ people: 4 });
    const k3 = selectionOf(play.state).find((t) => t.ref === 'k3');
    expect(k3?.people).toBe(4);
    expect(k3?.originals.map((o) => o.ref)).toEqual(['k3', 'k4', 'k5']);
    expect(code(play.try(line, join, box))).toBe('changed_since');
  });

  it('[REL1] [REL3] a release says of every thing what became of it, and the next is a new version', () => {
    set({ tie: 'all' });
    play.do(line, { type: 'release.make', releaseId: 'r1', title: 'Udvalgte' });
    const first = play.state.releases[0];
    const keywords = first?.content.things.filter((t) => t.kind === 'keyword') ?? [];
    expect(
      keywords
        .filter((t) => t.outcome === 'chosen')
        .map((t) => t.ref)
        .toSorted(),
    ).toEqual(['k1', 'k2', 'k3', 'k4']);
    expect(keywords).toHaveLength(10);
    const before = JSON.stringify(first);
    play.do(line, {
      type: 'option.dispose',
      stepId: 'kw-line',
      ref: 'k4',
      disposition: 'drop',
      reason: 'Fejl',
      wording: null,
    });
    play.do(line, { type: 'release.make', releaseId: 'r2', title: 'Udvalgte' });
    expect(JSON.stringify(play.state.releases[0])).toBe(before);
    expect(play.state.releases[1]?.version).toBe(2);
  });

  it('[LINE3] everybody sees the same selection, by the rule the release uses', () => {
    const seen = () => projectSession(play.state, NAMES, 'room', 'selection');
    expect(seen()).toBeUndefined();
    set({ tie: 'all' });
    play.do(line, {
      type: 'option.dispose',
      stepId: 'kw-line',
      ref: 'k2',
      disposition: 'keep_changed',
      reason: 'Klarere',
      wording: { title: 'Nye ord', description: '' },
    });
    play.do(line, {
      type: 'option.dispose',
      stepId: 'kw-line',
      ref: 'k3',
      disposition: 'drop',
      reason: 'Hører til driften',
      wording: null,
    });
    expect(seen()).toMatchObject({
      chosen: [
        { ref: 'k1', changed: false },
        { ref: 'k2', title: 'Nye ord', changed: true },
        { ref: 'k4' },
      ],
      notChosen: expect.arrayContaining(['k3', 'k5']),
    });
  });

  it('[VIEW1] the line is drawn in a result that has been shown', () => {
    const hidden = new Play(runSheet('workshop-march'));
    hidden.do(gitte, { type: 'items.import', items: rows('keyword', 6) });
    hidden.do(line, { type: 'session.open' }).start('kw-dots').closeVote('kw-dots', []);
    const start = { type: 'step.start', stepId: 'kw-line', expect: 'kw-dots' } as const;
    expect(code(hidden.try(line, start))).toBe('vote_not_ended');
    hidden.do(line, { type: 'vote.reveal', stepId: 'kw-dots' });
    expect(hidden.try(line, start)).toBeNull();
  });

  it('[REL2] what is imported from a release keeps its origin', () => {
    play.do(gitte, {
      type: 'items.import',
      items: [{ ...rows('element', 9)[8], id: 'z', from: { release: 'r0', ref: 'q' } } as never],
    });
    const event = play.log.findLast((e) => e.type === 'items.imported');
    expect(event && edgesOf(event)).toEqual([
      { from: 'z', to: 'q', relation: 'same', release: 'r0' },
    ]);
  });
});
