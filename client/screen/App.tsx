import { useEffect } from 'react';
import type { SessionView } from '#shared/session/views.ts';
import { useConnection, useEntry } from '../sync/hooks.ts';
import { rejectionText } from '../ui/rejectionText.ts';
import styles from './App.module.css';
import { useWakeLock } from './awake.ts';
import { ScreenView } from './ScreenView.tsx';
import { useScreenWords } from './words.ts';

/** The projector's page: it runs by itself, and a lost connection leaves what was last shown standing. */
export function App() {
  const words = useScreenWords();
  const connection = useConnection();
  const session = useEntry<SessionView>('session');
  useWakeLock();
  const dark = session?.dark === true;
  useEffect(() => {
    if (dark) document.documentElement.dataset['theme'] = 'dark';
    else delete document.documentElement.dataset['theme'];
  }, [dark]);
  const title = session?.title;
  useEffect(() => {
    document.title = [title, words.documentTitle].filter(Boolean).join(' · ');
  }, [title, words]);

  // Nobody stands at the wall to press a key: what is not the link's own end is tried again.
  const again = connection.status === 'ended' && connection.reason?.code !== 'link_revoked';
  useEffect(() => {
    if (!again) return undefined;
    const timer = setTimeout(() => location.reload(), 15_000);
    return () => clearTimeout(timer);
  }, [again]);

  if (connection.status === 'ended') {
    const { reason } = connection;
    const gone = reason === null || reason.code === 'link_revoked';
    return (
      <main className={styles.ended}>
        <h1>{gone ? words.linkGone : rejectionText(reason)}</h1>
        {gone && <p>{words.linkGoneNext}</p>}
      </main>
    );
  }
  return (
    <div className={styles.wall}>
      <ScreenView />
      {connection.status === 'offline' && session?.black !== true && (
        <output className={styles.lost}>{words.lost}</output>
      )}
    </div>
  );
}
