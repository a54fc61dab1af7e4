import { formatWhen } from '../process/plan.ts';
import type { Activity, ProcessInfo, RunSheetPreset } from '../process/process.ts';
import type { SessionSettings } from './events.ts';

/** The council's workshop is for its members, a dialogue for everybody; a desk lets others in by a setting. */
const ATTENDEES: Readonly<Record<RunSheetPreset, SessionSettings['attendees']>> = {
  'workshop-march': 'none',
  dialogue: 'take_part',
  'small-meeting': 'none',
  empty: 'watch',
};

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
    attendees: ATTENDEES[plan.preset],
    members: plan.preset === 'dialogue' ? 'listen' : 'take_part',
    form: plan.preset === 'small-meeting' ? 'open' : 'live',
    meeting: null,
  };
}

export const infoOf = (processTitle: string, from: 'plan' | 'empty' | 'exercise'): ProcessInfo => ({
  title: processTitle,
  subtitle: from === 'empty' ? '' : 'Politisk vision 2029',
  municipality: from === 'empty' ? '' : 'Ballerup Kommune',
  exercise: from === 'exercise',
  caseNumber: '',
});
