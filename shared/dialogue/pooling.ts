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
  /** What was said of each wording of each element, as it first was said. */
  readonly firsts: readonly FirstSaid[];
}

/** A number of a card as the first version that has it gives it: a correction of it would be told by subtraction. */
export interface FirstSaid {
  readonly element: ElementReport;
  readonly at: number;
  /** People behind it, at least. */
  readonly people: number;
  readonly number: Tested | { readonly marker: number };
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
}

/** People that a report proves were there: those present, or the most that answered about one element. */
function atLeast({ present, elements }: MeetingReport): number {
  return present.people ?? Math.max(0, ...elements.map((e) => e.tested.small?.people ?? 0));
}

const keyOf = ({ ref, wording }: ElementReport): string => JSON.stringify([ref, wording]);

/** Read from the releases of the small meeting, one for each version of its card; null = no card has come. */
export function arrivalOf(state: SessionState): Arrival | null {
  let arrived: { at: number; people: number } | null = null;
  const firsts: FirstSaid[] = [];
  const seen = new Set<string>();
  for (const { at, content } of state.releases) {
    const { report } = content;
    if (!report?.reported) continue;
    arrived ??= { at, people: atLeast(report) };
    for (const element of report.elements) {
      const { marker } = element;
      const said = element.tested.small;
      const first = (what: string, people: number, number: FirstSaid['number']): void => {
        const key = `${what} ${keyOf(element)}`;
        if (!seen.has(key)) firsts.push({ element, at, people, number });
        seen.add(key);
      };
      if (said) first('verdicts', said.people, said);
      if (marker !== null) first('marker', atLeast(report), { marker });
    }
  }
  return arrived && { ...arrived, firsts };
}

/**
 * No card of fewer than five people is shown for itself. Such cards are pooled in the order they came, and the pool
 * grows in steps of at least five people: whoever subtracts one edition from another learns something about five or
 * more, never about one late card (VOTE11). Each number of each element has steps of its own, over the people behind it:
 * an element that only one small card touched would otherwise be that card.
 */
export function poolSmallMeetings(cards: readonly SmallCard[]): PublicMeetings {
  const alone: MeetingReport[] = [];
  const small: { report: MeetingReport; arrived: Arrival }[] = [];
  let waiting = 0;
  for (const { report, arrived } of cards) {
    if (!report.reported || arrived === null) continue;
    if (arrived.people < SMALL_GROUP) small.push({ report, arrived });
    else if (atLeast(report) >= SMALL_GROUP) alone.push(report);
    // Corrected to fewer than five after it came: neither alone, nor pushed into steps that are out already.
    else waiting++;
  }
  small.sort(
    (a, b) => a.arrived.at - b.arrived.at || (a.report.session < b.report.session ? -1 : 1),
  );
  const pool = inSteps(small, ({ arrived }) => arrived.people);
  return {
    alone,
    pooled: pool.length === 0 ? null : pooledReport(pool, small),
    inPool: new Set(pool.map(({ report }) => report.session)),
    waiting: waiting + small.length - pool.length,
  };
}

/** As many from the beginning as fill whole steps of five people or more; what comes later moves none of them. */
function inSteps<T>(ordered: readonly T[], people: (each: T) => number): readonly T[] {
  let published = 0;
  let step = 0;
  for (const [i, each] of ordered.entries()) {
    step += people(each);
    if (step < SMALL_GROUP) continue;
    published = i + 1;
    step = 0;
  }
  return ordered.slice(0, published);
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

interface Pooled {
  readonly report: MeetingReport;
  readonly arrived: Arrival;
}

/** One wording of one element: what cards in the pool say of it, and the numbers of all small cards, step by step. */
function pooledElement(
  inPool: readonly ElementReport[],
  firsts: readonly FirstSaid[],
): ElementReport | null {
  const ordered = firsts.toSorted((a, b) => a.at - b.at);
  const verdicts = ordered.filter(({ number }) => 'verdicts' in number);
  const markers = ordered.filter(({ number }) => 'marker' in number);
  const told = inSteps(verdicts, ({ people }) => people);
  const dotted = inSteps(markers, ({ people }) => people);
  const first = inPool[0] ?? [...told, ...dotted][0]?.element;
  if (first === undefined) return null;
  const small = pooledTested(told.flatMap(({ number }) => ('verdicts' in number ? number : [])));
  const dots = dotted.flatMap(({ number }) => ('marker' in number ? number.marker : []));
  const notes = (form: 'point' | 'unfold') => sum(inPool.map((e) => e.notes[form] ?? 0));
  return {
    ...first,
    item: first.ref,
    tested: small ? { small } : {},
    lenses: LENSES.map((lens) => ({
      lens,
      tried: inPool.some((e) => e.lenses.some((each) => each.lens === lens && each.tried)),
      verdicts: {},
    })),
    notes: { point: notes('point'), unfold: notes('unfold') },
    marker: dots.length === 0 ? null : sum(dots),
    ...(small === undefined && verdicts.length > 0 ? { waiting: 'small' as const } : {}),
  };
}

function pooledReport(pool: readonly Pooled[], small: readonly Pooled[]): MeetingReport {
  const elements = new Map<string, { inPool: ElementReport[]; firsts: FirstSaid[] }>();
  const entry = (element: ElementReport) => {
    const found = elements.get(keyOf(element)) ?? { inPool: [], firsts: [] };
    elements.set(keyOf(element), found);
    return found;
  };
  for (const { report } of pool)
    for (const element of report.elements) entry(element).inPool.push(element);
  for (const { arrived } of small)
    for (const first of arrived.firsts) entry(first.element).firsts.push(first);
  return {
    session: POOL,
    title: '',
    dateText: '',
    date: '',
    kind: 'small',
    meeting: null,
    reported: true,
    present: {
      people: sum(pool.map(({ arrived }) => arrived.people)),
      estimated: pool.some(
        ({ report: { present } }) => present.estimated || present.people === null,
      ),
      walkIns: 0,
      listeners: 0,
      groups: null,
    },
    tables: 0,
    notes: { shown: 0, held: 0, hidden: {} },
    elements: [...elements.values()].flatMap(
      ({ inPool, firsts }) => pooledElement(inPool, firsts) ?? [],
    ),
    gallery: null,
    galleryAbout: {},
    scale: null,
    oneThing: '',
  };
}
