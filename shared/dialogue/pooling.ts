import { LENSES } from '../board/board.ts';
import type { SessionState } from '../session/state.ts';
import { SMALL_GROUP } from '../voting/rules.ts';
import type { AnswerText, ElementReport, MeetingReport, Tested, VerdictCounts } from './report.ts';

/** Stands for all pooled small meetings where a session id is expected. */
export const POOL = 'pool';

/**
 * When a small meeting's card first came, and how many were present as it said then. Corrections do not move it: if
 * they did, two editions would differ by a meeting or two, and what these said could be worked out.
 */
export interface Arrival {
  readonly at: number;
  /** At least so many. */
  readonly people: number;
}

/** A small meeting as the public edition gets it. */
export interface SmallCard {
  readonly report: MeetingReport;
  /** Null = not reported. */
  readonly arrived: Arrival | null;
}

/** What is published of small meetings. */
export interface PublicMeetings {
  /** Five or more were present: each stands for itself. */
  readonly alone: readonly MeetingReport[];
  /** "Små møder med færre end fem til stede, samlet", as one report with the session `pool`; null = nothing yet. */
  readonly pooled: MeetingReport | null;
  /** Sessions in the pool. For the caller's own use: which these are is not published. */
  readonly inPool: ReadonlySet<string>;
  /** Meetings whose cards wait until more have come. */
  readonly waiting: number;
  /** Meetings that have not been reported: counted, never read as agreement (REP2). */
  readonly missing: number;
}

/** People that a report proves were there: those present, or the most that answered about one element. */
function atLeast({ present, elements }: MeetingReport): number {
  return present.people ?? Math.max(0, ...elements.map((e) => e.tested.small?.people ?? 0));
}

/** Read from the first release of the small meeting, which is of its first card; null = no card has come. */
export function arrivalOf(state: SessionState): Arrival | null {
  for (const { at, content } of state.releases)
    if (content.report?.reported) return { at, people: atLeast(content.report) };
  return null;
}

/**
 * No card of fewer than five people is shown for itself. Such cards are pooled in the order they came, and the pool
 * grows in steps of at least five people: whoever subtracts one edition from another learns something about five or
 * more, never about one late card (VOTE11).
 */
export function poolSmallMeetings(cards: readonly SmallCard[]): PublicMeetings {
  const alone: MeetingReport[] = [];
  const small: { report: MeetingReport; arrived: Arrival }[] = [];
  let missing = 0;
  let waiting = 0;
  for (const { report, arrived } of cards) {
    if (!report.reported || arrived === null) {
      if (report.meeting?.cancelled !== true) missing++;
    } else if (arrived.people < SMALL_GROUP) small.push({ report, arrived });
    else if (atLeast(report) >= SMALL_GROUP) alone.push(report);
    // Corrected to fewer than five after it came: neither alone, nor pushed into steps that are out already.
    else waiting++;
  }
  small.sort(
    (a, b) => a.arrived.at - b.arrived.at || (a.report.session < b.report.session ? -1 : 1),
  );
  let published = 0;
  let step = 0;
  small.forEach(({ arrived }, i) => {
    step += arrived.people;
    if (step < SMALL_GROUP) return;
    published = i + 1;
    step = 0;
  });
  const pool = small.slice(0, published).map(({ report }) => report);
  return {
    alone,
    pooled: pool.length === 0 ? null : pooledReport(pool),
    inPool: new Set(pool.map(({ session }) => session)),
    waiting: waiting + small.length - published,
    missing,
  };
}

/** Words of small meetings as they are published: pooled ones say the pool, waiting ones are left out. */
export function poolTexts<T extends AnswerText>(
  texts: readonly T[],
  { alone, inPool }: Pick<PublicMeetings, 'alone' | 'inPool'>,
): T[] {
  const shown = new Set(alone.map(({ session }) => session));
  const pooled = texts
    .filter(({ session }) => inPool.has(session))
    // Neither place nor time in the file may say which words belong together.
    .toSorted((a, b) => a.text.localeCompare(b.text, 'da'))
    .map((text, i) => ({ ...text, session: POOL, item: `${POOL}:${i + 1}`, at: 0 }));
  return [...texts.filter(({ session }) => shown.has(session)), ...pooled];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

function pooledTested(all: readonly Tested[]): Tested | undefined {
  if (all.length === 0) return undefined;
  const verdict = (key: keyof VerdictCounts) => sum(all.map(({ verdicts }) => verdicts[key]));
  return {
    people: sum(all.map(({ people }) => people)),
    answers: sum(all.map(({ answers }) => answers)),
    verdicts: {
      holds: verdict('holds'),
      holds_changed: verdict('holds_changed'),
      fails: verdict('fails'),
    },
  };
}

function pooledElement(all: readonly [ElementReport, ...ElementReport[]]): ElementReport {
  const [first] = all;
  const small = pooledTested(all.flatMap(({ tested }) => tested.small ?? []));
  const markers = all.flatMap(({ marker }) => marker ?? []);
  const notes = (form: 'point' | 'unfold') => sum(all.map((e) => e.notes[form] ?? 0));
  return {
    ...first,
    item: first.ref,
    tested: small ? { small } : {},
    lenses: LENSES.map((lens) => ({
      lens,
      tried: all.some((e) => e.lenses.some((each) => each.lens === lens && each.tried)),
      verdicts: {},
    })),
    notes: { point: notes('point'), unfold: notes('unfold') },
    marker: markers.length === 0 ? null : sum(markers),
  };
}

function pooledReport(reports: readonly MeetingReport[]): MeetingReport {
  const elements = new Map<string, [ElementReport, ...ElementReport[]]>();
  for (const element of reports.flatMap((report) => report.elements)) {
    const key = JSON.stringify([element.ref, element.wording]);
    const same = elements.get(key);
    if (same) same.push(element);
    else elements.set(key, [element]);
  }
  return {
    session: POOL,
    title: '',
    dateText: '',
    date: '',
    kind: 'small',
    meeting: null,
    reported: true,
    present: {
      people: sum(reports.map(atLeast)),
      estimated: reports.some(({ present }) => present.estimated || present.people === null),
      walkIns: 0,
      listeners: 0,
      groups: null,
    },
    tables: 0,
    notes: { shown: 0, held: 0, hidden: {} },
    elements: [...elements.values()].map(pooledElement),
    gallery: null,
    galleryAbout: {},
    scale: null,
    oneThing: '',
  };
}
