import type { Breakdown } from '../voting/breakdown.ts';
import type { Form, HideReason, ItemKind, Lens, Verdict } from '../board/board.ts';
import type { ResultView } from '../session/views.ts';
import type { SmallMeeting } from './card.ts';

/** People or answers by verdict. */
export type VerdictCounts = Readonly<Record<Verdict, number>>;
export const NO_VERDICTS: VerdictCounts = { holds: 0, holds_changed: 0, fails: 0 };

/** Who a number counts. Strata are never silently summed: each has its own n. */
export type Stratum = 'phone' | 'paper' | 'small';

/** How one wording of an element has stood in one stratum of one meeting. */
export interface Tested {
  /** People (phones, slips, people present at a small meeting) behind the answers. */
  readonly people: number;
  /** Answers: a person may try several lenses. */
  readonly answers: number;
  readonly verdicts: VerdictCounts;
}

export interface LensReport {
  readonly lens: Lens;
  /** Nobody answered: shown as *ikke prøvet*, never as *holder*. */
  readonly tried: boolean;
  /** Only strata in which somebody answered; a card says that a lens was tried and has one verdict for all. */
  readonly verdicts: Readonly<Partial<Record<Stratum, VerdictCounts>>>;
}

/** What one meeting said of one wording of one element. */
export interface ElementReport {
  /** Item id in the meeting's session. */
  readonly item: string;
  /** The thing in the release it was imported from: the same in all meetings. */
  readonly ref: string;
  readonly kind: ItemKind;
  readonly wording: number;
  readonly title: string;
  readonly description: string;
  /** Only strata that have something to say. */
  readonly tested: Readonly<Partial<Record<Stratum, Tested>>>;
  /** Verdicts of people by affiliation; null = not shown. */
  readonly groups: Breakdown | null;
  readonly lenses: readonly LensReport[];
  /** Notes by form, listeners' not counted. */
  readonly notes: Readonly<Partial<Record<Form, number>>>;
  /** Tables that worked on it, by form of round. */
  readonly tables: Readonly<Partial<Record<Form, number>>>;
  /** Dots that gallery options about it got on devices, and on paper; null = none of the options shown was about it. */
  readonly dots: { readonly phone: number; readonly paper: number } | null;
  /** Dots at a small meeting; null = none set. */
  readonly marker: number | null;
  /** Only in the public edition: fewer than five people of this stratum have given verdicts, and these are not shown. */
  readonly waiting?: Stratum;
}

/** Everything one meeting hands on in numbers. The words are things of the release. */
export interface MeetingReport {
  readonly session: string;
  readonly title: string;
  readonly dateText: string;
  /** ISO date; empty when not known by day. */
  readonly date: string;
  readonly kind: 'dialogue' | 'small';
  readonly meeting: SmallMeeting | null;
  /** A small meeting that has not been reported says so: silence is not agreement. */
  readonly reported: boolean;
  readonly present: {
    /** Citizens, associations …; members that listen are not among them. Null = not known. */
    readonly people: number | null;
    readonly estimated: boolean;
    readonly walkIns: number;
    readonly listeners: number;
    /** By affiliation, with small groups merged; null = not shown. */
    readonly groups: Breakdown['groups'] | null;
  };
  readonly tables: number;
  readonly notes: {
    readonly shown: number;
    /** Waiting for approval. */
    readonly held: number;
    readonly hidden: Readonly<Partial<Record<HideReason, number>>>;
  };
  readonly elements: readonly ElementReport[];
  /** Gallery dots as shown; null = none. */
  readonly gallery: ResultView | null;
  /** The element (ref) each gallery option is about. */
  readonly galleryAbout: Readonly<Record<string, string>>;
  /** The 1–5 scale on the elements as shown; null = none. */
  readonly scale: ResultView | null;
  /** "Hvis du kun måtte sige én ting": of a small meeting. */
  readonly oneThing: string;
}

/** One contribution in words, as staff read it; the public edition leaves affiliation and hidden ones out. */
export interface AnswerText {
  readonly session: string;
  /** Item id; of a card: `cardRef`. */
  readonly item: string;
  /** Thing in the release; null = about none in particular. */
  readonly ref: string | null;
  readonly wording: number;
  readonly form: Form;
  readonly lens: Lens | null;
  readonly verdict: Verdict | null;
  readonly text: string;
  readonly rewrite: string;
  readonly stratum: Stratum;
  /** Empty when not known, or not to be shown. */
  readonly affiliation: string;
  /** Name of the table; empty = none. */
  readonly team: string;
  readonly listener: boolean;
  readonly lang: string;
  readonly translation: string;
  readonly status: 'visible' | 'held' | 'hidden';
  readonly hideReason: HideReason | null;
  /** Title of the bundle it lies in; empty = alone. */
  readonly cluster: string;
  readonly at: number;
}
