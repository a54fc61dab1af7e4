import { inOrder } from '#shared/dialogue/merge.ts';
import type { MeetingReport } from '#shared/dialogue/report.ts';
import { reportOf } from '#shared/dialogue/reporting.ts';
import type { SmallMeeting } from '#shared/dialogue/card.ts';
import type { ProcessState } from '#shared/process/process.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { Engine } from '../engine/port.ts';

/**
 * What every meeting of the dialogue says as it stands: meetings in the hall by date, then small ones. Small meetings that
 * were cancelled are left out; those that have not been reported say so (REP2).
 */
export async function reportsIn(engine: Engine, process: ProcessState): Promise<MeetingReport[]> {
  const reports: MeetingReport[] = [];
  for (const id of process.sessions.keys()) {
    const report = await engine.inspect(id, reportOf);
    if (report && report.meeting?.cancelled !== true) reports.push(report);
  }
  return inOrder(reports);
}

export interface SmallMeetingState {
  readonly session: string;
  readonly meeting: SmallMeeting;
  readonly reportedAt: number | null;
  readonly closed: boolean;
}

/** A small meeting as the office and its holder see it; null when the session is none. */
export const smallMeetingOf = ({
  id: session,
  settings,
  card,
  status,
}: SessionState): SmallMeetingState | null =>
  settings?.meeting
    ? {
        session,
        meeting: settings.meeting,
        reportedAt: card?.at ?? null,
        closed: status === 'ended',
      }
    : null;

/** Every small meeting that has been signed up, cancelled ones too, by date. */
export async function smallMeetingsIn(
  engine: Engine,
  process: ProcessState,
): Promise<SmallMeetingState[]> {
  const found: SmallMeetingState[] = [];
  for (const session of process.sessions.keys()) {
    const one = await engine.inspect(session, smallMeetingOf);
    if (one) found.push(one);
  }
  return found.toSorted((a, b) => a.meeting.date.localeCompare(b.meeting.date));
}
