import type { ReactNode } from 'react';
import { cx } from '../ui/cx.ts';
import styles from './Rows.module.css';
import { lineCount, paginate } from './pages.ts';

export interface Row {
  readonly id: string;
  readonly title: string;
  /** A second line, or what stands at the right: text, so that its length is known. */
  readonly note?: string;
  readonly end?: ReactNode;
  readonly mark?: boolean;
}

const CHARS = 44;
const NOTE_CHARS = 58;

const heightOf = (row: Row): number =>
  0.62 +
  lineCount(row.title, CHARS) * 1.4 +
  (row.note === undefined ? 0 : lineCount(row.note, NOTE_CHARS) * 1.2);

export const rowPages = (rows: readonly Row[], capacity: number) =>
  paginate(rows, heightOf, capacity);

/** A plain list over the whole width. */
export function Rows({ rows }: { rows: readonly Row[] }) {
  return (
    <ul role="list" className={styles.rows}>
      {rows.map((row) => (
        <li key={row.id} className={cx(styles.row, row.mark && styles.mark)}>
          <span className={styles.words}>
            <span className={styles.title}>{row.title}</span>
            {row.note !== undefined && <span className={styles.note}>{row.note}</span>}
          </span>
          {row.end !== undefined && <span className={styles.end}>{row.end}</span>}
        </li>
      ))}
    </ul>
  );
}
