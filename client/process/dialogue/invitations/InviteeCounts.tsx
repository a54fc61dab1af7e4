import { formatWhen } from '#shared/process/plan.ts';
import { INVITEE_STATUSES } from '#shared/process/process.ts';
import type { ActivityView, Invitee } from '#shared/process/process.ts';
import { useLang } from '../../../ui/language.ts';
import { useOfficeWords } from '../words.ts';
import { countInvitees } from './invitee.ts';
import styles from './InviteeCounts.module.css';

interface InviteeCountsProps {
  readonly invitees: readonly Invitee[];
  readonly meetings: readonly ActivityView[];
}

/** How far the invitations have come, meeting by meeting. */
export function InviteeCounts({ invitees, meetings }: InviteeCountsProps) {
  const w = useOfficeWords().invitations;
  const lang = useLang();
  return (
    <table className={styles.table}>
      <caption>{w.counts}</caption>
      <thead>
        <tr>
          <th scope="col">{w.meeting}</th>
          {INVITEE_STATUSES.map((status) => (
            <th key={status} scope="col">
              {w.status[status]}
            </th>
          ))}
          <th scope="col">{w.total}</th>
        </tr>
      </thead>
      <tbody>
        {countInvitees(invitees, meetings).map(({ activityId, total, by }) => {
          const meeting = meetings.find(({ id }) => id === activityId);
          return (
            <tr key={activityId ?? ''}>
              <th scope="row">
                {meeting?.plan.title ?? w.undecided}
                {meeting && <span>{formatWhen(meeting.plan.when, lang)}</span>}
              </th>
              {INVITEE_STATUSES.map((status) => (
                <td key={status} data-label={w.status[status]} data-none={by[status] === 0}>
                  {by[status]}
                </td>
              ))}
              <td data-label={w.total}>{total}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
