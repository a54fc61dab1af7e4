import type { Form } from '#shared/board/board.ts';
import {
  coverageOf,
  planRotation,
  type Coverage,
  type PlannedRound,
} from '#shared/dialogue/rotation.ts';
import type { ItemView, StepOf, StepView, TeamView } from '#shared/session/views.ts';
import type { Topic } from '#shared/steps/configs.ts';
import type { MeetingsCoverage } from '#shared/wire/dialogue.ts';

const ROUNDS: ReadonlySet<Form> = new Set(['unfold', 'pressure', 'rewrite']);

export type Round = StepOf<'collect'>;
/** Topics per round, by step id. */
export type Plan = Readonly<Record<string, readonly Topic[]>>;
/** The rounds that somebody is changing; the others are as they are saved, by whomever. */
export type Draft = Readonly<
  Record<string, { readonly topics: readonly Topic[]; readonly begun: boolean }>
>;

/** The rounds in which a table works on one element, in the order of the run sheet. */
export function roundsOf(
  order: readonly string[],
  steps: ReadonlyMap<string, StepView>,
): readonly Round[] {
  return order.flatMap((id) => {
    const step = steps.get(id);
    return step?.kind === 'collect' &&
      ROUNDS.has(step.config.form) &&
      !step.config.practice &&
      step.status !== 'skipped'
      ? [step]
      : [];
  });
}

/** A round that has begun is not planned anew: people have answered. A table that comes late still gets a topic by hand. */
const hasBegun = (round: Round): boolean => round.status !== 'planned';
export const isOver = (round: Round): boolean => round.status === 'closed';

/**
 * What is saved, with what is being changed. A round that has begun since it was changed goes on with what it has: people
 * answer already. A table that is gone works on nothing; only what a round that is over has been through stays.
 */
export function planNow(
  rounds: readonly Round[],
  tables: readonly Pick<TeamView, 'id'>[],
  draft: Draft,
): Plan {
  const known = new Set(tables.map(({ id }) => id));
  return Object.fromEntries(
    rounds.map((round) => {
      const change = draft[round.id];
      const saved = round.config.topics;
      if (isOver(round)) return [round.id, saved];
      const topics = change?.begun === hasBegun(round) ? change.topics : saved;
      return [round.id, topics.filter(({ teamId }) => known.has(teamId))];
    }),
  );
}

/** What the other meetings have covered, by the ids that the elements have here. */
export function beforeOf(
  round: Round,
  elements: readonly Pick<ItemView, 'id' | 'from'>[],
  covered: MeetingsCoverage | null,
): Coverage {
  const byRef = covered?.before[round.config.form] ?? {};
  return Object.fromEntries(elements.map(({ id, from }) => [id, byRef[from?.ref ?? id] ?? 0]));
}

/** New topics for the rounds that have not begun. */
export function newPlan(
  rounds: readonly Round[],
  tables: readonly Pick<TeamView, 'id'>[],
  elements: readonly Pick<ItemView, 'id' | 'from'>[],
  covered: MeetingsCoverage | null,
): Draft {
  const planned = planRotation(
    tables.map(({ id }) => id),
    elements.map(({ id }) => id),
    rounds.map((round) => ({ stepId: round.id, before: beforeOf(round, elements, covered) })),
  );
  const fresh = new Map(planned.map(({ stepId, topics }) => [stepId, topics]));
  return Object.fromEntries(
    rounds
      .filter((round) => !hasBegun(round))
      .map((round) => [round.id, { topics: fresh.get(round.id) ?? [], begun: false }]),
  );
}

/** One cell changed by hand; an empty ref takes the topic away. */
export function withTopic(round: Round, plan: Plan, teamId: string, ref: string): Draft {
  const others = (plan[round.id] ?? []).filter((topic) => topic.teamId !== teamId);
  const topics = ref === '' ? others : [...others, { teamId, ref }];
  return { [round.id]: { topics, begun: hasBegun(round) } };
}

export const coverOf = (
  round: Round,
  plan: Plan,
  elements: readonly Pick<ItemView, 'id' | 'from'>[],
  covered: MeetingsCoverage | null,
): Pick<PlannedRound, 'here' | 'short'> & { readonly before: Coverage } => {
  const before = beforeOf(round, elements, covered);
  const ids = elements.map(({ id }) => id);
  return { before, ...coverageOf([...(plan[round.id] ?? [])], ids, before) };
};

const same = (a: readonly Topic[], b: readonly Topic[]): boolean => {
  const words = (topics: readonly Topic[]) =>
    topics
      .map(({ teamId, ref }) => `${teamId} ${ref}`)
      .sort()
      .join('|');
  return words(a) === words(b);
};

/** Rounds whose topics differ from what is saved. */
export const changedRounds = (rounds: readonly Round[], plan: Plan): readonly Round[] =>
  rounds.filter((round) => !isOver(round) && !same(round.config.topics, plan[round.id] ?? []));

/**
 * Tables that came after the plan was made, or that it still names though they are gone: somebody would stand without
 * a topic. Null while nothing is planned.
 */
export function tablesChanged(
  rounds: readonly Round[],
  tables: readonly Pick<TeamView, 'id' | 'name'>[],
): { readonly without: readonly string[]; readonly gone: number } | null {
  const planned = rounds.filter((round) => !isOver(round) && round.config.topics.length > 0);
  if (planned.length === 0) return null;
  const known = new Set(tables.map(({ id }) => id));
  const without = tables.filter(({ id }) =>
    planned.some((round) => round.config.topics.every((topic) => topic.teamId !== id)),
  );
  const gone = new Set(
    planned.flatMap((round) =>
      round.config.topics.map(({ teamId }) => teamId).filter((id) => !known.has(id)),
    ),
  );
  return without.length === 0 && gone.size === 0
    ? null
    : { without: without.map(({ name }) => name), gone: gone.size };
}
