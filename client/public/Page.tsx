import type { ReactNode } from 'react';
import { useCommon } from '../ui/common.ts';
import { setLanguage, useLang } from '../ui/language.ts';
import { cx } from '../ui/cx.ts';
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
  const common = useCommon();
  const lang = useLang();
  const other = lang === 'da' ? 'en' : 'da';
  return (
    <div className={cx(styles['page'], printsAlone && styles['printsAlone'])}>
      <header className={styles['header']}>
        <p className={styles['mark']}>Rød Tråd</p>
        <button
          type="button"
          lang={other}
          aria-label={common.otherLanguageLabel}
          onClick={() => void setLanguage(other)}
        >
          {common.otherLanguage}
        </button>
      </header>
      <main className={styles['main']}>{children}</main>
    </div>
  );
}
