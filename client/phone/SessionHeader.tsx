import { useEffect, useRef } from 'react';
import { announce } from '../ui/LiveRegion.tsx';
import type { SessionView } from '#shared/session/views.ts';
import { useCommon } from '../ui/common.ts';
import { cx } from '../ui/cx.ts';
import { Notice } from '../ui/Notice.tsx';
import { useConnection, usePending, useEntry } from '../sync/hooks.ts';
import type { MeView, TeamView } from '#shared/session/views.ts';
import { useTeamId } from './place.ts';
import { usePhoneWords } from './words.ts';
import styles from './SessionHeader.module.css';

/** Small and always there: which meeting, who, and whether the line is up, in words. */
export function SessionHeader({ session }: { session: SessionView }) {
  const words = usePhoneWords();
  const common = useCommon();
  const { status } = useConnection();
  const waiting = usePending().filter((each) => !each.done).length;
  const me = useEntry<MeView>('me');
  const table = useEntry<TeamView>(`team/${useTeamId(me) ?? ''}`);
  const seat = session.members === 'listen' ? table?.name : undefined;
  const online = status === 'online';
  const wasAway = useRef(false);
  useEffect(() => {
    if (online && wasAway.current) announce(common.backOnline);
    wasAway.current = status === 'offline';
  }, [online, status, common]);
  return (
    <>
      <header className={styles['header']}>
        <span className={styles['names']}>
          <span className={styles['title']}>
            {session.title}
            {me !== undefined && me.name !== '' && (
              <span className={styles['name']}> · {me.name}</span>
            )}
          </span>
          {/* The table is what people look for here: a long title gives way to it. */}
          {seat !== undefined && <span className={styles['table']}> · {seat}</span>}
        </span>
        <span className={cx(styles['state'], !online && styles['off'])}>
          {online
            ? words.connected
            : status === 'offline'
              ? words.notConnected
              : words.reconnecting}
        </span>
      </header>
      {status === 'offline' && (
        <aside className={styles['notice']} aria-label={common.offlineShort}>
          <Notice kind="warn" alert>
            <p>{common.offline}</p>
            {waiting > 0 && <p>{words.waitingToSend(waiting)}</p>}
          </Notice>
        </aside>
      )}
    </>
  );
}
