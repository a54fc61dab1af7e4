import { useEffect, useRef } from 'react';
import type { SessionView, StepView } from '#shared/session/views.ts';
import { serverNow } from '../sync/clock.ts';
import { useConnection, usePending } from '../sync/hooks.ts';
import { useCommon } from '../ui/common.ts';
import { cx } from '../ui/cx.ts';
import { ExerciseBanner } from '../ui/Labels.tsx';
import { announce } from '../ui/LiveRegion.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Timer } from '../ui/Timer.tsx';
import { useTeam } from './view.ts';
import { useTableWords } from './words.ts';
import styles from './TableHeader.module.css';

/** Whose device it is, readable across the table; how much time is left, and whether the line is up. */
export function TableHeader({
  session,
  current,
}: {
  session: SessionView;
  current: StepView | undefined;
}) {
  const words = useTableWords();
  const team = useTeam();
  // Members who were dealt to the table listen, and may not have come.
  const seated = team?.people ?? 0;
  return (
    <>
      <ExerciseBanner exercise={session.exercise} />
      <header className={styles['header']}>
        <div className={styles['names']}>
          <p className={styles['table']}>{team?.name ?? words.table}</p>
          <p className={styles['meeting']}>{session.title}</p>
        </div>
        <div className={styles['facts']}>
          {current?.status === 'open' && (
            <Timer className={styles['timer']} endsAt={current.endsAt} now={serverNow} />
          )}
          <p className={styles['line']}>
            {seated > 0 && <span>{words.sitHere(seated)}</span>}
            <Connection />
          </p>
        </div>
      </header>
      <Offline />
    </>
  );
}

function Connection() {
  const common = useCommon();
  const words = useTableWords();
  const { status } = useConnection();
  const online = status === 'online';
  const wasAway = useRef(false);
  useEffect(() => {
    if (online && wasAway.current) announce(common.backOnline);
    wasAway.current = status === 'offline';
  }, [online, status, common]);
  return (
    <span className={cx(styles['state'], !online && styles['off'])}>
      {online ? common.online : status === 'offline' ? words.notConnected : common.connecting}
    </span>
  );
}

function Offline() {
  const common = useCommon();
  const words = useTableWords();
  const { status } = useConnection();
  const waiting = usePending().filter((each) => !each.done).length;
  if (status !== 'offline') return null;
  return (
    <aside className={styles['notice']} aria-label={common.offlineShort}>
      <Notice kind="warn" alert>
        <p>{common.offline}</p>
        {waiting > 0 && <p>{words.waitingToSend(waiting)}</p>}
      </Notice>
    </aside>
  );
}
