import { VERDICTS, type Lens, type Verdict } from '#shared/board/board.ts';
import type { Column, MergedElement, MergedWording } from '#shared/dialogue/merge.ts';
import { answersIn } from '../../../ui/plots/verdicts.tsx';
import { SMALL_GROUP } from '#shared/voting/rules.ts';
import type { VerdictCounts } from '#shared/dialogue/report.ts';

/**
 * How an element stands in some columns, in one word: what most answers said in each of them, and whether they agree.
 * Columns are compared and never added up (REP1); nobody having answered is a state of its own (REP2).
 */
export type ElementState = 'untested' | 'few' | 'differs' | 'split' | Verdict;

function leaning(verdicts: VerdictCounts): Verdict | 'split' | 'few' {
  const n = answersIn(verdicts);
  if (n < SMALL_GROUP) return 'few';
  return VERDICTS.find((verdict) => verdicts[verdict] * 2 > n) ?? 'split';
}

export function stateOf(columns: readonly Column[]): ElementState {
  const said = columns.flatMap(({ tested }) => (tested ? [leaning(tested.verdicts)] : []));
  if (said.length === 0) return 'untested';
  const clear = new Set(said.filter((each) => each !== 'few'));
  const [first] = clear;
  if (first === undefined) return 'few';
  return clear.size === 1 ? first : 'differs';
}

/** Columns of meetings in the hall; the small ones are lists of their own, for there may be fifty. */
export const hallColumns = ({ columns }: MergedWording): readonly Column[] =>
  columns.filter(({ stratum }) => stratum !== 'small');
export const smallColumns = ({ columns }: MergedWording): readonly Column[] =>
  columns.filter(({ stratum }) => stratum === 'small');

/** Lenses that some meeting has tried on a wording. */
export const lensesTried = ({ meetings }: MergedWording): ReadonlySet<Lens> =>
  new Set(
    meetings.flatMap(({ report }) =>
      report.lenses.filter(({ tried }) => tried).map(({ lens }) => lens),
    ),
  );

/**
 * The newest wording that has something to say. One that has only been fetched into a coming meeting has not been tried,
 * and hides nothing of what was said of the one before it.
 */
export const newestWith = (
  wordings: readonly MergedWording[],
  says: (wording: MergedWording) => boolean,
): MergedWording | undefined => wordings.filter(says).at(-1);

export const isTested = (columns: readonly Column[]): boolean =>
  columns.some(({ tested }) => tested !== null);

export interface ChangeStep {
  readonly session: string;
  readonly wording: number;
  readonly verdicts: VerdictCounts | null;
  readonly people: number;
  readonly missing: boolean;
}

/** One element through the meetings in the hall, in one stratum: each with the wording that lay on its tables. */
export function changeOf(element: MergedElement, stratum: 'phone' | 'paper'): ChangeStep[] {
  const steps = new Map<string, ChangeStep>();
  for (const { wording, columns } of element.wordings)
    for (const column of columns) {
      if (column.stratum !== stratum) continue;
      if (column.status === 'other_wording' || column.status === 'not_there') continue;
      steps.set(column.session, {
        session: column.session,
        wording,
        verdicts: column.tested?.verdicts ?? null,
        people: column.tested?.people ?? 0,
        missing: column.status === 'missing',
      });
    }
  const order = [...new Set(element.wordings[0]?.columns.map(({ session }) => session))];
  return order.flatMap((session) => steps.get(session) ?? []);
}
