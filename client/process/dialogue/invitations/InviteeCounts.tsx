import { formatWhen } from '#shared/process/plan.ts';
import { INVITEE_STATUSES } from '#shared/process/process.ts';
import type { ActivityView, Invitee } from '#shared/process/process.ts';
import { useLang } from '../../../ui/language.ts';
import { NumberTable } from '../NumberTable.tsx';
import { useOfficeWords } from '../words.ts';
import { countInvitees } from './invitee.ts';

interface InviteeCountsProps {
  readonly invitees: readonly Invitee[];
  readonly meetings: readonly ActivityView[];
}

/** How far the invitations have come, meeting by meeting. */
export function InviteeCounts({ invitees, meetings }: InviteeCountsProps) {
  const w = useOfficeWords().invitations;
  const lang = useLang();
  return (
    <NumberTable
      as="heading"
      counts
      caption={w.counts}
      head={[w.meeting, ...INVITEE_STATUSES.map((status) => w.status[status]), w.total]}
      rows={countInvitees(invitees, meetings).map(({ activityId, total, by }) => {
        const meeting = meetings.find(({ id }) => id === activityId);
        return {
          id: activityId ?? '',
          name: (
            <>
              {meeting?.plan.title ?? w.undecided}
              {meeting && <span>{formatWhen(meeting.plan.when, lang)}</span>}
            </>
          ),
          cells: [
            ...INVITEE_STATUSES.map((status) => ({ shown: by[status], soft: by[status] === 0 })),
            { shown: total },
          ],
        };
      })}
    />
  );
}
