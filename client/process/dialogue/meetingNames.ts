import type { MeetingReport } from '#shared/dialogue/report.ts';
import type { DialogueOverview } from '#shared/wire/dialogue.ts';
import { currentLanguage } from '../../ui/language.ts';
import { shortDay } from '../../ui/shortDay.ts';

/** A meeting as columns and lists call it: its day, or its title where the day is not known. */
export const meetingName = ({ date, title }: Pick<MeetingReport, 'date' | 'title'>): string =>
  date === '' ? title : shortDay(date, currentLanguage());

/** Meetings by their session, and what each is called; empty for one that is not there. */
export interface Meetings {
  readonly reportOf: (session: string) => MeetingReport | undefined;
  readonly nameOf: (session: string) => string;
}

export function meetingsIn({ reports }: Pick<DialogueOverview, 'reports'>): Meetings {
  const found = new Map(reports.map((report) => [report.session, report]));
  return {
    reportOf: (session) => found.get(session),
    nameOf: (session) => {
      const report = found.get(session);
      return report ? meetingName(report) : '';
    },
  };
}
