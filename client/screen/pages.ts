/**
 * Turning pages. A page is worked out from the words alone, never by measuring the projector, so that
 * the desk can say "side 2 af 3" about a screen it does not see.
 *
 * Lengths are in rem of the screen's own scale: the canvas is never smaller than 36.5 × 27.4 rem
 * (1024×768 at 28 px), and everything grows with it.
 */

/** "At most 8 rows a page": more cannot be read from the back row. */
export const MAX_ROWS = 8;

/** Height between header and footer with a question of one line. */
const BODY = 20;
const QUESTION_LINE = 1.75;
/** Letters of the question in a line, at its size: alone, and beside a running clock. */
const QUESTION_CHARS = { alone: 45, beside: 34 };

/** Lines that a text fills when a line holds so many letters. */
export const lineCount = (text: string, chars: number): number =>
  Math.max(1, Math.ceil(text.length / chars));

/** A question too long for two lines beside a clock is set smaller rather than cut. */
export const isLong = (question: string): boolean => lineCount(question, QUESTION_CHARS.beside) > 2;

export interface Room {
  readonly question: string;
  /** A clock runs beside the question. */
  readonly clock: boolean;
  /** What else stands in the body. */
  readonly reserved?: number;
}

/** Height left for rows. */
export function bodyHeight({ question, clock, reserved = 0 }: Room): number {
  const chars = clock ? QUESTION_CHARS.beside : QUESTION_CHARS.alone;
  return BODY - (Math.min(2, lineCount(question, chars)) - 1) * QUESTION_LINE - reserved;
}

/**
 * Splits rows into pages that fit. Pages are as even as they can be, since a last page with one
 * lonely row looks like an afterthought.
 */
export function paginate<T>(
  rows: readonly T[],
  height: (row: T) => number,
  capacity: number,
  max: number = MAX_ROWS,
): readonly (readonly T[])[] {
  const greedy = fillPages(rows, height, capacity, max);
  if (greedy.length < 2) return greedy;
  const even = evenPages(rows, greedy.length);
  const fits = (page: readonly T[]): boolean =>
    page.length < 2 || sum(page.map(height)) <= capacity;
  if (even.every(fits)) return even;
  for (let most = Math.ceil(rows.length / greedy.length); most < max; most++) {
    const pages = fillPages(rows, height, capacity, most);
    if (pages.length === greedy.length) return pages;
  }
  return greedy;
}

/** So many pages of which none has more than one row less than another. */
function evenPages<T>(rows: readonly T[], count: number): readonly (readonly T[])[] {
  const pages: (readonly T[])[] = [];
  let at = 0;
  for (let left = count; left > 0; left--) {
    const size = Math.ceil((rows.length - at) / left);
    pages.push(rows.slice(at, at + size));
    at += size;
  }
  return pages;
}

/** Splits rows into pages, each as full as it can be. */
export function fillPages<T>(
  rows: readonly T[],
  height: (row: T) => number,
  capacity: number,
  max: number = MAX_ROWS,
): readonly (readonly T[])[] {
  const pages: T[][] = [[]];
  let used = 0;
  for (const row of rows) {
    const needs = height(row);
    let page = pages[pages.length - 1]!;
    if (page.length > 0 && (page.length >= max || used + needs > capacity)) {
      page = [];
      pages.push(page);
      used = 0;
    }
    page.push(row);
    used += needs;
  }
  return pages;
}

/** The desk may have turned further than there is anything to show. */
export const clampPage = (page: number, count: number): number =>
  Math.min(Math.max(0, page), Math.max(0, count - 1));

/**
 * Pages of columns that stand side by side: every column fills its share of every page, so that none
 * is empty while another goes on.
 */
export function paginateColumns<T>(
  columns: readonly (readonly T[])[],
  height: (row: T) => number,
  capacity: number,
  max: number = MAX_ROWS,
): readonly (readonly (readonly T[])[])[] {
  const longest = Math.max(0, ...columns.map((rows) => rows.length));
  for (let count = Math.max(1, Math.ceil(longest / max)); ; count++) {
    const pages = Array.from({ length: count }, (_, page) =>
      columns.map((rows) => {
        const share = Math.ceil(rows.length / count);
        return rows.slice(page * share, (page + 1) * share);
      }),
    );
    const fits = pages.every((page) =>
      page.every((rows) => rows.length < 2 || sum(rows.map(height)) <= capacity),
    );
    if (fits) return pages;
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
