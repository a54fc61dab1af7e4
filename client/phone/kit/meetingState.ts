import { DUE_DAYS, REMIND_DAYS } from '#shared/dialogue/card.ts';
import type { MyMeeting } from '#shared/wire/dialogue.ts';
import type { CardState } from './keptCards.ts';

export type MeetingState =
  | { readonly is: 'cancelled' | 'today' | 'unsent' | 'sent' | 'refused' | 'closed' }
  | { readonly is: 'coming'; readonly days: number }
  /** Held; `due` is the day the card should be in. */
  | { readonly is: 'held' | 'remind' | 'missing'; readonly due: string };

const DAY = 24 * 60 * 60_000;
const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY;
const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** Where a meeting stands. A card that has not come in is missing, and never reads as agreement. */
export function meetingState(
  { meeting, closed }: Pick<MyMeeting, 'meeting' | 'closed'>,
  card: CardState,
  today: string,
): MeetingState {
  if (card === 'sent') return { is: 'sent' };
  // What was typed comes first: of a cancelled meeting too, it must be found again.
  if (card === 'refused' || card === 'newer') return { is: 'refused' };
  if (card !== 'empty') return { is: 'unsent' };
  if (meeting.cancelled) return { is: 'cancelled' };
  if (closed) return { is: 'closed' };
  const since = dayOf(today) - dayOf(meeting.date);
  if (since < 0) return { is: 'coming', days: -since };
  if (since === 0) return { is: 'today' };
  const due = isoOf(dayOf(meeting.date) + DUE_DAYS);
  if (since > DUE_DAYS) return { is: 'missing', due };
  return { is: since >= REMIND_DAYS ? 'remind' : 'held', due };
}
