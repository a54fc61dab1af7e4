import type { ElementReport, MeetingReport } from '#shared/dialogue/report.ts';

/** What one meeting that has been held said of one wording. */
export interface Said {
  readonly meeting: MeetingReport;
  readonly report: ElementReport;
}
