import raw from './dialogue.json' with { type: 'json' };
import type { Affiliation, Lens, Verdict } from '#shared/board/board.ts';
import type { Venue } from '#shared/dialogue/card.ts';

/** What citizens say in the exercise: fictional people, in their own words. Elements by the ids of the lists. */
export interface DialogueContent {
  readonly notes: readonly {
    readonly id: string;
    /** `d1`, `d2`, `d3`; `im` for small meetings. */
    readonly meeting: string;
    readonly table: number | null;
    readonly affiliation: Affiliation;
    readonly element: string | null;
    readonly text: string;
    readonly paper: boolean;
    readonly lang: string;
  }[];
  readonly tests: readonly {
    readonly id: string;
    readonly meeting: string;
    readonly element: string;
    readonly lens: Lens;
    readonly affiliation: Affiliation;
    readonly verdict: Verdict;
    readonly text: string;
    readonly rewrite: string;
  }[];
  readonly reasons: Readonly<Record<Verdict, readonly string[]>>;
  readonly unfold: readonly string[];
  readonly rewrites: readonly string[];
  readonly points: readonly string[];
  readonly heard: readonly string[];
  readonly small: readonly {
    readonly id: string;
    readonly member: string;
    readonly venue: Venue;
    readonly date: string;
    readonly place: string;
  }[];
  readonly cards: readonly {
    readonly id: string;
    readonly present: number | null;
    readonly counted: 'counted' | 'estimated';
    readonly elements: readonly {
      readonly element: string;
      readonly holds: number;
      readonly changed: number;
      readonly fails: number;
      readonly lenses: readonly Lens[];
      readonly points: readonly string[];
      readonly quotes: readonly string[];
      readonly dots: number | null;
    }[];
    readonly one: string;
  }[];
  /** Which elements a group of the involvement plan is asked about. */
  readonly inviteeElements: Readonly<Record<string, readonly string[]>>;
  /** The wording that changed between the first and the second meeting. */
  readonly reworded: { readonly element: string; readonly title: string; readonly reason: string };
}

export const DIALOGUE_CONTENT = raw as DialogueContent;
