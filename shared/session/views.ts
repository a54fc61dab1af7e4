import type { Role } from '../kernel/actor.ts';
import type {
  Answer,
  Cluster,
  HideReason,
  ImportedFrom,
  Item,
  ItemKind,
  Objection,
  Option,
  Outcome,
  Sentence,
} from '../board/board.ts';
import type { CollectionCard } from '../dialogue/card.ts';
import type { Breakdown } from '../voting/breakdown.ts';
import type { KindConfig, Preset } from '../steps/configs.ts';
import type { BallotBody, Paper } from '../voting/tally.ts';
import type { Invite } from '../wire/http.ts';
import type { Line, SessionSettings } from './events.ts';
import type { Progress, StepStatus } from './state.ts';

/**
 * The entries of a session's views. Keys:
 *
 * | key | value | audiences |
 * |---|---|---|
 * | `session` | SessionView | desk, screen, room |
 * | `step/<id>` | StepView | desk: all; room, screen: current, past and to come |
 * | `item/<id>` | ItemView | desk: all; room: visible suggestions; screen: visible ones, answers too; team: the table's answers; mine: own ones with their fate |
 * | `cluster/<id>` | ClusterView | desk, screen, room |
 * | `team/<id>` | TeamView | desk, screen, room; team: the own one, with how many sit there |
 * | `result/<step>` | ResultView | desk when closed; room, screen when revealed |
 * | `line/<step>` | LineView | desk, screen, room |
 * | `selection` | SelectionView | desk, screen, room, once a line is drawn |
 * | `section/<id>` | SectionView | desk, screen, room |
 * | `objection/<item>` | Objection without person | desk, screen, room |
 * | `seat/<id>` | SeatView | desk |
 * | `release/<id>` | ReleaseView | desk, room, screen |
 * | `progress/<step>` | ProgressView | desk, screen; team: the own table |
 * | `paper/<step>` | PaperView | desk; team: the own table's |
 * | `card` | CardView | desk; mine of the member who holds the meeting |
 * | `me` | MeView | mine |
 *
 * Volatile entries, outside the revision: `turnout/<step>` TurnoutView and `presence` PresenceView.
 */
export interface SessionView extends SessionSettings {
  readonly id: string;
  readonly status: 'prepared' | 'open' | 'ended';
  readonly openedAt: number | null;
  readonly current: string | null;
  readonly order: readonly string[];
  readonly black: boolean;
  /** A dark hall: light text on dark ground on the screen. */
  readonly dark: boolean;
  readonly page: number;
  /** Name of who holds the control (desk only; null elsewhere). */
  readonly controlName: string | null;
  readonly controlBy: string | null;
  /** Address, six digits and QR for joining; null when the session has ended. */
  readonly invite: Invite | null;
  /** Notes hidden so far, by reason: counted publicly. */
  readonly hidden: Readonly<Partial<Record<HideReason, number>>>;
}

export type StepView = KindConfig & {
  readonly id: string;
  readonly preset: Preset;
  readonly title: string;
  readonly question: string;
  readonly minutes: number | null;
  readonly status: StepStatus;
  readonly round: number;
  readonly startedAt: number | null;
  readonly closedAt: number | null;
  readonly endsAt: number | null;
  /** Started so recently that it can be undone until this time. */
  readonly undoUntil: number | null;
  /** Why this round runs again. */
  readonly againReason: string;
  readonly vote: {
    readonly boxId: string;
    readonly options: readonly Option[];
    readonly dots: number;
    readonly perItem: number;
    readonly graceUntil: number | null;
    readonly paper: boolean;
  } | null;
  readonly finishedTeams: readonly string[];
  /** Collect: how many notes the step has so far (the notes themselves may be unseen). Phones: not of a hall's answers. */
  readonly notes: number;
};

/** The view of a step of one kind. */
export type StepOf<K extends StepView['kind']> = Extract<StepView, { kind: K }>;

export interface ItemView {
  readonly id: string;
  readonly kind: ItemKind;
  readonly title: string;
  readonly description: string;
  readonly theme: string;
  readonly origin: string;
  readonly source: Item['source'];
  readonly stepId: string | null;
  readonly clusterId: string | null;
  readonly status: Item['status'];
  readonly hideReason: HideReason | null;
  /** The author's words are overwritten for good. */
  readonly redacted: boolean;
  /** A moderator's words stand in their place; without them it cannot be shown again. */
  readonly replaced: boolean;
  readonly at: number;
  /** Original words when it has been reworded. */
  readonly wordings: readonly {
    readonly title: string;
    readonly description: string;
    readonly at: number;
  }[];
  /** Names of members who have taken it: a public act of a council member. */
  readonly claims: readonly string[];
  readonly questions: number;
  readonly from: ImportedFrom | null;
  /** Beside the desk and the author nobody learns the affiliation: at a small table it would name somebody. */
  readonly answer: Answer | null;
  /** Desk only: the author's name, when it is a member. */
  readonly authorName?: string;
  /** Mine only: marks the person's own notes, claims and questions. */
  readonly mine?: {
    readonly author: boolean;
    readonly claimed: boolean;
    readonly questioned: boolean;
  };
}

export type ClusterView = Cluster & { readonly mergedBy: string | null };

export interface TeamView {
  readonly id: string;
  readonly name: string;
  readonly members: readonly { readonly id: string; readonly name: string }[];
  /** Desk, screen and the table's own device: attendees placed here; 0 elsewhere. */
  readonly people: number;
}

export interface ProgressView {
  readonly stepId: string;
  readonly teams: Readonly<Record<string, Progress>>;
}

/** Paper counts of a vote, per table. */
export interface PaperView {
  readonly stepId: string;
  readonly teams: Readonly<Record<string, PaperCountView>>;
}
export interface PaperCountView {
  /**
   * What each person has counted, the last one last; `mine` on a table's own device. Of a count that stands alone others
   * learn who made it only (VOTE8).
   */
  readonly counts: readonly {
    readonly name: string;
    readonly paper: Paper | null;
    readonly mine: boolean;
  }[];
  /** What the two people who counted last agree on. */
  readonly agreed: Paper | null;
}

export interface CardView {
  readonly card: CollectionCard;
  readonly at: number;
}

export interface ResultRow {
  readonly ref: string;
  readonly title: string;
  readonly description: string;
  readonly theme: string;
  readonly kind: ItemKind | 'free';
  readonly mergedFrom: readonly string[];
  readonly dots: number;
  readonly people: number;
  /** Share of those who voted, whole percent. */
  readonly percent: number;
  /** Dots on paper, its own stratum. */
  readonly paperDots: number;
  /** Same number of dots as another row. */
  readonly tied: boolean;
}

export type Agreement = 'broad' | 'divided' | 'unclear' | 'mixed';

export interface ScaleRow {
  readonly ref: string;
  readonly title: string;
  readonly description: string;
  /** Answers at index 1–5; abstentions at index 0. Never a mean. */
  readonly counts: readonly number[];
  readonly paper: readonly number[] | null;
  readonly agreement: Agreement | null;
}

/** Everything PRODUCT §4 says a result must state. */
export interface ResultView {
  readonly stepId: string;
  readonly round: number;
  readonly question: string;
  readonly title: string;
  readonly method: 'dots' | 'scale';
  readonly goal: 'select' | 'prioritise';
  readonly secrecy: 'sealed' | 'named';
  readonly practice: boolean;
  readonly standing: 'indicative' | 'statement' | 'decision';
  readonly voters: 'members' | 'attendees';
  readonly dotsEach: number;
  readonly perItem: number;
  readonly openedAt: number;
  readonly closedAt: number;
  readonly canVote: number;
  readonly present: number;
  readonly voted: number;
  readonly abstained: number;
  readonly unusedDots: number;
  readonly late: number;
  readonly paper: Paper | null;
  /** More ballots than people checked in: shown, never hidden. */
  readonly overcount: boolean;
  /** Fewer than five ballots in a sealed vote: warn before showing. */
  readonly small: boolean;
  /** Sorted by dots, then by theme order and title only for a stable display; ties are marked. */
  readonly rows: readonly ResultRow[];
  readonly scale: readonly ScaleRow[];
  /** Named votes: name → answer. */
  readonly roll: readonly { readonly name: string; readonly body: BallotBody }[] | null;
  /** Earlier rounds of the same step that no longer count, and why. */
  readonly reruns: readonly { readonly round: number; readonly reason: string }[];
  /** By affiliation, with small groups protected; null = not shown. */
  readonly groups: Breakdown | null;
  readonly joined: readonly {
    readonly into: string;
    readonly titles: readonly string[];
    readonly people: number;
  }[];
}

export interface LineView {
  readonly stepId: string;
  readonly source: string;
  readonly line: (Omit<Line, 'by'> & { readonly byName: string }) | null;
  readonly outcomes: readonly Outcome[];
  /** What the tool suggests: the largest gap of at least 2 within k ± 2. */
  readonly suggestion: number | null;
}

/** What the meeting has chosen so far, by the one rule that the release uses too. */
export interface SelectionView {
  /** In the order of their dots. */
  readonly chosen: readonly {
    readonly ref: string;
    readonly kind: ItemKind;
    readonly title: string;
    readonly description: string;
    readonly theme: string;
    /** With words other than those that were voted on. */
    readonly changed: boolean;
  }[];
  /** Voted on and not chosen; kept, and can be brought back. */
  readonly notChosen: readonly string[];
}
export type Chosen = SelectionView['chosen'][number];

export interface SectionView {
  readonly id: string;
  readonly stepId: string;
  readonly title: string;
  readonly wordLimit: number | null;
  readonly sentences: readonly Sentence[];
  readonly penName: string | null;
  /** Desk only: who holds the pen. */
  readonly pen: string | null;
  readonly version: number;
}

export type ObjectionView = Omit<Objection, 'by'> & {
  readonly stepId: string;
  readonly title: string;
};

export interface SeatView {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly group: string;
  readonly present: boolean;
  readonly since: number | null;
}

export interface ReleaseView {
  readonly id: string;
  readonly version: number;
  readonly at: number;
  readonly title: string;
  readonly chosen: number;
}

export interface MeView {
  readonly person: string;
  readonly role: Role;
  readonly name: string;
  readonly teamId: string | null;
  readonly present: boolean;
  /** The last own change of clusters in each step, if it can be undone, and when it was made. */
  readonly undoable: Readonly<Record<string, number>>;
  /** Notes sent in each collect step's current round. */
  readonly sent: Readonly<Record<string, number>>;
}

export interface TurnoutView {
  /** Ballots given, abstentions included. Names nobody (BOX3). */
  readonly given: number;
  /** Checked in and eligible. */
  readonly present: number;
}

export interface PresenceView {
  readonly present: number;
  readonly members: number;
  readonly attendees: number;
  /** Attendees who came without an invitation. */
  readonly walkIns: number;
  /** Desk only: checked in but not connected now. */
  readonly away: number;
  /** Desk only: seats connected now. */
  readonly connected: readonly string[];
  readonly devices: number;
}
