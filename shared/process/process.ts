/** A point or stretch of time in its real precision: the plan of 2015 gives months, and "primo 2017". */
export type When =
  | { readonly kind: 'day'; readonly date: string }
  | { readonly kind: 'months'; readonly from: string; readonly to: string }
  | { readonly kind: 'part'; readonly part: 'primo' | 'medio' | 'ultimo'; readonly of: string }
  | { readonly kind: 'before'; readonly month: string };

export type Standing = 'indicative' | 'statement' | 'decision';

/** A row of the plan. */
export interface ActivityPlan {
  readonly title: string;
  readonly when: When;
  /** Who takes part (deltagerkreds). */
  readonly circle: string;
  readonly purpose: string;
  readonly standing: Standing;
  /** What it hands on, in words. */
  readonly handsOn: string;
  /** Run sheet offered for a session of it. */
  readonly preset: RunSheetPreset;
  readonly held: boolean;
}

/** The run sheets that ship; `empty` starts with a check-in only; `small-meeting` is a collection card. */
export type RunSheetPreset = 'workshop-march' | 'dialogue' | 'small-meeting' | 'empty';

export const INVITEE_KINDS = [
  'citizens',
  'board',
  'association',
  'company',
  'school',
  'staff',
] as const;
export type InviteeKind = (typeof INVITEE_KINDS)[number];
export const INVITEE_STATUSES = ['planned', 'invited', 'accepted', 'declined', 'attended'] as const;
export type InviteeStatus = (typeof INVITEE_STATUSES)[number];

/** A group of the involvement plan and its invitation. Never a person. */
export interface Invitee {
  readonly id: string;
  readonly name: string;
  readonly kind: InviteeKind;
  /** How the group is reached, in words. */
  readonly reach: string;
  /** What may keep it away. */
  readonly risk: string;
  /** Elements it is asked about: things of the release. */
  readonly elements: readonly string[];
  /** The meeting it is invited to; null = not decided. */
  readonly activityId: string | null;
  /** Who sees to it: a role or an office, in words. */
  readonly owner: string;
  readonly status: InviteeStatus;
  /** Text of the invitation; empty = the common one. */
  readonly text: string;
  /** The thing of the involvement plan it comes from. */
  readonly from: { readonly release: string; readonly ref: string } | null;
}

/** A later wording of a released element; the released one is number 1. */
export interface LaterWording {
  readonly n: number;
  readonly title: string;
  readonly description: string;
  readonly reason: string;
  readonly at: number;
}

export const NOTE_OUTCOMES = [
  'used', // brugt i …
  'influenced', // påvirkede …
  'not_used', // drøftet, ikke brugt: grund
  'operations', // sendt til driften
  'open', // ikke behandlet endnu
] as const;
export type NoteOutcomeKind = (typeof NOTE_OUTCOMES)[number];

/** "Brugt i …", "påvirkede …", "sendt til …" name a place. */
export const needsPlace = (outcome: NoteOutcomeKind): boolean =>
  outcome === 'used' || outcome === 'influenced' || outcome === 'operations';
/** Whoever is told that the own words were not used is told why. */
export const needsReason = (outcome: NoteOutcomeKind): boolean => outcome === 'not_used';

/** Notes that one command says the outcome of. */
export const MAX_OUTCOMES = 500;

/** What became of a note, as its author reads it on the receipt. Set months later, keyed by session and item. */
export interface NoteOutcome {
  readonly session: string;
  readonly item: string;
  readonly outcome: NoteOutcomeKind;
  /** Where it was used, or to whom it went. */
  readonly where: string;
  readonly reason: string;
  readonly at: number;
}

export const outcomeKey = (session: string, item: string): string => `${session}/${item}`;

export interface Revision {
  readonly n: number;
  readonly at: number;
  readonly reason: string;
  readonly activityId: string;
  readonly change: 'added' | 'revised' | 'cancelled' | 'restored';
  /** What stood before; null when added. */
  readonly before: ActivityPlan | null;
  readonly after: ActivityPlan;
}

export interface ProcessInfo {
  readonly title: string;
  readonly subtitle: string;
  readonly municipality: string;
  readonly exercise: boolean;
  /** KLE case number, warned about but not blocked when odd. */
  readonly caseNumber: string;
}

export type ProcessEvent =
  | { readonly type: 'process.created'; readonly info: ProcessInfo }
  | { readonly type: 'process.changed'; readonly info: Partial<ProcessInfo> }
  | {
      readonly type: 'activity.added';
      readonly activityId: string;
      readonly plan: ActivityPlan;
      readonly reason: string;
    }
  | {
      readonly type: 'activity.revised';
      readonly activityId: string;
      readonly plan: ActivityPlan;
      readonly reason: string;
    }
  | {
      readonly type: 'activity.cancelled';
      readonly activityId: string;
      readonly cancelled: boolean;
      readonly reason: string;
    }
  | {
      readonly type: 'session.registered';
      readonly sessionId: string;
      readonly activityId: string;
      readonly title: string;
    }
  | {
      readonly type: 'release.registered';
      readonly releaseId: string;
      readonly sessionId: string;
      readonly version: number;
      readonly title: string;
      readonly chosen: number;
    }
  | { readonly type: 'invitees.put'; readonly invitees: readonly Invitee[] }
  | { readonly type: 'invitee.removed'; readonly inviteeId: string }
  | {
      readonly type: 'wording.added';
      readonly ref: string;
      readonly n: number;
      readonly title: string;
      readonly description: string;
      readonly reason: string;
    }
  | { readonly type: 'outcomes.set'; readonly outcomes: readonly Omit<NoteOutcome, 'at'>[] };

export interface Activity {
  readonly id: string;
  readonly plan: ActivityPlan;
  readonly cancelled: boolean;
  /** Revisions of this activity, oldest first. */
  readonly revisions: readonly Revision[];
}

export interface ProcessState {
  id: string;
  seq: number;
  info: ProcessInfo | null;
  activities: Map<string, Activity>;
  sessions: Map<string, { id: string; activityId: string; title: string; at: number }>;
  releases: Map<
    string,
    { id: string; sessionId: string; version: number; title: string; chosen: number; at: number }
  >;
  invitees: Map<string, Invitee>;
  /** Thing of a release → its later wordings, in order. */
  wordings: Map<string, readonly LaterWording[]>;
  outcomes: Map<string, NoteOutcome>;
  revision: number;
  revisedAt: number | null;
}

export const emptyProcess = (id: string): ProcessState => ({
  id,
  seq: 0,
  info: null,
  activities: new Map(),
  sessions: new Map(),
  releases: new Map(),
  invitees: new Map(),
  wordings: new Map(),
  outcomes: new Map(),
  revision: 0,
  revisedAt: null,
});

// --- the view (audience `desk` of a process stream) -------------------------------------------
// Keys: `process` ProcessView · `activity/<id>` ActivityView · `session/<id>` SessionCard · `release/<id>` ReleaseCard ·
// `invitee/<id>` Invitee · `wordings/<ref>` LaterWording[] · `outcome/<session>/<item>` NoteOutcome

export interface ProcessView extends ProcessInfo {
  readonly id: string;
  /** Number of the plan's current revision, and when it was made. */
  readonly revision: number;
  readonly revisedAt: number | null;
}
export type ActivityView = Activity;
export interface SessionCard {
  readonly id: string;
  readonly activityId: string;
  readonly title: string;
  readonly at: number;
}
export interface ReleaseCard {
  readonly id: string;
  readonly sessionId: string;
  readonly version: number;
  readonly title: string;
  readonly chosen: number;
  readonly at: number;
}
