import { formatWhen } from '#shared/process/plan.ts';
import { INVITEE_STATUSES } from '#shared/process/process.ts';
import type { ActivityView, Invitee, InviteeStatus } from '#shared/process/process.ts';
import { Button } from '../../../ui/Button.tsx';
import { useLang } from '../../../ui/language.ts';
import { Select } from '../../../ui/Select.tsx';
import { Go } from '../address.tsx';
import { dialoguePath } from '../parts.ts';
import { useOfficeWords } from '../words.ts';
import styles from './InviteeRow.module.css';

interface InviteeRowProps {
  readonly invitee: Invitee;
  readonly processId: string;
  readonly meetings: readonly ActivityView[];
  readonly onChange: (change: Partial<Invitee>) => void;
  readonly onEdit: () => void;
}

/** A group on one line: what changes from week to week is changed where it stands. */
export function InviteeRow({ invitee, processId, meetings, onChange, onEdit }: InviteeRowProps) {
  const w = useOfficeWords().invitations;
  const lang = useLang();
  const { id, name, kind, reach, risk, owner, activityId, status } = invitee;
  return (
    <li className={styles.row}>
      <div>
        <h3>{name}</h3>
        <p className={styles.soft}>
          {[w.kind[kind], reach].filter(Boolean).join(' · ')}
          {risk !== '' && (
            <>
              <br />
              {w.riskIs(risk)}
            </>
          )}
        </p>
        <p className={styles.soft}>{owner === '' ? w.noOwner : w.ownerIs(owner)}</p>
      </div>
      <Select
        label={w.meetingOf(name)}
        hideLabel
        value={activityId ?? ''}
        onChange={(next) => onChange({ activityId: next === '' ? null : next })}
        options={[
          { value: '', label: w.undecided },
          ...meetings.map((meeting) => ({
            value: meeting.id,
            label: `${formatWhen(meeting.plan.when, lang)}: ${meeting.plan.title}`,
          })),
        ]}
      />
      <Select
        label={w.statusOf(name)}
        hideLabel
        value={status}
        onChange={(next) => onChange({ status: next as InviteeStatus })}
        options={INVITEE_STATUSES.map((value) => ({ value, label: w.status[value] }))}
      />
      <div className={styles.acts}>
        <Button kind="quiet" aria-label={`${w.edit}: ${name}`} onClick={onEdit}>
          {w.edit}
        </Button>
        <Go
          href={`${dialoguePath(processId, 'invitationer')}?print=${encodeURIComponent(id)}`}
          aria-label={`${w.slip}: ${name}`}
        >
          {w.slip}
        </Go>
      </div>
    </li>
  );
}
