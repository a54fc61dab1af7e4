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

/** The run sheets that ship; `empty` starts with a check-in only. */
export type RunSheetPreset = 'workshop-march' | 'empty';

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
    };

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
  revision: 0,
  revisedAt: null,
});

// --- the view (audience `desk` of a process stream) -------------------------------------------
// Keys: `process` ProcessView · `activity/<id>` ActivityView · `session/<id>` SessionCard · `release/<id>` ReleaseCard

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
