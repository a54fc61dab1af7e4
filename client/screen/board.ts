import { useMemo } from 'react';
import { useEntries, useEntry } from '../sync/hooks.ts';
import type { StepKind } from '#shared/steps/configs.ts';
import type {
  ClusterView,
  ItemView,
  LineView,
  ObjectionView,
  PresenceView,
  ProgressView,
  ResultView,
  SectionView,
  SessionView,
  StepOf,
  StepView,
  TeamView,
  TurnoutView,
} from '#shared/session/views.ts';
import { byName } from '../ui/byName.ts';

/** Everything the screen has been sent, sorted into its kinds. */
export interface Board {
  readonly session: SessionView;
  readonly steps: ReadonlyMap<string, StepView>;
  readonly items: readonly ItemView[];
  readonly clusters: readonly ClusterView[];
  readonly teams: readonly TeamView[];
  readonly sections: readonly SectionView[];
  readonly objections: readonly ObjectionView[];
  readonly results: ReadonlyMap<string, ResultView>;
  readonly lines: readonly LineView[];
  /** How far the tables are, by collect step. */
  readonly progress: ReadonlyMap<string, ProgressView>;
  /** Of the current step. */
  readonly turnout: TurnoutView | undefined;
  readonly presence: PresenceView | undefined;
  readonly themes: readonly string[];
}

export interface ScreenProps<K extends StepKind> {
  readonly step: StepOf<K>;
  readonly board: Board;
}

/** Reads the board from the live view; undefined until the session itself has arrived. */
export function useBoard(): Board | undefined {
  const session = useEntry<SessionView>('session');
  const steps = useEntries<StepView>('step/');
  const items = useEntries<ItemView>('item/');
  const clusters = useEntries<ClusterView>('cluster/');
  const teams = useEntries<TeamView>('team/');
  const sections = useEntries<SectionView>('section/');
  const objections = useEntries<ObjectionView>('objection/');
  const results = useEntries<ResultView>('result/');
  const lines = useEntries<LineView>('line/');
  const progress = useEntries<ProgressView>('progress/');
  const turnout = useEntry<TurnoutView>(`turnout/${session?.current ?? ''}`);
  const presence = useEntry<PresenceView>('presence');
  // A hall's 1,500 notes are sorted when one of them changes, not when somebody comes in.
  const sorted = useMemo(
    () => ({
      steps: new Map(steps.map((step) => [step.id, step])),
      // Of one import all have one time, and then the order of the list stands.
      items: [...items].sort((a, b) => a.at - b.at),
      clusters: [...clusters].sort((a, b) => a.title.localeCompare(b.title, 'da')),
      themes: themesOf(items),
    }),
    [steps, items, clusters],
  );
  if (session === undefined) return undefined;
  return {
    session,
    ...sorted,
    teams: byName(teams),
    sections,
    objections,
    results: new Map(results.map((result) => [result.stepId, result])),
    lines,
    progress: new Map(progress.map((each) => [each.stepId, each])),
    turnout,
    presence,
  };
}

/** Sorted, so that a theme keeps its tint and sign all evening. */
const themesOf = (items: readonly ItemView[]): string[] =>
  [...new Set(items.map((item) => item.theme))]
    .filter((theme) => theme !== '')
    .sort((a, b) => a.localeCompare(b, 'da'));

/** The line that was drawn in the result of a vote step, if the meeting has set it. */
export const lineFor = (board: Board, voteStep: string): LineView | undefined =>
  board.lines.find((line) => line.source === voteStep && line.line !== null);
