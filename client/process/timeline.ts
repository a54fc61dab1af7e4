import { startOf } from '#shared/process/plan.ts';
import type { ActivityView, ReleaseCard, SessionCard } from '#shared/process/process.ts';

/** One knot on the thread. */
export interface Knot {
  readonly activity: ActivityView;
  readonly sessions: readonly SessionCard[];
  readonly releases: readonly ReleaseCard[];
  /** The thread down to the next knot is solid where something has been handed on. */
  readonly solid: boolean;
  /** The first one that is still to come: the thread is here now. */
  readonly next: boolean;
}

/** A period comes after the days of its first month: "2. marts" stands before "marts, april og maj". */
const orderOf = ({ plan: { when } }: ActivityView): string =>
  when.kind === 'day' ? when.date : `${startOf(when).slice(0, 7)}-99`;

const byId = (a: { id: string }, b: { id: string }): number =>
  a.id.localeCompare(b.id, 'da', { numeric: true });

/** The plan in the order of time, whatever precision its dates have. */
export function timelineOf(
  activities: readonly ActivityView[],
  sessions: readonly SessionCard[],
  releases: readonly ReleaseCard[],
): readonly Knot[] {
  const sorted = [...activities].sort((a, b) => orderOf(a).localeCompare(orderOf(b)) || byId(a, b));
  const knots = sorted.map((activity) => {
    const own = sessions
      .filter((session) => session.activityId === activity.id)
      .sort((a, b) => a.at - b.at);
    const ids = new Set(own.map((session) => session.id));
    const handedOn = releases
      .filter((release) => ids.has(release.sessionId))
      .sort((a, b) => a.at - b.at || a.version - b.version);
    const solid = !activity.cancelled && (activity.plan.held || handedOn.length > 0);
    return { activity, sessions: own, releases: handedOn, solid };
  });
  const at = knots.findIndex((knot) => !knot.solid && !knot.activity.cancelled);
  return knots.map((knot, n) => ({ ...knot, next: n === at }));
}
