import type { Outcome } from '#shared/board/board.ts';
import type { LineView, ResultRow, ResultView } from '#shared/session/views.ts';
import { allDots, bandRows, type Band } from './bands.ts';
import { bodyHeight, fillPages, lineCount, type Room } from './pages.ts';

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
/** Longer titles are cut: the whole of it stands on everybody's own device. */
const TITLE_LINES = 2;
const BESIDE_HEIGHT = 1.8;
const HEADS = 1.4;
/** The words below a chart: how it came about, or what the meeting decided. */
const BELOW_CHARS = 62;
const LINE_HEIGHT = 1.1;

/** The title to show: a wording that the meeting changed replaces the one voted on. */
export const shownTitle = (row: ChartRow): string =>
  row.outcome?.disposition === 'keep_changed' && row.outcome.wording !== null
    ? row.outcome.wording.title
    : row.title;

/** The page on which the line stands: that of the first row below it, or the last one. */
export function pageOfLine(chart: Chart): number {
  const at = chart.pages.findIndex((rows) => rows.some((row) => !row.above));
  return at === -1 ? chart.pages.length - 1 : at;
}

/** A line between two pages is seen by nobody: then the last row above it goes along to the next page. */
function keepLineInside(
  rows: readonly ChartRow[],
  fill: (rows: readonly ChartRow[]) => Chart['pages'],
): Chart['pages'] {
  const pages = fill(rows);
  const below = rows.findIndex((row) => !row.above);
  const between = below > 1 && pages.slice(1).some((page) => page[0] === rows[below]);
  return between ? [...fill(rows.slice(0, below - 1)), ...fill(rows.slice(below - 1))] : pages;
}

/** Everything about a chart of dots that does not depend on the projector. */
export function chartOf(
  result: ResultView,
  line: LineView | undefined,
  room: Room,
  below: string,
): Chart {
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
    (beside
      ? BESIDE_HEIGHT
      : Math.min(TITLE_LINES, lineCount(shownTitle(row), CHARS_ABOVE)) * 1.25 + 0.9) + extra(row);
  const capacity = bodyHeight({
    ...room,
    reserved:
      HEADS + lineCount(below, BELOW_CHARS) * 1.2 + 0.9 + (drawn === null ? 0 : LINE_HEIGHT),
  });
  return {
    rows,
    beside,
    // Full pages, so that the line is as early as it can be.
    pages: keepLineInside(rows, (some) => fillPages(some, height, capacity)),
    most: Math.max(1, ...rows.map(allDots)),
    showPeople: rows.some((row) => row.people !== row.dots),
    showPaper: result.paper !== null,
  };
}
