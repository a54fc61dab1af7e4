import type { ReactNode } from 'react';
import type { SessionView } from '#shared/session/views.ts';
import { StandingLabel } from '../ui/Labels.tsx';
import { useCommon } from '../ui/common.ts';
import { Qr } from '../ui/Qr.tsx';
import { formatCode, shortUrl } from './format.ts';
import styles from './Frame.module.css';
import { isLong } from './pages.ts';
import { useScreenWords } from './words.ts';

export interface Pages {
  readonly page: number;
  readonly count: number;
}

export interface FrameProps {
  readonly session: SessionView;
  /** The small line above the question: step, theme, round. */
  readonly label?: ReactNode;
  readonly question: string;
  /** At the right of the question, e.g. a running clock. */
  readonly aside?: ReactNode;
  readonly pages?: Pages;
  readonly children: ReactNode;
}

/** What every page of the screen has in common: the question above, how to join below. */
export function Frame({ session, label, question, aside, pages, children }: FrameProps) {
  const words = useScreenWords();
  const several = pages !== undefined && pages.count > 1;
  return (
    // The desk's miniature reads the number, so that it can say "side 2 af 3".
    <div className={styles.frame} data-pages={pages?.count ?? 1}>
      <header className={styles.head}>
        <div className={styles.words}>
          {(label !== undefined || several) && (
            <div className={styles.label}>
              {label !== undefined && <div>{label}</div>}
              {several && (
                <span className={styles.pages}>{words.page(pages.page + 1, pages.count)}</span>
              )}
            </div>
          )}
          <h1 className={styles.question} data-long={isLong(question)}>
            {question}
          </h1>
        </div>
        {aside}
      </header>
      <main className={styles.body}>{children}</main>
      <Footer session={session} join />
    </div>
  );
}

interface FooterProps {
  readonly session: SessionView;
  readonly join: boolean;
}

export function Footer({ session, join }: FooterProps) {
  const words = useScreenWords();
  const common = useCommon();
  const { invite } = session;
  return (
    <footer className={styles.foot}>
      {session.exercise && <strong className={styles.exercise}>{common.exercise}</strong>}
      <StandingLabel standing={session.standing} className={styles.standing} />
      {join && invite && (
        <span className={styles.join}>
          <span className={styles.address}>{shortUrl(invite.url)}</span>
          <span className={styles.codeIs}>
            {words.code} <b>{formatCode(invite.code)}</b>
          </span>
          <Qr qr={invite.qr} label={words.qrFor(shortUrl(invite.url))} className={styles.qr} />
        </span>
      )}
    </footer>
  );
}
