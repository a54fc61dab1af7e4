import type { ReactNode } from 'react';
import type { SessionView } from '#shared/session/views.ts';
import { useConnection } from '../sync/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { useCommon } from '../ui/common.ts';
import { ExerciseBanner } from '../ui/Labels.tsx';
import { useLanguageSwitch } from '../ui/languageSwitch.ts';
import { useDesk } from './deskContext.ts';
import { usePresence, useSteps } from './live.ts';
import { Queue } from './moderation/Queue.tsx';
import { useQueueWords } from './moderation/words.ts';
import { useDeskWords } from './words.ts';
import styles from './ModeratorPage.module.css';
import top from './TopBar.module.css';

/** A moderator's own device: the queue, and nothing that a moderator may not do. */
export function ModeratorPage({ refused }: { refused: ReactNode }) {
  const w = useQueueWords().moderator;
  const { session } = useDesk();
  return (
    <div className={styles['page']}>
      <div>
        <ExerciseBanner exercise={session.exercise} />
        <Head session={session} />
        {refused}
      </div>
      <main className={styles['main']}>
        {session.status === 'prepared' && <p>{w.notOpen}</p>}
        {session.status === 'ended' && <p>{w.ended}</p>}
        <Queue whole />
      </main>
    </div>
  );
}

function Head({ session }: { session: SessionView }) {
  const w = useQueueWords().moderator;
  const desk = useDeskWords().side;
  const common = useCommon();
  const connection = useConnection();
  const present = usePresence()?.present ?? 0;
  const steps = useSteps();
  const current = session.current === null ? undefined : steps.get(session.current);
  return (
    <header className={top['top']}>
      <div className={top['title']}>
        <h1>{session.title}</h1>
        <p>
          {current !== undefined && <span>{w.now(current.title)}</span>}
          <span>
            {present} {desk.present}
          </span>
          <span className={top[connection.status]}>
            {connection.status === 'online' ? common.online : common.offlineShort}
          </span>
        </p>
      </div>
      <Button kind="quiet" {...useLanguageSwitch()} />
    </header>
  );
}
