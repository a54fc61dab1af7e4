import type { Form, ItemKind, Lens, Slice } from '../board/board.ts';

/** Six kinds carry everything the process needs; a preset is a kind with a configuration. */
export type StepKind = 'present' | 'collect' | 'cluster' | 'vote' | 'select' | 'draft';

export interface PresentConfig {
  /**
   * What is shown: free text, the items of a theme, the selection so far, a pause, check-in, the approved notes,
   * which table works on what next.
   */
  source: 'text' | 'items' | 'selection' | 'pause' | 'checkin' | 'gallery' | 'topics';
  text: string;
  /** With `items`: whose theme; empty = all. */
  theme: string;
  /** With `pause` and `gallery`: local time to be back, "18:40". */
  backAt: string;
}

export interface CollectConfig {
  kinds: ItemKind[];
  /** At most so many new ones per person in this step and round. */
  max: number;
  /** Others' notes are unseen until the step is closed (VIEW4). */
  hidden: boolean;
  /** New notes wait for approval before anybody else sees them. */
  moderated: boolean;
  /** Members can take items (meetings, groups). */
  claimable: boolean;
  themes: boolean;
  form: Form;
  /** With `pressure`: the lenses that are tried. */
  lenses: Lens[];
  /** Whose notes it takes. Table hosts may always type for their table, except what listeners heard. */
  writers: 'all' | 'attendees' | 'listeners' | 'hosts';
  /** Which table works on which element: the table stays, the topic moves. Empty = everybody chooses. */
  topics: Topic[];
  /** A try before it counts: never part of a report or an export of results. */
  practice: boolean;
}

export interface Topic {
  teamId: string;
  /** Item id of the element. */
  ref: string;
}

export interface ClusterConfig {
  by: 'plenum' | 'team';
  /** Parts of the board per team when run by team. */
  slices: Slice[];
  /** Participants may group (by team: in their slice). Staff always may. */
  participantsEdit: boolean;
  /** Authors may take their item out of a merge: "Jeg vil have mit forslag for sig selv". */
  objections: boolean;
}

export interface VoteConfig {
  method: 'dots' | 'scale';
  /** What a dot is for: selecting (one per item) or prioritising (several). */
  goal: 'select' | 'prioritise';
  /** A practice vote is marked as such and never part of a result or export of results. */
  practice: boolean;
  /** `board`: all options of `kinds`; `free`: `free`; `refs`: a run-off among `refs`; `package`: everything chosen, as one. */
  about: 'board' | 'free' | 'refs' | 'package';
  kinds: ItemKind[];
  free: { ref: string; title: string; description: string }[];
  refs: string[];
  /** Dots per person; null = the rule of the house for the number of options. */
  dots: number | null;
  /** At most so many on one option; null = the rule. */
  perItem: number | null;
  /** Sealed or named; fixed and shown before opening. */
  secrecy: 'sealed' | 'named';
  voters: 'members' | 'attendees';
  /** More than so many are refused: group first. */
  maxOptions: number;
}

export interface SelectConfig {
  /** The vote step whose result the line is drawn in. */
  source: string;
  /** How many go through; null until the meeting sets it. */
  k: number | null;
}

export interface DraftConfig {
  sections: { id: string; title: string }[];
  wordLimit: number | null;
  sourcesRequired: boolean;
}

export interface StepConfigs {
  present: PresentConfig;
  collect: CollectConfig;
  cluster: ClusterConfig;
  vote: VoteConfig;
  select: SelectConfig;
  draft: DraftConfig;
}

/** A kind with its configuration, as one discriminated union. */
export type KindConfig = { [K in StepKind]: { kind: K; config: StepConfigs[K] } }[StepKind];

/** Name of the preset a step was made from: the words for it live in the clients. */
export type Preset =
  | 'checkin'
  | 'welcome'
  | 'practice'
  | 'presentation'
  | 'proposals'
  | 'merging'
  | 'cleanup'
  | 'objections'
  | 'pause'
  | 'dots'
  | 'prioritise'
  | 'runoff'
  | 'line'
  | 'scale'
  | 'frame'
  | 'involve'
  | 'meetings'
  | 'wrapup'
  | 'try'
  | 'unfold'
  | 'pressure'
  | 'rewrite'
  | 'points'
  | 'heard'
  | 'gallery'
  | 'topics'
  | 'tables'
  | 'galleryDots'
  | 'elementScale'
  | 'card'
  | 'free';
