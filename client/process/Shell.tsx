import { useEffect, type ReactNode } from 'react';
import type { ProcessView } from '#shared/process/process.ts';
import { useConnection } from '../sync/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { useCommon } from '../ui/common.ts';
import { cx } from '../ui/cx.ts';
import { ExerciseBanner } from '../ui/Labels.tsx';
import { useLanguageSwitch } from '../ui/languageSwitch.ts';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import { Notice } from '../ui/Notice.tsx';
import { dialoguePath } from './dialogue/parts.ts';
import { peoplePath, planPath } from './route.ts';
import styles from './Shell.module.css';
import { useProcessWords } from './words.ts';

interface ShellProps {
  /** Absent on the start page, and while it is on its way. */
  readonly process?: ProcessView | undefined;
  readonly processId?: string;
  readonly page: 'start' | 'plan' | 'people' | 'dialogue';
  readonly title: string;
  /** Many numbers side by side need the room. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** The frame of the office's pages: where one is, the pages of a process, and the language. */
export function Shell({ process, processId, page, title, wide, children }: ShellProps) {
  const words = useProcessWords();
  const common = useCommon();
  const connection = useConnection();
  const name = process?.title;
  useEffect(() => {
    document.title = [title, name, words.app].filter(Boolean).join(' · ');
  }, [title, name, words]);
  const links =
    processId === undefined
      ? []
      : ([
          ['plan', planPath(processId), words.plan],
          ['people', peoplePath(processId), words.people],
          ['dialogue', dialoguePath(processId, 'billede'), words.dialogue],
        ] as const);
  return (
    <div className={styles.shell}>
      <ExerciseBanner exercise={process?.exercise ?? false} />
      <header className={styles.top}>
        <a className={styles.home} href="/plan">
          <svg viewBox="0 0 32 20" width="32" height="20" aria-hidden="true">
            <path
              d="M1 15C9 15 9 4 16 4s7 11 15 11"
              fill="none"
              stroke="var(--thread)"
              strokeWidth="3"
              strokeLinecap="round"
            />
          </svg>
          <span>{words.app}</span>
        </a>
        {links.length > 0 && (
          <nav aria-label={words.pages} className={styles.nav}>
            {links.map(([id, href, text]) => (
              <a key={id} href={href} aria-current={id === page ? 'page' : undefined}>
                {text}
              </a>
            ))}
          </nav>
        )}
        <Button kind="quiet" className={styles.lang} {...useLanguageSwitch()} />
      </header>
      <main className={cx(styles.main, wide && styles.wide)}>
        {connection.status === 'offline' && <Notice kind="warn">{common.offline}</Notice>}
        {children}
      </main>
      <LiveRegion />
    </div>
  );
}
