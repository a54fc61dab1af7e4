import { beforeEach, expect, it } from 'vitest';
import { code, gitte, line, member, NAMES, Play } from '../testing/given.ts';
import type { BallotBody } from '../voting/tally.ts';
import { sessionCommand } from './commands.schema.ts';
import { projectSession } from './project.ts';
import { allResults } from './results.ts';
import { runSheet } from './runsheets.ts';
import { selectionOf } from './selection.ts';
import { coverWords, unseenWords } from './shown.ts';

/** What happens in a hall when things come in an order nobody planned. */
let play: Play;
const dots = (...refs: string[]): BallotBody => ({
  dots: Object.fromEntries(refs.map((ref) => [ref, 1])),
});
const rows = Array.from({ length: 8 }, (_, i) => ({
  id: `k${i + 1}`,
  kind: 'keyword' as const,
  title: `Ord ${i + 1}`,
  description: '',
  theme: 'A',
  origin: '',
  author: null,
  from: null,
}));
const room = (key: string) => JSON.stringify(projectSession(play.state, NAMES, 'room', key)) ?? '';
const status = (stepId: string) => play.state.steps.get(stepId)?.status;
const propose = (n: number, itemId: string) =>
  play.try(member(n), {
    type: 'item.propose',
    itemId,
    stepId: 'silence',
    kind: 'keyword',
    title: `Ny ${itemId}`,
    description: '',
    theme: 'A',
  });
const draw = (k: number, over: object = {}) =>
  code(
    play.try(line, {
      type: 'line.set',
      stepId: 'kw-line',
      k,
      tie: null,
      tiedIn: [],
      runoffStep: null,
      reason: '',
      ...over,
    }),
  );

beforeEach(() => {
  play = new Play(runSheet('workshop-march'));
  play.do(gitte, { type: 'items.import', items: rows }).do(line, { type: 'session.open' });
  for (let i = 1; i <= 6; i++) play.do(member(i), { type: 'person.checkIn', person: `s_${i}` });
});

/** The dots on keywords, closed: k1 3, k2 2, k3 1. */
const voted = () =>
  play
    .start('kw-dots')
    .closeVote('kw-dots', [dots('k1', 'k2', 'k3'), dots('k1', 'k2'), dots('k1')]);
const shown = () => voted().do(line, { type: 'vote.reveal', stepId: 'kw-dots' }).start('kw-line');

it('[VIEW4] [STEP5] undoing a hidden step does not show what was written in it', () => {
  play.start('silence');
  expect(propose(1, 'n1')).toBeNull();
  play.do(line, { type: 'step.undo', stepId: 'silence' });
  expect(room('item/n1')).toBe('');
  play.start('kw-dots');
  expect(room('step/kw-dots')).not.toContain('Ny n1');
});

it('[VIEW4] [STEP5] nor does undoing a hidden step that was taken up again', () => {
  play.start('silence');
  propose(1, 'n1');
  play.do(line, { type: 'step.close', stepId: 'silence' });
  play.now += 1000;
  play.start('silence');
  propose(1, 'n2');
  play.do(line, { type: 'step.undo', stepId: 'silence' });
  expect(room('item/n1')).toContain('Ny n1');
  expect(room('item/n2')).toBe('');
  // Rewording by the office after the step has closed is no new note.
  play.now += 1000;
  play.do(gitte, { type: 'item.reword', itemId: 'n1', title: 'Rettet', description: '' });
  expect(room('item/n1')).toContain('Rettet');
});

it('[VIEW4] a new round hides its own notes and leaves what the first has shown', () => {
  play.start('silence');
  propose(1, 'n1');
  play.do(line, { type: 'step.close', stepId: 'silence' });
  expect(room('item/n1')).toContain('Ny n1');
  play.now += 1000;
  play.do(line, { type: 'step.again', stepId: 'silence', reason: 'Flere kom' });
  play.now += 1000;
  play.start('silence');
  propose(1, 'n2');
  expect(room('item/n1')).toContain('Ny n1');
  expect(room('item/n2')).toBe('');
});

it('[ITEM2] taking back a note of the first round gives no extra one in the second', () => {
  play.start('silence');
  propose(1, 'n1');
  play.do(line, { type: 'step.close', stepId: 'silence' });
  play.now += 1000;
  play.do(line, { type: 'step.again', stepId: 'silence', reason: 'Flere kom' });
  play.now += 1000;
  play.start('silence');
  propose(1, 'n2');
  propose(1, 'n3');
  play.do(member(1), { type: 'item.withdraw', itemId: 'n1' });
  expect(code(propose(1, 'n4'))).toBe('limit_reached');
});

it('[ITEM1] a theme is a text like any other', () => {
  play.start('silence');
  const note = {
    type: 'item.propose',
    itemId: 'n1',
    stepId: 'silence',
    kind: 'keyword',
    title: 'Ny',
    description: '',
  } as const;
  expect(code(play.try(member(1), { ...note, theme: '010203 - 1234' }))).toBe('text_cpr');
  expect(play.try(member(1), { ...note, theme: '' })).toBeNull();
});

it('[STEP5] undo does not open a step that was taken to a new round meanwhile', () => {
  play.start('welcome');
  play.now += 60_000;
  play.start('silence');
  play.do(line, { type: 'step.again', stepId: 'welcome', reason: 'Igen' });
  play.do(line, { type: 'step.undo', stepId: 'silence' });
  expect(status('welcome')).toBe('planned');
});

it('[STEP5] undoing a step that was taken up again keeps when it ran', () => {
  play.start('welcome');
  const { startedAt } = play.state.steps.get('welcome')!;
  play.now += 60_000;
  play.start('silence');
  play.now += 60_000;
  const { closedAt } = play.state.steps.get('welcome')!;
  play.start('welcome').do(line, { type: 'step.undo', stepId: 'welcome' });
  expect(play.state.steps.get('welcome')).toMatchObject({ status: 'closed', startedAt, closedAt });
  expect(play.state.current).toBe('silence');
});

it('[STEP3] [VOTE9] an earlier round says what was asked then, and a line keeps its result', () => {
  shown();
  draw(1);
  const select = play.state.steps.get('kw-line')!.plan;
  const moved = { ...select, config: { ...select.config, source: 'el-dots' } } as never;
  expect(code(play.try(line, { type: 'step.edit', step: moved }))).toBe('step_running');
  play.do(line, { type: 'step.again', stepId: 'kw-dots', reason: 'Spørgsmålet var uklart' });
  const asked = play.state.steps.get('kw-dots')!.plan;
  const step = { ...asked, question: 'Et andet spørgsmål?' } as never;
  play.do(line, { type: 'step.edit', step });
  expect(allResults(play.state, NAMES, 'kw-dots')[0]?.question).toBe(asked.question);
});

it('[VIEW1] no line is drawn, and none is seen, in a result the room has not seen', () => {
  voted();
  const start = { type: 'step.start', stepId: 'kw-line', expect: 'kw-dots' } as const;
  expect(code(play.try(line, start))).toBe('vote_not_ended');
  expect(room('line/kw-line')).toBe('');
});

it('[LINE3] what a new line leaves without its reason falls back to the line', () => {
  shown();
  draw(2);
  const keep = { type: 'option.dispose', stepId: 'kw-line', disposition: 'keep' } as const;
  play.do(line, { ...keep, ref: 'k2', reason: '', wording: null });
  play.do(line, { ...keep, ref: 'k3', reason: 'Hører til', wording: null });
  draw(1);
  const outcome = (ref: string) => selectionOf(play.state).find((t) => t.ref === ref)?.outcome;
  expect(outcome('k2')).toBe('not_chosen');
  expect(outcome('k3')).toBe('chosen');
});

it('[REL3] what went through does not disappear by being joined to what did not', () => {
  shown();
  draw(1);
  const ballots = [dots('k1', 'k2', 'k3'), dots('k1', 'k2'), dots('k1')];
  const join = { type: 'options.join', stepId: 'kw-line', into: 'k3', refs: ['k1'] } as const;
  play.do(line, join, { ballots, strata: [], late: 0, roll: null });
  expect(selectionOf(play.state).find((t) => t.ref === 'k3')?.outcome).toBe('chosen');
});

it('[VOTE6] without ballots nobody is counted as nobody', () => {
  shown();
  const join = { type: 'options.join', stepId: 'kw-line', into: 'k3', refs: ['k1'] } as const;
  const gone = { ballots: [], strata: [], late: 0, roll: null };
  expect(code(play.try(line, join, gone))).toBe('session_ended');
});

it('[LINE1] a vote about anything but the tied decides no tie', () => {
  play
    .start('kw-dots')
    .closeVote('kw-dots', [dots('k1'), dots('k2')])
    .do(line, { type: 'vote.reveal', stepId: 'kw-dots' })
    .start('kw-line');
  expect(draw(1, { tie: 'runoff', runoffStep: 'kw-dots' })).toBeNull();
  expect(play.state.steps.get('kw-line')?.line).toMatchObject({ above: [], tiedIn: [] });
});

it('[ITEM3] hiding reaches the copies: cluster, options, merged-from, result and selection', () => {
  play.do(gitte, {
    type: 'cluster.group',
    stepId: 'merge',
    clusterId: 'c1',
    refs: ['k1', 'k2'],
  });
  expect(room('cluster/c1')).toContain('Ord 1');
  play.do(line, { type: 'item.hide', itemId: 'k1', reason: 'attack' });
  expect(room('cluster/c1')).not.toContain('Ord 1');
  play.do(line, { type: 'item.show', itemId: 'k1' }).start('kw-dots');
  expect(room('step/kw-dots')).toContain('Ord 1');
  play.do(line, { type: 'item.hide', itemId: 'k1', reason: 'attack' });
  expect(room('step/kw-dots')).not.toContain('Ord 1');
  play.closeVote('kw-dots', [dots('c1'), dots('c1')]);
  play.do(line, { type: 'vote.reveal', stepId: 'kw-dots' }).start('kw-line');
  draw(1);
  for (const key of ['result/kw-dots', 'line/kw-line', 'selection'])
    expect(room(key)).not.toContain('Ord 1');
  expect(room('result/kw-dots')).toContain('Ord 2');
});

it('[ITEM3] [EXP1] hiding reaches the list of titles in the package, on the wall and on paper', () => {
  shown();
  draw(2);
  play.start('package');
  expect(room('step/package')).toContain('Ord 1 · Ord 2');
  play.do(line, { type: 'item.hide', itemId: 'k1', reason: 'attack' });
  expect(room('step/package')).toContain('••• · Ord 2');
  expect(coverWords(unseenWords(play.state), '[skjult]')('Ord 1 · Ord 2')).toBe('[skjult] · Ord 2');
});

it('[BOX1] no id is both an item and a cluster, and none is what every object has by birth', () => {
  play.do(gitte, { type: 'cluster.group', stepId: 'merge', clusterId: 'c1', refs: ['k1', 'k2'] });
  play.start('silence');
  expect(code(propose(1, 'c1'))).toBe('already_exists');
  const twin = { ...rows[0]!, id: 'c1' };
  expect(code(play.try(gitte, { type: 'items.import', items: [twin] }))).toBe('already_exists');
  for (const itemId of ['__proto__', 'constructor', 'toString'])
    expect(sessionCommand.safeParse({ type: 'item.withdraw', itemId }).success).toBe(false);
});

it('[VOTE8] paper answers on one step of a scale are no more than its slips', () => {
  const config = {
    ...play.state.steps.get('package')!.plan.config,
    about: 'free',
    free: [{ ref: 'f', title: 'Rammen', description: '' }],
  };
  const step = { ...play.state.steps.get('package')!.plan, config } as never;
  play.do(line, { type: 'step.edit', step }).start('package');
  const paper = (counts: Record<string, number>) =>
    code(
      play.try(line, {
        type: 'vote.paper',
        stepId: 'package',
        paper: { slips: 2, abstained: 0, counts },
      }),
    );
  expect(paper({ 'f:1': 2, 'f:2': 1 })).toBe('ballot_over_cap');
  expect(paper({ 'f:1': 1, 'f:2': 1 })).toBeNull();
});
