import { reportState, type ReportState } from '#shared/dialogue/due.ts';
import type { MeetingReport } from '#shared/dialogue/report.ts';
import type { Invitee } from '#shared/process/process.ts';
import type { DialogueOverview, MeetingCard } from '#shared/wire/dialogue.ts';
import { meetingsIn } from '../meetingNames.ts';

export interface Held extends MeetingCard {
  readonly state: ReportState;
  /** Name of the group it covers; empty = one of the member's own. */
  readonly group: string;
  readonly present: MeetingReport['present'];
}

const UNKNOWN: MeetingReport['present'] = {
  people: null,
  estimated: false,
  walkIns: 0,
  listeners: 0,
  groups: null,
};

/** Small meetings by date, each with its state and what the card says of who was there. */
export function heldMeetings(
  overview: DialogueOverview,
  invitees: readonly Invitee[],
  today: string,
): Held[] {
  const { reportOf } = meetingsIn(overview);
  const names = new Map(invitees.map(({ id, name }) => [id, name]));
  return overview.meetings
    .map((card) => ({
      ...card,
      state: reportState(card.meeting, card.reportedAt, today),
      group: names.get(card.meeting.invitee ?? '') ?? '',
      present: reportOf(card.session)?.present ?? UNKNOWN,
    }))
    .sort(
      (a, b) =>
        a.meeting.date.localeCompare(b.meeting.date) ||
        a.meeting.time.localeCompare(b.meeting.time),
    );
}

export interface Covered {
  readonly invitee: Invitee;
  readonly meetings: readonly Held[];
}

/** Groups and the small meetings that cover them; a meeting that was called off covers nobody. */
export const coveredGroups = (invitees: readonly Invitee[], held: readonly Held[]): Covered[] =>
  invitees.map((invitee) => ({
    invitee,
    meetings: held.filter(
      ({ meeting, state }) => meeting.invitee === invitee.id && state !== 'cancelled',
    ),
  }));
