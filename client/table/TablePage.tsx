import { useEffect, useState } from 'react';
import type { SessionView } from '#shared/session/views.ts';
import { useConnection, usePersistent } from '../sync/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { useCommon } from '../ui/common.ts';
import { cx } from '../ui/cx.ts';
import { StandingLabel } from '../ui/Labels.tsx';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageFrame } from '../ui/PageFrame.tsx';
import { rejectionText } from '../ui/rejectionText.ts';
import { LeftDrafts } from './LeftDrafts.tsx';
import { NowStep } from './NowStep.tsx';
import { Refusals } from './Refusals.tsx';
import { TableHeader } from './TableHeader.tsx';
import { TableNotes } from './TableNotes.tsx';
import { useCountedNotes, useSession, useSteps } from './view.ts';
import { Waiting } from './Waiting.tsx';
import { useTableWords } from './words.ts';
import work from './work.module.css';
import styles from './TablePage.module.css';

/** Waits for the first view, then is the table; without access it says how to get it. */
export function TablePage() {
  const words = useTableWords();
  const common = useCommon();
  const session = useSession();
  const connection = useConnection();
  useEffect(() => {
    if (session !== undefined) document.title = `${session.title} · Rød Tråd`;
  }, [session]);

  if (connection.status === 'ended') {
    // Another version, and still this table: what is typed here is kept.
    if (connection.reason?.code === 'reload')
      return (
        <main className={styles['alone']}>
          <h1>{common.rejection.reload({})}</h1>
          <div>
            <Button kind="primary" onClick={() => location.reload()}>
              {common.tryAgain}
            </Button>
          </div>
        </main>
      );
    return (
      <main className={styles['alone']}>
        <h1>{words.stopped}</h1>
        {connection.reason !== null && (
          <Notice kind="warn" alert title={rejectionText(connection.reason)} />
        )}
        <p>{words.stoppedText}</p>
      </main>
    );
  }
  if (session === undefined)
    return (
      <main className={styles['alone']} aria-busy="true">
        {connection.status === 'offline' ? (
          <Notice kind="warn" alert title={common.offline} />
        ) : (
          <p>{words.loading}</p>
        )}
      </main>
    );
  return <WholeTable session={session} />;
}

type Shown = 'now' | 'notes';

function WholeTable({ session }: { session: SessionView }) {
  const words = useTableWords();
  const persistent = usePersistent();
  const steps = useSteps();
  const notes = useCountedNotes();
  const [shown, setShown] = useState<Shown>('now');
  const current = steps.find((step) => step.id === session.current);
  const show = (next: Shown) => {
    setShown(next);
    window.scrollTo(0, 0);
  };
  return (
    <>
      <PageFrame
        wide
        header={
          <>
            <TableHeader session={session} current={current} />
            <nav className={styles['views']} aria-label={words.views}>
              {(['now', 'notes'] as const).map((each) => (
                <button
                  key={each}
                  type="button"
                  className={cx(styles['view'], each === shown && styles['on'])}
                  aria-current={each === shown ? 'page' : undefined}
                  onClick={() => show(each)}
                >
                  {each === 'now' ? words.now : `${words.tableNotes} (${notes.length})`}
                </button>
              ))}
            </nav>
          </>
        }
        footer={<StandingLabel standing={session.standing} />}
      >
        {!persistent && <StorageBlocked />}
        <Refusals />
        <LeftDrafts steps={steps} />
        {shown === 'notes' ? (
          <TableNotes steps={steps} />
        ) : session.status === 'ended' ? (
          <Ended />
        ) : session.status === 'prepared' ? (
          <Waiting title={words.notOpen}>
            <p className={work['lead']}>{words.notOpenText}</p>
          </Waiting>
        ) : current === undefined ? (
          <Waiting
            title={
              steps.some((step) => step.startedAt !== null) ? words.waitBetween : words.waitSoon
            }
          >
            <p className={work['lead']}>{words.waitText}</p>
          </Waiting>
        ) : (
          <NowStep current={current} onNotes={() => show('notes')} />
        )}
      </PageFrame>
      <LiveRegion />
    </>
  );
}

function StorageBlocked() {
  const common = useCommon();
  return <Notice kind="warn">{common.storageBlocked}</Notice>;
}

function Ended() {
  const words = useTableWords();
  return (
    <div className={work['stack']}>
      <h1>{words.ended}</h1>
      <p className={work['lead']}>{words.endedText}</p>
    </div>
  );
}
