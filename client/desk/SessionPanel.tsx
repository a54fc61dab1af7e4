import { useState } from 'react';
import type { SessionSettings } from '#shared/session/events.ts';
import { Button } from '../ui/Button.tsx';
import { useCommon } from '../ui/common.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { formatTime } from '../ui/format.ts';
import { Notice } from '../ui/Notice.tsx';
import { Choice } from './Check.tsx';
import { useDesk } from './deskContext.ts';
import { useReleases } from './live.ts';
import { useDeskWords } from './words.ts';
import styles from './panel.module.css';

const ATTENDEES: readonly SessionSettings['attendees'][] = ['none', 'watch', 'take_part'];

export function SessionPanel() {
  const w = useDeskWords().settings;
  const common = useCommon();
  const { session, me, may, send } = useDesk();
  const [title, setTitle] = useState(session.title);
  const [saved, setSaved] = useState(false);
  const change = may('session.change');
  const save = async () => setSaved(await send({ type: 'session.change', settings: { title } }));
  return (
    <div className={styles['stack']}>
      <Status />
      {change && (
        <>
          <div className={styles['row']}>
            <Field
              className={styles['grow']}
              label={w.name}
              value={title}
              limit={200}
              onChange={(text) => {
                setTitle(text);
                setSaved(false);
              }}
            />
            <Button disabled={title.trim() === ''} onClick={() => void save()}>
              {saved ? common.saved : common.save}
            </Button>
          </div>
          <div className={styles['tight']}>
            <Choice
              label={w.attendees}
              name="attendees"
              value={session.attendees}
              options={ATTENDEES.map((value) => ({ value, label: w[value] }))}
              onChange={(attendees) =>
                void send({ type: 'session.change', settings: { attendees } })
              }
            />
            <p className={styles['soft']}>{w.attendeesHelp}</p>
          </div>
        </>
      )}
      {(me.role === 'owner' || me.role === 'secretariat') && (
        <p>
          <a href={`/plan/${session.processId}`}>{w.process}</a>
        </p>
      )}
      <EndMeeting />
    </div>
  );
}

function Status() {
  const w = useDeskWords().settings;
  const { session, may, send } = useDesk();
  if (session.status === 'prepared')
    return (
      <Notice>
        <p>{w.prepared}</p>
        {may('session.open') && (
          <div>
            <Button kind="primary" onClick={() => void send({ type: 'session.open' })}>
              {w.open}
            </Button>
          </div>
        )}
      </Notice>
    );
  if (session.status === 'ended')
    return (
      <Notice>
        <p>{w.ended}</p>
      </Notice>
    );
  return (
    <Notice kind="good">
      <p>{w.isOpen(formatTime(session.openedAt ?? 0))}</p>
    </Notice>
  );
}

function EndMeeting() {
  const w = useDeskWords().settings;
  const common = useCommon();
  const { session, may, send } = useDesk();
  const released = useReleases().length > 0;
  const [asking, setAsking] = useState(false);
  if (session.status !== 'open' || !may('session.end')) return null;
  const end = async () => {
    setAsking(false);
    await send({ type: 'session.end' });
  };
  return (
    <div className={styles['section']}>
      <div>
        <Button kind="danger" onClick={() => setAsking(true)}>
          {w.end}
        </Button>
      </div>
      <Dialog
        open={asking}
        title={w.endAsk}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{common.cancel}</Button>
            <Button kind="danger" onClick={() => void end()}>
              {w.end}
            </Button>
          </>
        }
      >
        <p>{w.endText}</p>
        {!released && (
          <Notice kind="warn">
            <p>{w.notReleased}</p>
          </Notice>
        )}
      </Dialog>
    </div>
  );
}
