import type { ItemKind } from '../board/board.ts';
import type { ElementReport, MeetingReport, Stratum, Tested } from './report.ts';

/**
 * Why a column has no verdicts, which are different things to know: `untested` nobody in this stratum gave one,
 * `other_wording` the meeting had another wording before it, `not_there` it did not have the element, `missing` the
 * meeting has not been reported (REP2), `waiting` too few have answered for it to be published (REP3, REP4).
 */
export type ColumnStatus =
  | 'tested'
  | 'untested'
  | 'other_wording'
  | 'not_there'
  | 'missing'
  | 'waiting';

/** One stratum of one meeting. Each has its own n; nothing adds them up (REP1). */
export interface Column {
  readonly session: string;
  readonly stratum: Stratum;
  readonly status: ColumnStatus;
  readonly tested: Tested | null;
  /** Dots in this stratum; null = none were given or shown here. */
  readonly dots: number | null;
}

/** One wording of an element, with all columns in the same order for all wordings of all elements. */
export interface MergedWording {
  readonly wording: number;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Column[];
  /** What each meeting that had this wording said beside verdicts: lenses, notes, tables, groups. */
  readonly meetings: readonly { readonly session: string; readonly report: ElementReport }[];
}

export interface MergedElement {
  /** Thing of the release. */
  readonly ref: string;
  readonly kind: ItemKind;
  /** Oldest first; never added up. */
  readonly wordings: readonly MergedWording[];
}

/** Meetings in the hall first, by date, then the small ones: so a change over time reads from left to right. */
export const inOrder = (reports: readonly MeetingReport[]): MeetingReport[] =>
  [...reports].sort(
    (a, b) =>
      Number(a.kind === 'small') - Number(b.kind === 'small') ||
      (a.date || '9999').localeCompare(b.date || '9999'),
  );

/** Paper stands beside the phones where a meeting had any. */
function strataOf(report: MeetingReport): Stratum[] {
  if (report.kind === 'small') return ['small'];
  const paper = report.elements.some(
    (e) => e.tested.paper !== undefined || e.waiting === 'paper' || (e.dots?.paper ?? 0) > 0,
  );
  return paper || (report.gallery?.paper ?? report.scale?.paper ?? null) !== null
    ? ['phone', 'paper']
    : ['phone'];
}

function dotsIn({ gallery }: MeetingReport, element: ElementReport, stratum: Stratum) {
  if (stratum === 'small') return element.marker;
  // Paper that nobody voted on has no dots, which is not the same as none.
  if (stratum === 'paper' && gallery?.paper === null) return null;
  return element.dots?.[stratum] ?? null;
}

function columnOf(report: MeetingReport, stratum: Stratum, ref: string, wording: number): Column {
  const { session } = report;
  const blank = { session, stratum, tested: null, dots: null };
  if (!report.reported) return { ...blank, status: 'missing' };
  const there = report.elements.filter((e) => e.ref === ref);
  const element = there.find((e) => e.wording === wording);
  // A card holds what was touched only: what lies untouched was on the table all the same.
  if (!element)
    return {
      ...blank,
      status:
        there.length > 0 ? 'other_wording' : report.kind === 'small' ? 'untested' : 'not_there',
    };
  const tested = element.tested[stratum] ?? null;
  return {
    session,
    stratum,
    status: tested ? 'tested' : element.waiting === stratum ? 'waiting' : 'untested',
    tested,
    dots: dotsIn(report, element, stratum),
  };
}

/**
 * All inputs side by side: element → wordings → one column per meeting and stratum. Meetings that have not been
 * reported keep their column, so that silence never reads as agreement.
 */
export function mergeByElement(reports: readonly MeetingReport[]): MergedElement[] {
  const ordered = inOrder(reports);
  const found = new Map<string, { kind: ItemKind; wordings: Map<number, ElementReport> }>();
  for (const { elements } of ordered)
    for (const element of elements) {
      const { ref, kind, wording } = element;
      const entry = found.get(ref) ?? { kind, wordings: new Map<number, ElementReport>() };
      if (!entry.wordings.has(wording)) entry.wordings.set(wording, element);
      found.set(ref, entry);
    }
  return [...found].map(([ref, { kind, wordings }]) => ({
    ref,
    kind,
    wordings: [...wordings.values()]
      .sort((a, b) => a.wording - b.wording)
      .map(({ wording, title, description }) => ({
        wording,
        title,
        description,
        columns: ordered.flatMap((report) =>
          strataOf(report).map((stratum) => columnOf(report, stratum, ref, wording)),
        ),
        meetings: ordered.flatMap(({ session, elements }) => {
          const report = elements.find((e) => e.ref === ref && e.wording === wording);
          return report ? [{ session, report }] : [];
        }),
      })),
  }));
}

// --- the council's choice beside the citizens' priorities -------------------------------------------

export const BANDS = ['high', 'middle', 'low'] as const;
/** Where something stands among others: a third of them, not a rank, since a dot or two is noise. */
export type Band = (typeof BANDS)[number];

/**
 * Thirds by dots. Equal values share a band, that of the middle of their places, so that a tie is never split and
 * never lifted. Fewer than three say nothing about thirds: then there are no bands.
 */
export function bandsOf(dots: ReadonlyMap<string, number>): Map<string, Band> {
  const size = dots.size;
  if (size < BANDS.length) return new Map();
  const falling = [...dots.values()].sort((a, b) => b - a);
  return new Map(
    [...dots].map(([ref, n]) => {
      const middle = (falling.indexOf(n) + falling.lastIndexOf(n)) / 2;
      return [ref, BANDS[Math.floor((middle * BANDS.length) / size)] ?? 'low'];
    }),
  );
}

export interface Shift {
  readonly ref: string;
  readonly council: Band;
  readonly citizens: Band;
  /** Bands up (positive) or down with the citizens: a shift between thirds, not a rank. */
  readonly by: number;
}

/** Compared over what both had dots for; different sets would move things that nobody moved. */
export function shiftsOf(
  council: ReadonlyMap<string, number>,
  citizens: ReadonlyMap<string, number>,
): Shift[] {
  const both = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>) =>
    bandsOf(new Map([...one].filter(([ref]) => other.has(ref))));
  const theirs = both(citizens, council);
  return [...both(council, citizens)].flatMap(([ref, band]) => {
    const with_ = theirs.get(ref);
    if (with_ === undefined) return [];
    return [
      { ref, council: band, citizens: with_, by: BANDS.indexOf(band) - BANDS.indexOf(with_) },
    ];
  });
}

/** Shifts of one stratum of one meeting; keywords and core elements are never ranked among each other. */
export interface MeetingShifts {
  readonly session: string;
  readonly stratum: Exclude<Stratum, 'small'>;
  readonly kind: ItemKind;
  readonly shifts: readonly Shift[];
}

/**
 * The council's dots beside those of each meeting, stratum by stratum.
 *
 * @param council dots by thing of the release; null = not voted on
 */
export function prioritiesOf(
  council: ReadonlyMap<string, number | null>,
  reports: readonly MeetingReport[],
): MeetingShifts[] {
  const kinds = ['keyword', 'element'] as const;
  const known = new Map([...council].filter((e): e is [string, number] => e[1] !== null));
  return inOrder(reports).flatMap((report) =>
    strataOf(report).flatMap((stratum) =>
      stratum === 'small'
        ? []
        : kinds.flatMap((kind): MeetingShifts[] => {
            const dots = new Map(
              report.elements.flatMap((e): [string, number][] =>
                e.kind === kind && e.dots !== null ? [[e.ref, e.dots[stratum]]] : [],
              ),
            );
            // Nobody put a dot: all the same is no opinion.
            if (![...dots.values()].some((n) => n > 0)) return [];
            const shifts = shiftsOf(known, dots);
            return shifts.length === 0 ? [] : [{ session: report.session, stratum, kind, shifts }];
          }),
    ),
  );
}
