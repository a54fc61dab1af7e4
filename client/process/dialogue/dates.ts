import type { MeetingReport } from '#shared/dialogue/report.ts';
import { formatWhen } from '#shared/process/plan.ts';
import { currentLanguage } from '../../ui/language.ts';

/** "14. april": the year stands at the top of the page. */
export const shortDay = (date: string): string =>
  formatWhen({ kind: 'day', date }, currentLanguage()).replace(/ \d{4}$/, '');

/** A meeting as columns and lists call it: its day, or its title where the day is not known. */
export const meetingName = ({ date, title }: Pick<MeetingReport, 'date' | 'title'>): string =>
  date === '' ? title : shortDay(date);
