import type { PersonId } from '../kernel/actor.ts';
import type { CollectionCard, SmallMeeting } from '../dialogue/card.ts';
import type {
  Answer,
  Cluster,
  HideReason,
  Item,
  ItemKind,
  Objection,
  Option,
  Outcome,
  Section,
  Sentence,
  Team,
} from '../board/board.ts';
import type { KindConfig, Preset } from '../steps/configs.ts';
import type { Paper, Tally } from '../voting/tally.ts';
import type { ReleaseContent } from '../release/release.ts';

/** A step as it stands on the run sheet before it has run. */
export type StepPlan = KindConfig & {
  readonly id: string;
  readonly preset: Preset;
  readonly title: string;
  /** The step as a question or task to the participants. */
  readonly question: string;
  /** Planned length; null = no timer. */
  readonly minutes: number | null;
};

export interface SessionSettings {
  readonly title: string;
  readonly processId: string;
  readonly processTitle: string;
  readonly activityId: string;
  readonly activityTitle: string;
  /** The activity's date in words, e.g. "2. marts 2016". */
  readonly dateText: string;
  /** ISO date for file names, e.g. "2016-03-02"; empty when not known by day. */
  readonly date: string;
  readonly standing: 'indicative' | 'statement' | 'decision';
  /** An exercise says ØVELSE on every screen and export. */
  readonly exercise: boolean;
  /** What a device that joins by code may do. */
  readonly attendees: 'none' | 'watch' | 'take_part';
  /** At a dialogue meeting council members listen: no dots, own "jeg hørte" notes, outside the citizens' n. */
  readonly members: 'take_part' | 'listen';
  /** `live`: paced, at most one current step. `open`: for a period, its steps run side by side, no sealed votes. */
  readonly form: 'live' | 'open';
  /** A member's small meeting; null for all others. */
  readonly meeting: SmallMeeting | null;
}

export type ImportedItem = Pick<
  Item,
  'id' | 'kind' | 'title' | 'description' | 'theme' | 'origin' | 'author' | 'from'
>;

/** Past-tense facts. Stored, versioned, and never sent to a client. */
export type SessionEvent =
  | { readonly type: 'session.created'; readonly settings: SessionSettings }
  | { readonly type: 'session.changed'; readonly settings: Partial<SessionSettings> }
  | { readonly type: 'session.opened' }
  | { readonly type: 'session.ended' }
  | {
      readonly type: 'person.checkedIn';
      readonly person: PersonId;
      readonly as: 'member' | 'attendee';
      readonly affiliation: string;
    }
  | { readonly type: 'person.checkedOut'; readonly person: PersonId }
  | {
      readonly type: 'person.placed';
      readonly person: PersonId;
      readonly teamId: string | null;
      readonly walkIn: boolean;
    }
  | { readonly type: 'control.taken'; readonly by: PersonId }
  | {
      readonly type: 'screen.set';
      readonly black?: boolean;
      readonly dark?: boolean;
      readonly page?: number;
    }
  | { readonly type: 'teams.set'; readonly teams: readonly Team[] }
  // run sheet
  | { readonly type: 'step.added'; readonly step: StepPlan; readonly after: string | null }
  | { readonly type: 'step.edited'; readonly step: StepPlan }
  | { readonly type: 'step.moved'; readonly stepId: string; readonly after: string | null }
  | { readonly type: 'step.skipped'; readonly stepId: string; readonly skipped: boolean }
  | {
      readonly type: 'step.started';
      readonly stepId: string;
      readonly endsAt: number | null;
      /** What was current, and whether this start closed it: the means of undo. */
      readonly previous: { readonly stepId: string | null; readonly closed: boolean };
    }
  | { readonly type: 'step.closed'; readonly stepId: string }
  | {
      readonly type: 'step.undone';
      readonly stepId: string;
      /** The box of a vote started by mistake: its ballots are void. */ readonly voidBox:
        | string
        | null;
    }
  | { readonly type: 'step.again'; readonly stepId: string; readonly reason: string }
  | { readonly type: 'timer.set'; readonly stepId: string; readonly endsAt: number | null }
  // board
  | {
      readonly type: 'items.imported';
      readonly items: readonly ImportedItem[];
      readonly source: 'import' | 'release';
    }
  | {
      readonly type: 'item.proposed';
      readonly itemId: string;
      readonly stepId: string;
      readonly kind: ItemKind;
      readonly title: string;
      readonly description: string;
      readonly theme: string;
      readonly author: PersonId | null;
      readonly source: 'device' | 'desk' | 'paper';
      readonly held: boolean;
      readonly answer: Answer | null;
    }
  | {
      readonly type: 'item.reworded';
      readonly itemId: string;
      readonly title: string;
      readonly description: string;
    }
  | { readonly type: 'item.withdrawn'; readonly itemId: string }
  | { readonly type: 'item.hidden'; readonly itemId: string; readonly reason: HideReason }
  /** The words of a hidden note are overwritten, here and in every event before. */
  | {
      readonly type: 'item.redacted';
      readonly itemId: string;
      /** A moderator's words in their place; null = none, and the note stays hidden. */
      readonly replacement: string | null;
    }
  | { readonly type: 'item.shown'; readonly itemId: string }
  /** It waits again: a moderator has taken the last act back, or its author has changed what was approved. */
  | { readonly type: 'item.held'; readonly itemId: string }
  | { readonly type: 'item.translated'; readonly itemId: string; readonly text: string }
  | {
      readonly type: 'items.renewed';
      readonly items: readonly {
        readonly itemId: string;
        readonly wording: number;
        readonly title: string;
        readonly description: string;
      }[];
    }
  | {
      readonly type: 'item.claimed';
      readonly itemId: string;
      readonly by: PersonId;
      readonly on: boolean;
    }
  | {
      readonly type: 'item.questioned';
      readonly itemId: string;
      readonly by: PersonId;
      readonly on: boolean;
    }
  // clusters: every change carries the full new value of what it changed; null = gone
  | {
      readonly type: 'clusters.changed';
      readonly stepId: string;
      readonly op: 'group' | 'reword' | 'take_out' | 'split' | 'undo';
      readonly clusters: Readonly<Record<string, Cluster | null>>;
    }
  | { readonly type: 'objection.made'; readonly stepId: string; readonly objection: Objection }
  | {
      readonly type: 'team.finished';
      readonly stepId: string;
      readonly teamId: string;
      readonly finished: boolean;
    }
  // votes: never an event per ballot
  | {
      readonly type: 'vote.opened';
      readonly stepId: string;
      readonly boxId: string;
      readonly options: readonly Option[];
      readonly dots: number;
      readonly perItem: number;
    }
  | {
      readonly type: 'vote.ending';
      readonly stepId: string;
      readonly boxId: string;
      readonly graceUntil: number;
    }
  | {
      readonly type: 'vote.closed';
      readonly stepId: string;
      readonly boxId: string;
      readonly tally: Tally;
    }
  | { readonly type: 'vote.paper'; readonly stepId: string; readonly paper: Paper | null }
  | {
      readonly type: 'paper.counted';
      readonly stepId: string;
      readonly teamId: string;
      readonly by: PersonId;
      readonly paper: Paper;
    }
  | { readonly type: 'vote.revealed'; readonly stepId: string }
  | {
      readonly type: 'slips.counted';
      readonly stepId: string;
      readonly teamId: string;
      readonly counted: number;
    }
  | {
      readonly type: 'card.saved';
      readonly stepId: string;
      readonly card: CollectionCard;
      readonly by: PersonId;
    }
  | {
      readonly type: 'card.redacted';
      readonly what: string;
      readonly replacement: string;
      /** An earlier card, by the release made of it; without: the card as it stands. */
      readonly release?: string | undefined;
    }
  // the line
  | { readonly type: 'line.set'; readonly stepId: string; readonly line: Line | null }
  | {
      readonly type: 'options.disposed';
      readonly stepId: string;
      readonly outcomes: readonly Outcome[];
    }
  | {
      readonly type: 'options.joined';
      readonly stepId: string;
      readonly into: string;
      readonly refs: readonly string[];
      readonly people: number;
    }
  // text
  | {
      readonly type: 'section.added';
      readonly section: Pick<Section, 'id' | 'stepId' | 'title' | 'wordLimit'>;
    }
  | { readonly type: 'pen.taken'; readonly sectionId: string; readonly by: PersonId | null }
  | {
      readonly type: 'section.written';
      readonly sectionId: string;
      readonly sentences: readonly Sentence[];
    }
  // hand-over
  | {
      readonly type: 'release.made';
      readonly releaseId: string;
      readonly version: number;
      readonly content: ReleaseContent;
    };

export type TieChoice = 'all' | 'none' | 'runoff' | 'talk';

/** Where the meeting drew the line, and how it handled a tie at it. */
export interface Line {
  readonly k: number;
  readonly by: PersonId;
  readonly at: number;
  /** Refs with the same number of dots on both sides of the line; empty = no tie. */
  readonly tied: readonly string[];
  readonly tie: TieChoice | null;
  /** With `talk` and after `runoff`: which of the tied go through. */
  readonly tiedIn: readonly string[];
  readonly runoffStep: string | null;
  readonly reason: string;
  /** Refs above the line, in the order of the result. */
  readonly above: readonly string[];
}
