import { DUE_DAYS, REMIND_DAYS, type SmallMeeting } from './card.ts';

/** Where a small meeting stands with its report. `missing`: it is overdue, and that is all one knows (REP2). */
export type ReportState = 'planned' | 'awaited' | 'remind' | 'missing' | 'reported' | 'cancelled';

const DAY_MS = 86_400_000;

/** @param today ISO date, where the municipality is */
export function reportState(
  { cancelled, date }: Pick<SmallMeeting, 'cancelled' | 'date'>,
  reportedAt: number | null,
  today: string,
): ReportState {
  if (reportedAt !== null) return 'reported';
  if (cancelled) return 'cancelled';
  const days = Math.round((Date.parse(today) - Date.parse(date)) / DAY_MS);
  if (days <= 0) return 'planned';
  if (days > DUE_DAYS) return 'missing';
  return days >= REMIND_DAYS ? 'remind' : 'awaited';
}
