import type { PersonId } from '../kernel/actor.ts';
import type { Cluster, Item, Objection, Option, Outcome, Section, Team } from '../board/board.ts';
import type { Line, SessionSettings, StepPlan } from './events.ts';
import type { Paper, Tally } from '../voting/tally.ts';
import type { CollectionCard } from '../dialogue/card.ts';
import type { ReleaseContent } from '../release/release.ts';

export type StepStatus = 'planned' | 'open' | 'ending' | 'closed' | 'revealed' | 'skipped';

/** The run of a vote step in its current round. */
export interface Vote {
  readonly boxId: string;
  readonly options: readonly Option[];
  readonly dots: number;
  readonly perItem: number;
  readonly openedAt: number;
  readonly endingAt: number | null;
  readonly graceUntil: number | null;
  readonly closedAt: number | null;
  readonly revealedAt: number | null;
  readonly tally: Tally | null;
  readonly paper: Paper | null;
  /** Paper per table, as each person has counted it; the same from two people stands. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<PersonId, Paper>>;
}

/** A finished round, kept and marked when the step runs again (STEP3). */
export interface PastRound {
  /** As it was asked then: the step may be reworded before it runs again. */
  readonly plan: StepPlan;
  readonly round: number;
  readonly vote: Vote | null;
  readonly startedAt: number | null;
  readonly endedAt: number;
  /** Why it was run again; for a round undone within ten seconds: empty. */
  readonly reason: string;
}

/** Steps are verbs on the board: status, timer, round and configuration, no content. */
export interface Step {
  readonly plan: StepPlan;
  readonly status: StepStatus;
  readonly round: number;
  readonly startedAt: number | null;
  readonly closedAt: number | null;
  readonly endsAt: number | null;
  /** What was current before, for undo. */
  readonly previous: {
    readonly stepId: string | null;
    readonly closed: boolean;
    readonly from: 'planned' | 'closed';
    readonly startedAt: number | null;
    readonly closedAt: number | null;
  } | null;
  /** Why this round runs again; empty in the first. */
  readonly againReason: string;
  readonly past: readonly PastRound[];
  readonly vote: Vote | null;
  readonly line: Line | null;
  /** Options joined after the vote: distinct people, never the sum. */
  readonly joined: readonly {
    readonly into: string;
    readonly refs: readonly string[];
    readonly people: number;
  }[];
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly finishedTeams: ReadonlySet<string>;
  readonly objections: readonly Objection[];
}

export interface Presence {
  readonly as: 'member' | 'attendee';
  readonly affiliation: string;
  readonly since: number;
  /** Came without an invitation. */
  readonly walkIn: boolean;
  /** Set when checked out again. */
  readonly until: number | null;
}

/** How far a table has come in a collect step. */
export interface Progress {
  readonly notes: number;
  /** When the last note came, in server milliseconds; null = none yet. */
  readonly lastAt: number | null;
  /** Slips of paper in the table's pile, as counted by hand; null = not counted. */
  readonly counted: number | null;
  /** Slips typed in. */
  readonly typed: number;
}
export const NO_PROGRESS: Progress = { notes: 0, lastAt: null, counted: null, typed: 0 };

/** One change of clusters, with what was there before: the means of undo. */
export interface ClusterChange {
  readonly stepId: string;
  readonly by: PersonId;
  readonly at: number;
  readonly before: Readonly<Record<string, Cluster | null>>;
  readonly after: Readonly<Record<string, Cluster | null>>;
  undone: boolean;
}

/**
 * Everything a session is, folded from its log. The containers are mutated by `apply`, the entities in
 * them are replaced (DESIGN §2.7). Belongs to one runner.
 */
export interface SessionState {
  id: string;
  seq: number;
  settings: SessionSettings | null;
  status: 'prepared' | 'open' | 'ended';
  openedAt: number | null;
  endedAt: number | null;
  control: PersonId | null;
  screen: { black: boolean; dark: boolean; page: number };
  order: string[];
  steps: Map<string, Step>;
  current: string | null;
  presence: Map<PersonId, Presence>;
  teams: Map<string, Team>;
  items: Map<string, Item>;
  clusters: Map<string, Cluster>;
  /** Item id → cluster id; derived from `clusters`. */
  clusterOf: Map<string, string>;
  clusterLog: ClusterChange[];
  /** Notes sent, per person and step, withdrawn ones not counted. */
  sent: Map<PersonId, Map<string, number>>;
  /** Items a person has written, taken or asked about; only ever added to. */
  own: Map<PersonId, Set<string>>;
  /** Step id → team id → progress in the step's current round. */
  progress: Map<string, Map<string, Progress>>;
  /** The collection card of a small meeting; null = not reported. */
  card: {
    readonly card: CollectionCard;
    readonly at: number;
    readonly by: PersonId;
    /** The office has taken words out of it since. */
    readonly redacted?: true;
  } | null;
  sections: Map<string, Section>;
  releases: { id: string; version: number; at: number; content: ReleaseContent }[];
}

export const emptySession = (id: string): SessionState => ({
  id,
  seq: 0,
  settings: null,
  status: 'prepared',
  openedAt: null,
  endedAt: null,
  control: null,
  screen: { black: false, dark: false, page: 0 },
  order: [],
  steps: new Map(),
  current: null,
  presence: new Map(),
  teams: new Map(),
  items: new Map(),
  clusters: new Map(),
  clusterOf: new Map(),
  clusterLog: [],
  sent: new Map(),
  own: new Map(),
  progress: new Map(),
  card: null,
  sections: new Map(),
  releases: [],
});

/** Seconds within which a step started by mistake can be undone. */
export const UNDO_SECONDS = 10;
/** Seconds a vote stays in `ending`, and the longest it may be extended to. */
export const GRACE_SECONDS = 30;
export const MAX_GRACE_SECONDS = 120;

export const isPresent = (presence: Presence | undefined): boolean =>
  presence !== undefined && presence.until === null;

/** People checked in now, of one kind. */
export function presentCount(state: SessionState, as: 'member' | 'attendee'): number {
  let n = 0;
  for (const p of state.presence.values()) if (p.as === as && p.until === null) n++;
  return n;
}

export function teamOf(state: SessionState, person: PersonId): Team | undefined {
  for (const team of state.teams.values()) if (team.members.includes(person)) return team;
  return undefined;
}
