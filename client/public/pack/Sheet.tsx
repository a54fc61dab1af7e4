import type { ReactNode } from 'react';
import type { Pack } from '#shared/wire/dialogue.ts';
import { da as common } from '../../ui/common.da.ts';
import { cx } from '../../ui/cx.ts';
import { FOOTER } from './packTexts.ts';
import styles from './Pack.module.css';

/** One sheet of paper: says at the foot what it belongs to, and that it is indicative. */
export function Sheet({
  pack,
  className,
  label,
  children,
}: {
  pack: Pack;
  className?: string | undefined;
  label: string;
  children: ReactNode;
}) {
  return (
    <section className={cx(styles['sheet'], className)} aria-label={label}>
      {pack.exercise && <p className={styles['exercise']}>{common.exercise}</p>}
      <div className={styles['content']}>{children}</div>
      <p className={styles['foot']}>{FOOTER(pack.title)}</p>
    </section>
  );
}

/** What is in the pack, in the order and with the numbers that every sheet uses. */
export const elementsOf = (pack: Pack) => pack.elements.filter(({ kind }) => kind === 'element');
export const keywordsOf = (pack: Pack) => pack.elements.filter(({ kind }) => kind === 'keyword');
