import type { Form } from '#shared/board/board.ts';
import { reportOf } from '#shared/dialogue/reporting.ts';
import type { ProcessState } from '#shared/process/process.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { MeetingsCoverage } from '#shared/wire/dialogue.ts';
import type { Engine } from '../engine/port.ts';

interface Here {
  readonly id: string;
  readonly activityId: string;
  /** Thing in the release → item of this session. */
  readonly items: ReadonlyMap<string, string>;
}

const hereIn = ({ id, items, settings }: SessionState): Here => ({
  id,
  activityId: settings?.activityId ?? '',
  items: new Map(
    [...items.values()].flatMap((item) => (item.from ? [[item.from.ref, item.id]] : [])),
  ),
});

/** What the other dialogue meetings of the process have covered of this session's elements, and what is to come. */
export async function coverageFor(
  engine: Engine,
  process: ProcessState,
  sessionId: string,
): Promise<MeetingsCoverage | undefined> {
  const here = await engine.inspect(sessionId, hereIn);
  if (here === undefined) return undefined;
  const before: Partial<Record<Form, Record<string, number>>> = {};
  const ended = new Set<string>();
  for (const { id, activityId } of process.sessions.values()) {
    if (id === here.id) continue;
    const other = await engine.inspect(id, (state) => ({
      report: reportOf(state),
      over: state.status === 'ended',
    }));
    if (other?.report?.kind !== 'dialogue') continue;
    if (other.over) ended.add(activityId);
    for (const { ref, tables } of other.report.elements) {
      const item = here.items.get(ref);
      if (item === undefined) continue;
      for (const [form, n] of Object.entries(tables) as [Form, number][]) {
        const rounds = (before[form] ??= {});
        rounds[item] = (rounds[item] ?? 0) + n;
      }
    }
  }
  const meetings = [...process.activities.values()].filter(
    ({ plan, cancelled }) => plan.preset === 'dialogue' && !cancelled,
  );
  const left = meetings.filter(
    ({ id, plan }) => id !== here.activityId && !plan.held && !ended.has(id),
  );
  return { before, meetings: Math.max(1, meetings.length), meetingsLeft: left.length + 1 };
}
