import type { ProcessState } from '#shared/process/process.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { MyMeeting, MyMeetings } from '#shared/wire/dialogue.ts';
import type { Engine } from '../engine/port.ts';
import { smallMeetingOf } from './meetings.ts';

/** The step that takes the card; null in a session that is no small meeting. */
function cardStep(state: SessionState): string | null {
  for (const { plan } of state.steps.values())
    if (plan.kind === 'collect' && plan.config.form === 'card') return plan.id;
  return null;
}

/** A small meeting as its holder works with it; null when the session is none. */
function myMeeting(state: SessionState): MyMeeting | null {
  const small = smallMeetingOf(state);
  const stepId = cardStep(state);
  if (small === null || stepId === null) return null;
  const elements: MyMeeting['elements'][number][] = [];
  for (const { id: item, kind, title, description, from } of state.items.values())
    if (from !== null && (kind === 'keyword' || kind === 'element'))
      elements.push({ item, ref: from.ref, kind, title, description, wording: from.wording });
  return {
    ...small,
    stepId,
    elements,
    card: state.card?.card ?? null,
    redacted: state.card?.redacted ?? false,
  };
}

/** The small meetings of one member by date, and how many meetings cover each group of the plan. */
export async function meetingsOf(
  engine: Engine,
  process: ProcessState,
  seat: string,
): Promise<Pick<MyMeetings, 'meetings' | 'groups'>> {
  const meetings: MyMeeting[] = [];
  const covered = new Map<string, number>();
  for (const id of process.sessions.keys()) {
    const found = await engine.inspect(id, (state) => {
      const meeting = state.settings?.meeting ?? null;
      return meeting && { meeting, mine: meeting.seat === seat ? myMeeting(state) : null };
    });
    if (!found) continue;
    if (found.mine) meetings.push(found.mine);
    const { invitee, cancelled } = found.meeting;
    if (invitee !== null && !cancelled) covered.set(invitee, (covered.get(invitee) ?? 0) + 1);
  }
  return {
    meetings: meetings.toSorted((a, b) => a.meeting.date.localeCompare(b.meeting.date)),
    groups: [...process.invitees.values()].map(({ id, name, kind, status }) => ({
      id,
      name,
      kind,
      status,
      covered: covered.get(id) ?? 0,
    })),
  };
}
