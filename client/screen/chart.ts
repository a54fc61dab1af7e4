import type { Outcome } from '#shared/board/board.ts';
import type { LineView, ResultRow, ResultView } from '#shared/session/views.ts';
import { allDots, bandRows, type Band } from './bands.ts';
import { bodyHeight, lineCount, paginate } from './pages.ts';

export interface ChartRow extends ResultRow {
  /** Null as long as the line is not drawn. */
  readonly band: Band | null;
  readonly above: boolean;
  readonly outcome: Outcome | null;
}

export interface Chart {
  readonly rows: readonly ChartRow[];
  readonly pages: readonly (readonly ChartRow[])[];
  /** Short names stand beside their bar, sentences above it. */
  readonly beside: boolean;
  readonly most: number;
  readonly showPeople: boolean;
  readonly showPaper: boolean;
}

/** Names up to this length fit beside a bar. */
const BESIDE = 24;
const CHARS_ABOVE = 46;
const BESIDE_HEIGHT = 1.9;
/** Column heads, and the line that states how the result came about. */
const AROUND = 4.3;
const LINE_HEIGHT = 1.1;

/** The title to show: a wording that the meeting changed replaces the one voted on. */
export const shownTitle = (row: ChartRow): string =>
  row.outcome?.disposition === 'keep_changed' && row.outcome.wording !== null
    ? row.outcome.wording.title
    : row.title;

/** Everything about a chart of dots that does not depend on the projector. */
export function chartOf(result: ResultView, line: LineView | undefined, question: string): Chart {
  const drawn = line?.line ?? null;
  const outcomes = new Map(line?.outcomes.map((outcome) => [outcome.ref, outcome]));
  const banded: readonly (ResultRow & { band: Band | null; above: boolean })[] =
    drawn === null
      ? result.rows.map((row) => ({ ...row, band: null, above: false }))
      : bandRows(result.rows, drawn.above);
  const rows = banded.map((row) => ({ ...row, outcome: outcomes.get(row.ref) ?? null }));
  const beside = rows.every((row) => shownTitle(row).length <= BESIDE);
  const extra = (row: ChartRow): number =>
    row.outcome !== null && row.outcome.disposition !== 'keep' ? 1.2 : 0;
  const height = (row: ChartRow): number =>
    (beside ? BESIDE_HEIGHT : lineCount(shownTitle(row), CHARS_ABOVE) * 1.25 + 0.9) + extra(row);
  const capacity = bodyHeight(question, AROUND + (drawn === null ? 0 : LINE_HEIGHT));
  return {
    rows,
    beside,
    pages: paginate(rows, height, capacity),
    most: Math.max(1, ...rows.map(allDots)),
    showPeople: rows.some((row) => row.people !== row.dots),
    showPaper: result.paper !== null,
  };
}
