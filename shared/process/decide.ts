import { accept, type Context, type Decision } from '../kernel/stream.ts';
import { reject, type Rejection } from '../kernel/rejection.ts';
import { checkText, cleanLine, cleanText } from '../board/text.ts';
import type { ProcessCommand } from './commands.schema.ts';
import { needsPlace, needsReason } from './process.ts';
import type { ActivityPlan, Invitee, ProcessEvent, ProcessState } from './process.ts';

const samePlan = (a: ActivityPlan, b: ActivityPlan): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

const cleanInvitee = (row: Invitee): Invitee => ({
  ...row,
  name: cleanLine(row.name),
  reach: cleanText(row.reach),
  risk: cleanText(row.risk),
  owner: cleanLine(row.owner),
  text: cleanText(row.text),
});

/** The first that is wrong among texts which may be empty; the command's form has bounded each of them already. */
function wrongIn(texts: readonly string[]): Rejection | null {
  for (const text of texts) {
    const wrong = checkText(text, 'letter', true);
    if (wrong) return wrong;
  }
  return null;
}

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
    case 'invitees.put': {
      const rows = command.invitees.map(cleanInvitee);
      if (rows.some(({ name }) => name === '')) return reject('text_empty');
      const wrong = wrongIn(
        rows.flatMap(({ name, reach, risk, owner, text }) => [name, reach, risk, owner, text]),
      );
      if (wrong) return { ok: false, rejection: wrong };
      const invitees = rows.filter(
        (row) => JSON.stringify(state.invitees.get(row.id)) !== JSON.stringify(row),
      );
      return invitees.length === 0 ? accept() : accept({ type: 'invitees.put', invitees });
    }
    case 'invitee.remove': {
      const { inviteeId } = command;
      return state.invitees.has(inviteeId)
        ? accept({ type: 'invitee.removed', inviteeId })
        : accept();
    }
    case 'wording.add': {
      const { ref, after } = command;
      const last = state.wordings.get(ref)?.at(-1);
      if ((last?.n ?? 1) !== after) return reject('changed_since');
      const title = cleanLine(command.title);
      const description = cleanText(command.description);
      const why = cleanText(command.reason);
      const wrong =
        checkText(title, 'title') ??
        checkText(description, 'description', true) ??
        (why === '' ? { code: 'reason_missing' as const } : checkText(why, 'reason'));
      if (wrong) return { ok: false, rejection: wrong };
      if (last?.title === title && last.description === description) return accept();
      return accept({ type: 'wording.added', ref, n: after + 1, title, description, reason: why });
    }
    case 'outcomes.set': {
      const outcomes = command.outcomes.map((row) => ({
        ...row,
        where: cleanLine(row.where),
        reason: cleanText(row.reason),
      }));
      if (outcomes.some((row) => needsReason(row.outcome) && row.reason === ''))
        return reject('reason_missing');
      if (outcomes.some((row) => needsPlace(row.outcome) && row.where === ''))
        return reject('text_empty');
      const wrong = wrongIn(outcomes.flatMap(({ where, reason }) => [where, reason]));
      if (wrong) return { ok: false, rejection: wrong };
      return accept({ type: 'outcomes.set', outcomes });
    }
  }
}
