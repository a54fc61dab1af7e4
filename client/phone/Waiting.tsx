import { useState } from 'react';
import type { SessionView, StepView, TeamView } from '#shared/session/views.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useMeetingWords } from '../ui/meetingWords.ts';
import { Notice } from '../ui/Notice.tsx';
import { rejectionText } from '../ui/rejectionText.ts';
import { useEntry } from '../sync/hooks.ts';
import { act } from '../sync/start.ts';
import { useTeamId } from './place.ts';
import { useMe, useSession } from './view.ts';
import { usePhoneWords } from './words.ts';
import styles from './Waiting.module.css';
import page from './Page.module.css';

/** The next step that has not run. */
export function nextStep(session: SessionView, steps: readonly StepView[]): StepView | undefined {
  const from = session.current === null ? 0 : session.order.indexOf(session.current) + 1;
  return session.order
    .slice(from)
    .map((id) => steps.find((step) => step.id === id))
    .find((step) => step?.status === 'planned');
}

/** A screen of its own: what happens now, what happens next, and that there is nothing to do. */
export function Waiting({ session, steps }: { session: SessionView; steps: readonly StepView[] }) {
  const words = usePhoneWords();
  const meeting = useMeetingWords();
  const me = useMe();
  const next = nextStep(session, steps);
  const begun = steps.some((step) => step.startedAt !== null);
  const absent = me?.role === 'member' && !me.present;
  return (
    <div className={styles['wait']}>
      {session.status === 'prepared' ? (
        <>
          <h1>{words.notOpen}</h1>
          <p className={page['lead']}>{words.notOpenText}</p>
        </>
      ) : absent ? (
        <CheckInAsked person={me.person} title={session.title} large />
      ) : (
        <>
          <h1 className={styles['check']}>
            <Icon name="check" size="1.2em" />
            {me?.present === true ? words.checkedIn : words.following}
          </h1>
          {me !== undefined && me.name !== '' && <p>{words.checkedInAs(me.name)}</p>}
          <SeatedAt />
          <p className={page['lead']}>{begun ? words.waitBetween : words.waitSoon}</p>
        </>
      )}
      {next !== undefined && (
        <p className={styles['next']}>{words.nextUp(meeting[next.title] ?? next.title)}</p>
      )}
    </div>
  );
}

/** In a hall: the table somebody has said to sit at. */
export function SeatedAt() {
  const words = usePhoneWords();
  const listens = useSession()?.members === 'listen';
  const table = useEntry<TeamView>(`team/${useTeamId(useMe()) ?? ''}`);
  if (!listens || table === undefined) return null;
  return (
    <p className={page['lead']}>
      <strong>{words.sitAt(table.name)}</strong>
    </p>
  );
}

/** A member says: I am here. */
export function CheckInAsked({
  person,
  title,
  large,
}: {
  person: string;
  title: string;
  large?: boolean;
}) {
  const words = usePhoneWords();
  const listens = useSession()?.members === 'listen';
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  async function checkIn() {
    setBusy(true);
    const reply = await act({ type: 'person.checkIn', person });
    setBusy(false);
    setError(reply.ok ? null : rejectionText(reply.rejection));
  }
  return (
    <div className={styles['ask']}>
      {large === true ? <h1>{title}</h1> : <h2>{title}</h2>}
      <p>{listens ? words.checkInListen : words.checkInText}</p>
      <Button kind="primary" wide disabled={busy} onClick={() => void checkIn()}>
        {words.checkIn}
      </Button>
      {error !== null && <Notice kind="error" alert title={error} />}
    </div>
  );
}
