import type { MeetingReport } from '#shared/dialogue/report.ts';
import { currentLanguage } from '../../ui/language.ts';
import { shortDay } from '../../ui/shortDay.ts';

/** A meeting as columns and lists call it: its day, or its title where the day is not known. */
export const meetingName = ({ date, title }: Pick<MeetingReport, 'date' | 'title'>): string =>
  date === '' ? title : shortDay(date, currentLanguage());
