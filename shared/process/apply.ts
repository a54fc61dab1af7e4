import type { Commit, Touched } from '../kernel/stream.ts';
import { outcomeKey, type ProcessEvent, type ProcessState, type Revision } from './process.ts';

/** Folds one commit into the process and returns the view keys it changed. */
export function applyProcess(state: ProcessState, commit: Commit<ProcessEvent>): Touched {
  const touched = new Set<string>();
  const { at } = commit;
  const revise = (
    activityId: string,
    revision: Omit<Revision, 'n' | 'at' | 'activityId'>,
    cancelled: boolean,
  ) => {
    const old = state.activities.get(activityId);
    const entry: Revision = { n: state.revision, at, activityId, ...revision };
    state.activities.set(activityId, {
      id: activityId,
      plan: revision.after,
      cancelled,
      revisions: [...(old?.revisions ?? []), entry],
    });
    touched.add(`activity/${activityId}`).add('process');
  };
  // All that one command changes is one revision of the plan.
  const revises = commit.events.some((e) => e.type.startsWith('activity.'));
  if (revises) {
    state.revision++;
    state.revisedAt = at;
  }
  for (const event of commit.events) {
    switch (event.type) {
      case 'process.created':
        state.info = event.info;
        touched.add('process');
        break;
      case 'process.changed':
        if (state.info) state.info = { ...state.info, ...event.info };
        touched.add('process');
        break;
      case 'activity.added':
        revise(
          event.activityId,
          { reason: event.reason, change: 'added', before: null, after: event.plan },
          false,
        );
        break;
      case 'activity.revised': {
        const old = state.activities.get(event.activityId);
        if (!old) break;
        const { reason, plan } = event;
        revise(
          event.activityId,
          { reason, change: 'revised', before: old.plan, after: plan },
          old.cancelled,
        );
        break;
      }
      case 'activity.cancelled': {
        const old = state.activities.get(event.activityId);
        if (!old) break;
        const change = event.cancelled ? 'cancelled' : 'restored';
        revise(
          event.activityId,
          { reason: event.reason, change, before: old.plan, after: old.plan },
          event.cancelled,
        );
        break;
      }
      case 'session.registered': {
        const { sessionId, activityId, title } = event;
        state.sessions.set(sessionId, { id: sessionId, activityId, title, at });
        touched.add(`session/${sessionId}`);
        break;
      }
      case 'release.registered': {
        const { releaseId, sessionId, version, title, chosen } = event;
        state.releases.set(releaseId, { id: releaseId, sessionId, version, title, chosen, at });
        touched.add(`release/${releaseId}`);
        break;
      }
      case 'invitees.put':
        for (const invitee of event.invitees) {
          state.invitees.set(invitee.id, invitee);
          touched.add(`invitee/${invitee.id}`);
        }
        break;
      case 'invitee.removed':
        state.invitees.delete(event.inviteeId);
        touched.add(`invitee/${event.inviteeId}`);
        break;
      case 'wording.added': {
        const { ref, n, title, description, reason } = event;
        const before = state.wordings.get(ref) ?? [];
        state.wordings.set(ref, [...before, { n, title, description, reason, at }]);
        touched.add(`wordings/${ref}`);
        break;
      }
      case 'outcomes.set':
        for (const outcome of event.outcomes) {
          const key = outcomeKey(outcome.session, outcome.item);
          state.outcomes.set(key, { ...outcome, at });
          touched.add(`outcome/${key}`);
        }
        break;
    }
  }
  state.seq = commit.seq;
  return touched;
}
