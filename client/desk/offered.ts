import type { SessionCommand } from '#shared/session/commands.schema.ts';
import { AFTER_END, BEFORE_OPEN, MAY, NEEDS_CONTROL } from '#shared/session/permissions.ts';
import type { MeView, SessionView } from '#shared/session/views.ts';

/** Acts that are not allowed are not offered; the same table decides on the server. */
export function offered(
  type: SessionCommand['type'],
  me: Pick<MeView, 'person' | 'role'>,
  session: Pick<SessionView, 'status' | 'controlBy'>,
): boolean {
  if (!MAY[type]({ role: me.role, person: me.person })) return false;
  if (session.status === 'prepared' && !BEFORE_OPEN.has(type)) return false;
  if (session.status === 'ended' && !AFTER_END.has(type)) return false;
  return !NEEDS_CONTROL.has(type) || session.controlBy === null || session.controlBy === me.person;
}
