import { formatWhen } from '#shared/process/plan.ts';
import type { Activity, ProcessInfo } from '#shared/process/process.ts';
import type { SessionSettings } from '#shared/session/events.ts';

/** What a session takes over from its process and activity. */
export function settingsOf(
  processId: string,
  info: ProcessInfo,
  activity: Pick<Activity, 'id' | 'plan'>,
  sessionTitle: string,
): SessionSettings {
  const { plan } = activity;
  return {
    title: sessionTitle,
    processId,
    processTitle: info.title,
    activityId: activity.id,
    activityTitle: plan.title,
    dateText: formatWhen(plan.when, 'da'),
    date: plan.when.kind === 'day' ? plan.when.date : '',
    standing: plan.standing,
    exercise: info.exercise,
    // The council's workshop is for its members; a desk lets others in by a setting.
    attendees: plan.preset === 'workshop-march' ? 'none' : 'watch',
  };
}

export const infoOf = (processTitle: string, from: 'plan' | 'empty' | 'exercise'): ProcessInfo => ({
  title: processTitle,
  subtitle: from === 'empty' ? '' : 'Politisk vision 2029',
  municipality: from === 'empty' ? '' : 'Ballerup Kommune',
  exercise: from === 'exercise',
  caseNumber: '',
});
