import type { MeetingReport } from '#shared/dialogue/report.ts';
import { reportOf } from '#shared/dialogue/reporting.ts';
import type { SmallMeeting } from '#shared/dialogue/card.ts';
import type { ProcessState } from '#shared/process/process.ts';
import type { Engine } from '../engine/port.ts';

/** Whose day is not known come last. */
const day = ({ date }: MeetingReport): string => (date === '' ? '9999' : date);

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
  return reports.toSorted(
    (a, b) => a.kind.localeCompare(b.kind) || day(a).localeCompare(day(b)) || 0,
  );
}

export interface SmallMeetingState {
  readonly session: string;
  readonly meeting: SmallMeeting;
  readonly reportedAt: number | null;
  readonly closed: boolean;
}

/** Every small meeting that has been signed up, cancelled ones too, by date. */
export async function smallMeetingsIn(
  engine: Engine,
  process: ProcessState,
): Promise<SmallMeetingState[]> {
  const found: SmallMeetingState[] = [];
  for (const session of process.sessions.keys()) {
    const one = await engine.inspect(session, ({ settings, card, status }) =>
      settings?.meeting
        ? {
            session,
            meeting: settings.meeting,
            reportedAt: card?.at ?? null,
            closed: status === 'ended',
          }
        : null,
    );
    if (one) found.push(one);
  }
  return found.toSorted((a, b) => a.meeting.date.localeCompare(b.meeting.date));
}
