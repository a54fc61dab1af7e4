import type { ItemKind, Wording } from '../board/board.ts';
import type { Answer } from '../board/board.ts';
import type { MeetingReport } from '../dialogue/report.ts';
import type { ResultView } from '../session/views.ts';

/** A thing handed on: its words, what became of it, and the originals it was merged from, word for word. */
export interface ReleasedThing extends Wording {
  readonly ref: string;
  readonly kind: ItemKind;
  readonly theme: string;
  readonly origin: string;
  readonly outcome: 'chosen' | 'chosen_changed' | 'not_chosen';
  readonly reason: string;
  /** The wording that was voted on, when `outcome` is `chosen_changed`. */
  readonly votedWording: Wording | null;
  readonly dots: number | null;
  readonly people: number | null;
  readonly originals: readonly (Wording & {
    readonly ref: string;
    readonly origin: string;
    /** Of a note in a bundle of a dialogue: what it said about an element; earlier releases have it of none. */
    readonly answer?: Answer | null;
  })[];
  /** Who has taken it (meetings, groups): person ids in a release, names where a view asks for them. */
  readonly claims: readonly string[];
  /**
   * Of a note from a dialogue: what it said about an element; of a bundle, what it is about. Never the affiliation.
   */
  readonly answer: Answer | null;
}

/** An immutable snapshot that a session hands on; a correction is a new version (REL1). */
export interface ReleaseContent {
  readonly title: string;
  readonly things: readonly ReleasedThing[];
  readonly texts: readonly {
    readonly id: string;
    readonly title: string;
    readonly sentences: readonly {
      readonly id: string;
      readonly text: string;
      readonly origins: readonly string[];
    }[];
  }[];
  readonly results: readonly ResultView[];
  /** What a dialogue meeting or a small meeting said, element by element; null for other sessions. */
  readonly report: MeetingReport | null;
}
