import { accept, type Context, type Decision } from '../kernel/stream.ts';
import { reject } from '../kernel/rejection.ts';
import { cleanText } from '../board/text.ts';
import type { ProcessCommand } from './commands.schema.ts';
import type { ActivityPlan, ProcessEvent, ProcessState } from './process.ts';

const samePlan = (a: ActivityPlan, b: ActivityPlan): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** The plan is a revision by nature: every change of it after the start carries its reason. */
export function decideProcess(
  state: ProcessState,
  command: ProcessCommand,
  { actor }: Context,
): Decision<ProcessEvent> {
  if (actor.role !== 'owner' && actor.role !== 'secretariat' && actor.role !== 'system')
    return reject('not_allowed');
  if (command.type === 'process.create') {
    if (state.info) return accept();
    return accept(
      { type: 'process.created', info: command.info },
      ...command.activities.map(({ id, plan }): ProcessEvent => ({
        type: 'activity.added',
        activityId: id,
        plan,
        reason: '',
      })),
    );
  }
  if (!state.info) return reject('not_found');
  switch (command.type) {
    case 'process.change':
      return accept({ type: 'process.changed', info: command.info });
    case 'activity.add': {
      if (state.activities.has(command.activityId)) return reject('already_exists');
      const reason = cleanText(command.reason);
      if (reason === '') return reject('reason_missing');
      return accept({
        type: 'activity.added',
        activityId: command.activityId,
        plan: command.plan,
        reason,
      });
    }
    case 'activity.revise': {
      const activity = state.activities.get(command.activityId);
      if (!activity) return reject('not_found');
      if (samePlan(activity.plan, command.plan)) return accept();
      const reason = cleanText(command.reason);
      if (reason === '') return reject('reason_missing');
      return accept({
        type: 'activity.revised',
        activityId: command.activityId,
        plan: command.plan,
        reason,
      });
    }
    case 'activity.cancel': {
      const activity = state.activities.get(command.activityId);
      if (!activity) return reject('not_found');
      if (activity.cancelled === command.cancelled) return accept();
      const reason = cleanText(command.reason);
      if (reason === '') return reject('reason_missing');
      const { activityId, cancelled } = command;
      return accept({ type: 'activity.cancelled', activityId, cancelled, reason });
    }
    case 'session.register': {
      if (state.sessions.has(command.sessionId)) return accept();
      if (!state.activities.has(command.activityId)) return reject('not_found');
      const { sessionId, activityId, title } = command;
      return accept({ type: 'session.registered', sessionId, activityId, title });
    }
    case 'release.register': {
      if (state.releases.has(command.releaseId)) return accept();
      const { releaseId, sessionId, version, title, chosen } = command;
      return accept({ type: 'release.registered', releaseId, sessionId, version, title, chosen });
    }
  }
}
