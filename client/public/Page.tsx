import type { ReactNode } from 'react';
import { cx } from '../ui/cx.ts';
import { Mark } from '../ui/Labels.tsx';
import { useLanguageSwitch } from '../ui/languageSwitch.ts';
import styles from './Page.module.css';

/** One column with the product's name and the language: every page that anybody may open. */
export function Page({
  printsAlone,
  children,
}: {
  /** On paper only what is in it: no name of the product, and page breaks where it wants them. */
  printsAlone?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={cx(styles['page'], printsAlone && styles['printsAlone'])}>
      <header className={styles['header']}>
        <Mark />
        <button type="button" {...useLanguageSwitch()} />
      </header>
      <main className={styles['main']}>{children}</main>
    </div>
  );
}
