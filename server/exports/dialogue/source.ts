import type { HideReason, ItemKind, Wording } from '#shared/board/board.ts';
import type { Arrival } from '#shared/dialogue/pooling.ts';
import type { AnswerText, MeetingReport } from '#shared/dialogue/report.ts';
import type { Invitee, LaterWording, NoteOutcome, ProcessInfo } from '#shared/process/process.ts';
import type { ResultView } from '#shared/session/views.ts';
import type { Section } from '../document.ts';
import type { Lang } from '../words.ts';

/** Public: may be put on the website. Internal: goes into the case. */
export type Edition = 'public' | 'internal';

/** Something a moderator did to a note. */
export interface Act {
  readonly at: number;
  /** Name, or role where there is none. */
  readonly by: string;
  readonly act: 'approved' | 'held' | 'hidden' | 'shown' | 'replaced' | 'translated';
  readonly reason: HideReason | null;
  readonly item: string;
}

/** A contribution with what only the office knows of it. */
export interface Note extends AnswerText {
  /** Whether this edition may say that it came on a phone or on paper. */
  readonly saysStratum: boolean;
  readonly slip: number | null;
  /** A moderator's words stand in place of the author's. */
  readonly replaced: boolean;
  readonly outcome: NoteOutcome | null;
}

/** A table's pile of slips in one round, and how many of them were typed in. */
export interface Pile {
  readonly table: string;
  readonly round: string;
  readonly counted: number | null;
  readonly typed: number;
}

/** A vote as it stands in a meeting's minutes, and as numbers; null = this edition has none. */
export interface ShownVote {
  readonly section: Section;
  readonly result: ResultView | null;
  /** The slips were so few that they are left out. */
  readonly fewSlips: boolean;
}

/** One meeting, read in one edition: words that this edition must not have are gone already. */
export interface MeetingSource {
  readonly report: MeetingReport;
  /** People in the hall still answer: every number may change. */
  readonly running: boolean;
  /** This edition has its numbers by affiliation when the meeting has ended, and it has not. */
  readonly groupsLater: boolean;
  /** When a small meeting's first card came; null = none has, or a meeting in the hall. */
  readonly arrived: Arrival | null;
  /** Every contribution that counts; in the public edition only those that others have been shown. */
  readonly notes: readonly Note[];
  /** Gallery dots, scales. */
  readonly votes: readonly ShownVote[];
  /** Internal only, otherwise empty. */
  readonly member: string;
  readonly acts: readonly Act[];
  readonly piles: readonly Pile[];
}

/** An element the dialogue is about, as the council released it. */
export interface SourceElement {
  readonly ref: string;
  readonly kind: ItemKind;
  readonly theme: string;
  readonly released: Wording;
  readonly later: readonly LaterWording[];
  readonly dots: number | null;
  readonly people: number | null;
}

/** What a file about the dialogue is made from: one meeting, or all of them. */
export interface DialogueSource {
  readonly lang: Lang;
  readonly edition: Edition;
  readonly scope: 'merged' | 'meeting';
  /** When the file is made, milliseconds. */
  readonly at: number;
  readonly process: ProcessInfo;
  /** What the council handed on; null while nothing has been released. */
  readonly release: {
    readonly title: string;
    readonly at: number;
    /** Day of the meeting it comes from, in words. */
    readonly when: string;
  } | null;
  readonly elements: readonly SourceElement[];
  readonly meetings: readonly MeetingSource[];
  readonly invitees: readonly Invitee[];
  /** Activity → title, for where a group is invited. */
  readonly activities: ReadonlyMap<string, string>;
}
