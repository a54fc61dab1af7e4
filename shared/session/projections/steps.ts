import { hostedTeam } from '../../kernel/actor.ts';
import type { Names } from '../../kernel/stream.ts';
import { ranked } from '../../steps/select/rules.ts';
import { budgetFor, upcomingOptions } from '../../steps/vote/decide.ts';
import { agreedOf } from '../../voting/paper.ts';
import { naturalCut } from '../../voting/rules.ts';
import type { Paper } from '../../voting/tally.ts';
import { resultView } from '../results.ts';
import { UNDO_SECONDS, type SessionState, type Step } from '../state.ts';
import type {
  LineView,
  PaperCountView,
  PaperView,
  ProgressView,
  ResultView,
  StepView,
} from '../views.ts';
import { covered, coveredMerge, coverOf, type Who } from './cover.ts';

function voteEntry(state: SessionState, step: Step, who: Who): StepView['vote'] {
  if (step.plan.kind !== 'vote') return null;
  if (step.vote) {
    const { boxId, options, dots, perItem, graceUntil, paper } = step.vote;
    const cover = coverOf(state, who);
    const shown = options.map((option) => coveredMerge(state, cover, option));
    return { boxId, options: shown, dots, perItem, graceUntil, paper: paper !== null };
  }
  // Before opening the desk sees what would be voted on; nobody else does.
  if (who !== 'desk') return null;
  const options = upcomingOptions(state, step);
  const budget = budgetFor(step.plan.config, options.length) ?? { dots: 0, perItem: 0 };
  return { boxId: '', options, ...budget, graceUntil: null, paper: false };
}

export function stepEntry(state: SessionState, id: string, who: Who): StepView | undefined {
  const step = state.steps.get(id);
  if (!step) return undefined;
  const { plan, status, round, startedAt, closedAt, endsAt, againReason, finishedTeams } = step;
  const undoable =
    who === 'desk' && status === 'open' && startedAt !== null && state.current === id;
  return {
    ...plan,
    status,
    round,
    startedAt,
    closedAt,
    endsAt,
    undoUntil: undoable ? startedAt + UNDO_SECONDS * 1000 : null,
    againReason,
    vote: voteEntry(state, step, who),
    finishedTeams: [...finishedTeams],
    notes: notesIn(state, step, who),
  };
}

function notesIn(state: SessionState, { plan }: Step, who: Who): number {
  if (plan.kind !== 'collect') return 0;
  const { form } = plan.config;
  // With the number the whole step would go to every phone of a hall with every answer.
  if (who === 'room' && form !== 'note' && form !== 'card') return 0;
  let notes = 0;
  for (const { stepId, status } of state.items.values())
    if (stepId === plan.id && (status === 'visible' || status === 'held')) notes++;
  return notes;
}

export function resultEntry(
  state: SessionState,
  names: Names,
  id: string,
  who: Who,
): ResultView | undefined {
  const step = state.steps.get(id);
  if (!step?.vote) return undefined;
  if (who !== 'desk' && step.status !== 'revealed') return undefined;
  const result = resultView(state, names, id);
  if (!result) return undefined;
  const cover = coverOf(state, who);
  return {
    ...result,
    rows: result.rows.map((row) => coveredMerge(state, cover, row)),
    scale: result.scale.map((row) => covered(state, cover, row)),
    joined: result.joined.map((join) => ({
      ...join,
      into: cover(join.into),
      titles: join.titles.map(cover),
    })),
  };
}

export function lineEntry(
  state: SessionState,
  names: Names,
  id: string,
  who: Who,
): LineView | undefined {
  const step = state.steps.get(id);
  if (step?.plan.kind !== 'select') return undefined;
  const { source, k } = step.plan.config;
  if (who !== 'desk' && step.status === 'planned') return undefined;
  // The order of an unrevealed result shows in the line and in what the tool suggests (VIEW1).
  if (who !== 'desk' && state.steps.get(source)?.status !== 'revealed') return undefined;
  const rows = ranked(state, source);
  const wanted = step.line?.k ?? k;
  let line: LineView['line'] = null;
  if (step.line) {
    const { by, ...rest } = step.line;
    line = { ...rest, byName: names.nameOf(by) ?? '' };
  }
  return {
    stepId: id,
    source,
    line,
    outcomes: [...step.outcomes.values()],
    suggestion:
      rows && wanted !== null
        ? naturalCut(
            rows.map((r) => r.dots),
            wanted,
          )
        : null,
  };
}

export function progressEntry(state: SessionState, stepId: string): ProgressView | undefined {
  const teams = state.progress.get(stepId);
  return teams && { stepId, teams: Object.fromEntries(teams) };
}

/** A table's device goes by the name that the table has in this meeting. */
export function nameIn(state: SessionState, names: Names, person: string): string {
  const hosted = hostedTeam({ role: 'host', person });
  return (hosted === null ? names.nameOf(person) : state.teams.get(hosted)?.name) ?? '';
}

export const paperCounts = (
  state: SessionState,
  names: Names,
  counts: ReadonlyMap<string, Paper>,
  viewer: string,
): PaperCountView => ({
  counts: [...counts].map(([person, paper]) => ({
    name: nameIn(state, names, person),
    // Whoever counts next must not have seen what the first one has counted.
    paper: counts.size > 1 || person === viewer ? paper : null,
    mine: person === viewer,
  })),
  agreed: agreedOf(counts),
});

export function paperEntry(
  state: SessionState,
  names: Names,
  stepId: string,
): PaperView | undefined {
  const teams: Record<string, PaperCountView> = {};
  for (const [id, each] of state.steps.get(stepId)?.vote?.counts ?? [])
    teams[id] = paperCounts(state, names, each, '');
  return Object.keys(teams).length === 0 ? undefined : { stepId, teams };
}
