import type { ReactNode } from 'react';
import { useCommon } from './common.ts';
import { cx } from './cx.ts';
import { useLanguageSwitch } from './languageSwitch.ts';
import styles from './PageFrame.module.css';

export interface PageFrameProps {
  header?: ReactNode;
  /** Stands beside the language switch. */
  footer: ReactNode;
  /** Stays in thumb reach at the bottom. */
  bar?: ReactNode;
  /** For a device that lies on a table: a column with room for two things beside each other. */
  wide?: boolean;
  children: ReactNode;
}

/** Header, one column, footer, and the way past the header: pages of those who take part. */
export function PageFrame({ header, footer, bar, wide = false, children }: PageFrameProps) {
  const common = useCommon();
  return (
    <div className={cx(styles['page'], wide && styles['wide'])}>
      <a href="#main" className={styles['skip']}>
        {common.skip}
      </a>
      {header}
      <main id="main" tabIndex={-1} className={styles['main']}>
        {children}
      </main>
      {bar}
      <footer className={styles['footer']}>
        {footer}
        <button type="button" {...useLanguageSwitch()} />
      </footer>
    </div>
  );
}
