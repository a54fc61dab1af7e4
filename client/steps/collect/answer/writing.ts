import type { MeView, SessionView } from '#shared/session/views.ts';
import type { CollectConfig } from '#shared/steps/configs.ts';

/** What a step is to a person: to write in, or to wait, listen or watch while others do. */
export type Writing = 'write' | 'hosts' | 'listeners' | 'listen' | 'watch';

/** The same rule as the server's, so that nobody is offered a form that is then refused (DIA1). */
export function writingOf(
  { writers }: CollectConfig,
  session: SessionView | undefined,
  me: MeView | undefined,
): Writing {
  if (me?.role === 'member') {
    if (writers === 'hosts') return session?.members === 'listen' ? 'listen' : 'hosts';
    return session?.members === 'listen' && writers !== 'listeners' ? 'listen' : 'write';
  }
  if (me?.role !== 'attendee' || session?.attendees !== 'take_part') return 'watch';
  return writers === 'hosts' || writers === 'listeners' ? writers : 'write';
}
