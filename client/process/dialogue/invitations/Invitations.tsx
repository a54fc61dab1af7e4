import { nanoid } from 'nanoid';
import { useState } from 'react';
import type { ActivityView, Invitee } from '#shared/process/process.ts';
import { useEntries } from '../../../sync/hooks.ts';
import { act } from '../../../sync/start.ts';
import { invitationTo } from '../../../ui/announcementTexts.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { rejectionText } from '../../../ui/rejectionText.ts';
import { Select } from '../../../ui/Select.tsx';
import { Go } from '../address.tsx';
import type { PartProps } from '../DialoguePage.tsx';
import part from '../part.module.css';
import { dialoguePath } from '../parts.ts';
import { useOfficeWords } from '../words.ts';
import { byKindAndName, emptyInvitee, fromProposed, meetingsOf, putInvitees } from './invitee.ts';
import { InviteeCounts } from './InviteeCounts.tsx';
import { InviteeDialog } from './InviteeDialog.tsx';
import { InviteeRow } from './InviteeRow.tsx';

const ALL = '';
const NOWHERE = '-';

/** The involvement plan of 2 March as a list of invitations: groups, never persons (INV1). */
export function Invitations({ process, overview, onTaken }: PartProps & { onTaken: () => void }) {
  const words = useOfficeWords();
  const w = words.invitations;
  const invitees = useEntries<Invitee>('invitee/');
  const meetings = meetingsOf(useEntries<ActivityView>('activity/'));
  const [open, setOpen] = useState<Invitee | null>(null);
  const [meeting, setMeeting] = useState(ALL);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);

  const proposed = fromProposed(overview.proposed, invitees);
  const shown = invitees
    .filter(
      ({ activityId }) =>
        meeting === ALL || (meeting === NOWHERE ? activityId === null : activityId === meeting),
    )
    .sort(byKindAndName);

  async function put(rows: readonly Invitee[]) {
    setBusy(true);
    const reply = await act(putInvitees(rows));
    setBusy(false);
    setRefused(reply.ok ? null : rejectionText(reply.rejection));
    return reply.ok;
  }

  return (
    <>
      <div className={part.head}>
        <div>
          <h1 tabIndex={-1}>{words.part.invitationer}</h1>
          <p className={part.about}>{w.about(invitees.length)}</p>
        </div>
        <div className={part.acts}>
          {invitees.length > 0 && (
            <Go href={`${dialoguePath(process.id, 'invitationer')}?print`}>{w.printAll}</Go>
          )}
          <Button
            icon={<Icon name="plus" />}
            onClick={() => setOpen(emptyInvitee(`g_${nanoid(10)}`))}
          >
            {w.add}
          </Button>
        </div>
      </div>
      <Notice kind="info">{w.neverPersons}</Notice>

      {proposed.length > 0 && (
        <Notice kind="info" title={w.proposed(proposed.length)}>
          <p>{proposed.map(({ name }) => name).join(' · ')}</p>
          <p>
            <Button
              kind="primary"
              disabled={busy}
              onClick={() => void put(proposed).then((ok) => ok && onTaken())}
            >
              {w.takeProposed(proposed.length)}
            </Button>
          </p>
        </Notice>
      )}
      {refused !== null && (
        <Notice kind="error" alert>
          {refused}
        </Notice>
      )}

      {invitees.length === 0 ? (
        <p className={part.empty}>{w.none}</p>
      ) : (
        <>
          <InviteeCounts invitees={invitees} meetings={meetings} />
          <section className={part.section} aria-labelledby="groups">
            <div className={part.head}>
              <h2 id="groups">{w.groups}</h2>
              <Select
                label={w.showMeeting}
                value={meeting}
                onChange={setMeeting}
                options={[
                  { value: ALL, label: w.allMeetings },
                  ...meetings.map(({ id, plan }) => ({ value: id, label: plan.title })),
                  { value: NOWHERE, label: w.undecided },
                ]}
              />
            </div>
            {shown.length === 0 ? (
              <p className={part.empty}>{w.noneThere}</p>
            ) : (
              <ul role="list" className={part.lines}>
                {shown.map((invitee) => (
                  <InviteeRow
                    key={invitee.id}
                    invitee={invitee}
                    processId={process.id}
                    meetings={meetings}
                    onChange={(change) => void put([{ ...invitee, ...change }])}
                    onEdit={() => setOpen(invitee)}
                  />
                ))}
              </ul>
            )}
          </section>
        </>
      )}
      {open !== null && (
        <InviteeDialog
          invitee={open}
          isNew={!invitees.some(({ id }) => id === open.id)}
          meetings={meetings}
          overview={overview}
          processId={process.id}
          commonText={invitationTo(process.title)}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
