import { LENSES, type ItemKind, type Lens } from '#shared/board/board.ts';
import {
  inOrder,
  mergeByElement,
  prioritiesOf,
  type Column,
  type MeetingShifts,
  type MergedWording,
} from '#shared/dialogue/merge.ts';
import { POOL, poolSmallMeetings, poolTexts } from '#shared/dialogue/pooling.ts';
import { NO_VERDICTS, type MeetingReport, type VerdictCounts } from '#shared/dialogue/report.ts';
import type { Invitee } from '#shared/process/process.ts';
import { dayOf } from '../moments.ts';
import { words, type Lang, type Words } from '../words.ts';
import type { DialogueSource, MeetingSource, Note, SourceElement } from './source.ts';
import { dialogueWords, type DialogueWords } from './words.ts';

/** A meeting as this edition shows it; pooled small meetings are one. */
export interface ShownMeeting {
  readonly report: MeetingReport;
  /** "Fremtidens Ballerup, 14. april 2016". */
  readonly name: string;
  /** What it is called at the head of a column. */
  readonly short: string;
  /** Null for the pool, which is no meeting. */
  readonly source: MeetingSource | null;
}

/** Counts of the people and notes in a hall are asked for there only, and 0 would be one of them. */
export const heldHall = ({ kind, reported }: MeetingReport): boolean =>
  kind === 'dialogue' && reported;

export interface LensCell {
  readonly session: string;
  readonly stratum: Column['stratum'];
  /** Null = a card says that it was tried, and has one verdict for all lenses. */
  readonly verdicts: VerdictCounts | null;
  readonly tried: boolean;
}
interface LensRow {
  readonly lens: Lens;
  readonly cells: readonly LensCell[];
}

export interface WordingContent {
  readonly wording: number;
  readonly title: string;
  readonly description: string;
  /** Of a later wording: when and why. */
  readonly reason: string;
  readonly at: number | null;
  /** Null = no meeting has had it. */
  readonly merged: MergedWording | null;
  readonly lenses: readonly LensRow[];
  readonly notes: readonly Note[];
}

export interface ElementContent {
  readonly ref: string;
  readonly kind: ItemKind;
  readonly theme: string;
  readonly title: string;
  readonly dots: number | null;
  readonly people: number | null;
  readonly wordings: readonly WordingContent[];
}

/** All that any format says, in the edition's own words and numbers. */
export interface DialogueContent {
  readonly source: DialogueSource;
  /** Words of these files, and those that they share with other exports. */
  readonly w: DialogueWords;
  readonly common: Words;
  readonly meetings: readonly ShownMeeting[];
  readonly bySession: ReadonlyMap<string, ShownMeeting>;
  /** What happened to small meetings; the internal edition shows each for itself. */
  readonly small: {
    readonly all: number;
    readonly reported: number;
    readonly missing: number;
    readonly waiting: number;
  };
  readonly elements: readonly ElementContent[];
  /** Groups that are invited; the file of one meeting has nobody else's business (EXP3). */
  readonly invitees: readonly Invitee[];
  /** Oldest meeting first. */
  readonly notes: readonly Note[];
  readonly shifts: readonly MeetingShifts[];
}

function shownMeeting(
  report: MeetingReport,
  source: MeetingSource | null,
  lang: Lang,
): ShownMeeting {
  const w = dialogueWords[lang];
  if (report.session === POOL) return { report, source, name: w.pool, short: w.pool };
  const date = dayOf(report.date, report.dateText, lang);
  // A small meeting's title may say who holds it.
  const what = report.meeting === null ? report.title : w.venues[report.meeting.venue];
  if (report.meeting === null)
    return { report, source, name: date === '' ? what : `${what}, ${date}`, short: date || what };
  // The office tells two schools on one day apart by who held them.
  const held = source === null || source.member === '' ? '' : ` (${source.member})`;
  const name = `${what}, ${date}${held}`;
  return { report, source, name, short: name };
}

/** A meeting as it is named in a sheet, and at the head of a column. */
export const nameOf = ({ bySession }: DialogueContent, session: string): string =>
  bySession.get(session)?.name ?? session;
export const shortOf = ({ bySession }: DialogueContent, session: string): string =>
  bySession.get(session)?.short ?? session;

/** Called off and not reported: no part of any count. What has been reported stays, or its numbers could be worked out. */
const isOff = ({ report }: MeetingSource): boolean =>
  report.meeting?.cancelled === true && !report.reported;

export function contentOf(source: DialogueSource): DialogueContent {
  const { lang } = source;
  const held = source.meetings.filter((each) => !isOff(each));
  const halls = held.filter(({ report }) => report.kind === 'dialogue');
  const smalls = held.filter(({ report }) => report.kind === 'small');
  const pooling = source.edition === 'public' ? poolSmallMeetings(smalls) : null;
  const reports = inOrder([
    ...halls.map(({ report }) => report),
    ...(pooling === null ? smalls.map(({ report }) => report) : pooling.alone),
    ...(pooling?.pooled ? [pooling.pooled] : []),
  ]);
  const sources = new Map(held.map((each) => [each.report.session, each]));
  const meetings = reports.map((report) =>
    shownMeeting(report, sources.get(report.session) ?? null, lang),
  );
  const saidInHalls = reports.flatMap(({ session, kind }) =>
    kind === 'dialogue' ? (sources.get(session)?.notes ?? []) : [],
  );
  const saidInSmall = smalls.flatMap(({ notes: all }) => all);
  const notes = [
    ...saidInHalls,
    ...(pooling === null ? saidInSmall : poolTexts(saidInSmall, pooling)),
  ];
  const missing = smalls.filter(({ report }) => !report.reported).length;
  return {
    source,
    w: dialogueWords[lang],
    common: words[lang],
    meetings,
    bySession: new Map(meetings.map((each) => [each.report.session, each])),
    small: {
      all: smalls.length,
      reported: smalls.length - missing,
      missing,
      waiting: pooling?.waiting ?? 0,
    },
    elements: elementsOf(source.elements, reports, notes),
    invitees: source.scope === 'merged' ? source.invitees : [],
    notes,
    shifts: prioritiesOf(new Map(source.elements.map(({ ref, dots }) => [ref, dots])), reports),
  };
}

function elementsOf(
  released: readonly SourceElement[],
  reports: readonly MeetingReport[],
  notes: readonly Note[],
): ElementContent[] {
  const merged = new Map(mergeByElement(reports).map((each) => [each.ref, each]));
  const known = released.map(({ ref }) => ref);
  const others = [...merged.keys()].filter((ref) => !known.includes(ref));
  return [...known, ...others].map((ref): ElementContent => {
    const element = released.find((each) => each.ref === ref);
    const found = merged.get(ref);
    const wordings = new Map<number, Omit<WordingContent, 'merged' | 'lenses' | 'notes'>>();
    const add = (wording: number, words: { title: string; description: string }) =>
      wordings.set(wording, { wording, ...words, reason: '', at: null });
    for (const { wording, title, description } of found?.wordings ?? [])
      add(wording, { title, description });
    if (element) add(1, element.released);
    for (const { n, title, description, reason, at } of element?.later ?? [])
      wordings.set(n, { wording: n, title, description, reason, at });
    const all = [...wordings.values()].toSorted((a, b) => a.wording - b.wording);
    return {
      ref,
      kind: element?.kind ?? found?.kind ?? 'element',
      theme: element?.theme ?? '',
      title: all[0]?.title ?? ref,
      dots: element?.dots ?? null,
      people: element?.people ?? null,
      wordings: all.map((wording): WordingContent => {
        const here = found?.wordings.find((each) => each.wording === wording.wording) ?? null;
        return {
          ...wording,
          merged: here,
          lenses: here === null ? [] : lensesOf(here),
          notes: notes.filter((note) => note.ref === ref && note.wording === wording.wording),
        };
      }),
    };
  });
}

/** Lenses per meeting and stratum, as the reports count them: strata are never summed (REP1). */
function lensesOf({ columns, meetings }: MergedWording): LensRow[] {
  const here = columns.filter(({ status }) => status === 'tested' || status === 'untested');
  const reports = new Map(meetings.map(({ session, report }) => [session, report]));
  return LENSES.map((lens) => ({
    lens,
    cells: here.map(({ session, stratum }): LensCell => {
      const said = reports.get(session)?.lenses.find((each) => each.lens === lens);
      if (stratum === 'small')
        return { session, stratum, verdicts: null, tried: said?.tried ?? false };
      const verdicts = said?.verdicts[stratum];
      return {
        session,
        stratum,
        verdicts: verdicts ?? NO_VERDICTS,
        tried: verdicts !== undefined,
      };
    }),
  }));
}
