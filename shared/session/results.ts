import type { Names } from '../kernel/stream.ts';
import { agreementOf, SMALL_GROUP } from '../voting/rules.ts';
import { splitScaleKey, type Paper } from '../voting/tally.ts';
import type { PastRound, SessionState, Step, Vote } from './state.ts';
import type { ResultRow, ResultView, ScaleRow } from './views.ts';

function dotRows(vote: Vote): ResultRow[] {
  const { tally, paper } = vote;
  if (!tally || tally.method !== 'dots') return [];
  const rows = vote.options.map((option): ResultRow => {
    const row = tally.rows[option.ref] ?? { dots: 0, people: 0 };
    return {
      ...option,
      dots: row.dots,
      people: row.people,
      percent: tally.voted === 0 ? 0 : Math.round((row.people * 100) / tally.voted),
      paperDots: paper?.counts[option.ref] ?? 0,
      tied: false,
    };
  });
  const all = (row: ResultRow): number => row.dots + row.paperDots;
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(all(row), (counts.get(all(row)) ?? 0) + 1);
  return rows
    .map((row) => ({ ...row, tied: all(row) > 0 && (counts.get(all(row)) ?? 0) > 1 }))
    .sort((a, b) => all(b) - all(a));
}

function scaleRows(vote: Vote): ScaleRow[] {
  const { tally, paper } = vote;
  if (!tally || tally.method !== 'scale') return [];
  return vote.options.map((option): ScaleRow => {
    const counts = tally.scale[option.ref] ?? [0, 0, 0, 0, 0, 0];
    const onPaper = paper ? paperScale(paper, option.ref) : null;
    const all = counts.map((n, i) => n + (onPaper?.[i] ?? 0));
    return {
      ref: option.ref,
      title: option.title,
      description: option.description,
      counts,
      paper: onPaper,
      agreement: agreementOf(all),
    };
  });
}

function paperScale(paper: Paper, ref: string): number[] {
  const counts = [0, 0, 0, 0, 0, 0];
  for (const [key, n] of Object.entries(paper.counts)) {
    const [to, value] = splitScaleKey(key);
    if (to === ref) counts[Number(value)] = n;
  }
  return counts;
}

/** Everything PRODUCT §4 says a result must state, for a closed vote; null while there is none. */
export function resultOf(
  state: SessionState,
  names: Names,
  step: Step,
  vote: Vote | null,
  round: number,
): ResultView | null {
  if (step.plan.kind !== 'vote' || !vote?.tally || vote.closedAt === null) return null;
  const { config } = step.plan;
  const { tally, paper } = vote;
  const given = tally.voted + tally.abstained;
  // In a hall paper is for those without a phone, who cannot check in: it says nothing about who is present.
  const fromPresent = given + (config.voters === 'attendees' ? 0 : (paper?.slips ?? 0));
  const titles = new Map(vote.options.map((o) => [o.ref, o.title]));
  return {
    stepId: step.plan.id,
    round,
    question: step.plan.question,
    title: step.plan.title,
    method: config.method,
    goal: config.goal,
    secrecy: config.secrecy,
    practice: config.practice,
    standing: state.settings?.standing ?? 'indicative',
    voters: config.voters,
    dotsEach: vote.dots,
    perItem: vote.perItem,
    openedAt: vote.openedAt,
    closedAt: vote.closedAt,
    canVote: tally.canVote,
    present: tally.present,
    voted: tally.voted,
    abstained: tally.abstained,
    unusedDots: tally.unusedDots,
    late: tally.late,
    paper,
    overcount: fromPresent > tally.present,
    small: config.secrecy === 'sealed' && given < SMALL_GROUP,
    rows: dotRows(vote),
    scale: scaleRows(vote),
    roll: tally.roll
      ? Object.entries(tally.roll).map(([person, body]) => ({
          name: names.nameOf(person) ?? person,
          body,
        }))
      : null,
    reruns: step.past
      .filter((past) => past.round < round && past.vote !== null && past.vote.closedAt !== null)
      .map((past) => ({ round: past.round, reason: past.reason })),
    groups: tally.groups,
    joined: joinedIn(state, step.plan.id).map((join) => ({
      into: titles.get(join.into) ?? join.into,
      titles: join.refs.map((ref) => titles.get(ref) ?? ref),
      people: join.people,
    })),
  };
}

/** Options joined after this vote, in the select steps that read it. */
function joinedIn(state: SessionState, voteStepId: string): Step['joined'] {
  return [...state.steps.values()]
    .filter((s) => s.plan.kind === 'select' && s.plan.config.source === voteStepId)
    .flatMap((s) => s.joined);
}

/** The result of a round that no longer counts, as it was asked then. */
export const pastResult = (
  state: SessionState,
  names: Names,
  step: Step,
  { plan, vote, round }: PastRound,
): ResultView | null => resultOf(state, names, { ...step, plan }, vote, round);

/** The result of a step's current round. */
export function resultView(state: SessionState, names: Names, stepId: string): ResultView | null {
  const step = state.steps.get(stepId);
  return step ? resultOf(state, names, step, step.vote, step.round) : null;
}

/** Results of all rounds of a step, the void ones first. */
export function allResults(state: SessionState, names: Names, stepId: string): ResultView[] {
  const step = state.steps.get(stepId);
  if (!step) return [];
  const past = step.past.map((round) => pastResult(state, names, step, round));
  return [...past, resultOf(state, names, step, step.vote, step.round)].filter(
    (r): r is ResultView => r !== null,
  );
}
