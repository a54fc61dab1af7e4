import type { ReactNode } from 'react';
import { useLanguageSwitch } from '../ui/languageSwitch.ts';
import { go } from './route.ts';
import { usePhoneWords } from './words.ts';
import styles from './Page.module.css';

export function PrivacyLink({ children }: { children: ReactNode }) {
  return (
    <a
      href="/privatliv"
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        go('/privatliv');
      }}
    >
      {children}
    </a>
  );
}

export interface PageProps {
  header?: ReactNode;
  /** Links beside the language switch. */
  footer?: ReactNode;
  /** Stays in thumb reach at the bottom. */
  bar?: ReactNode;
  children: ReactNode;
}

/** Header, one column, footer: every page of the phone. */
export function Page({ header, footer, bar, children }: PageProps) {
  const words = usePhoneWords();
  return (
    <div className={styles['page']}>
      <a href="#main" className={styles['skip']}>
        {words.skip}
      </a>
      {header}
      <main id="main" tabIndex={-1} className={styles['main']}>
        {children}
      </main>
      {bar}
      <footer className={styles['footer']}>
        {footer ?? <PrivacyLink>{words.privacy}</PrivacyLink>}
        <button type="button" {...useLanguageSwitch()} />
      </footer>
    </div>
  );
}

/** Name of the product with its thread, on pages that belong to no meeting yet. */
export function Mark() {
  return <p className={styles['mark']}>Rød Tråd</p>;
}
