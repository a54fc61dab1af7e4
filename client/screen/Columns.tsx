import type { ReactNode } from 'react';
import { cx } from '../ui/cx.ts';
import styles from './Columns.module.css';
import { lineCount, paginateColumns } from './pages.ts';

export interface ColumnRow {
  readonly id: string;
  readonly title: string;
  readonly note?: ReactNode;
}

export interface Column {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly ColumnRow[];
}

const CHARS = 26;
const COLUMN_HEAD = 2;
const LARGE_CHARS = 22;

const heightOf = (row: ColumnRow): number =>
  lineCount(row.title, CHARS) * 1.4 + 0.8 + (row.note === undefined ? 0 : 1.3);

/** Pages of lists that stand side by side; empty lists are left out. */
export const columnPages = (columns: readonly Column[], capacity: number) =>
  paginateColumns(
    columns.map((column) => column.rows),
    heightOf,
    capacity - COLUMN_HEAD,
  );

/** Few and short: set larger, since the wall has the room. */
const isLarge = (page: readonly (readonly ColumnRow[])[], capacity: number): boolean =>
  page.every(
    (rows) =>
      rows.reduce(
        (sum, row) =>
          sum + lineCount(row.title, LARGE_CHARS) * 1.7 + (row.note === undefined ? 1.1 : 2.4),
        0,
      ) <=
      capacity - COLUMN_HEAD,
  );

interface ColumnsProps {
  readonly columns: readonly Column[];
  readonly page: readonly (readonly ColumnRow[])[];
  readonly capacity: number;
}

export function Columns({ columns, page, capacity }: ColumnsProps) {
  return (
    <div
      className={cx(
        styles.columns,
        columns.length === 1 && styles.single,
        isLarge(page, capacity) && styles.large,
      )}
    >
      {columns.map((column, n) => (
        <section key={column.id} className={styles.column} aria-labelledby={`column-${column.id}`}>
          <h2 id={`column-${column.id}`} className={styles.name}>
            {column.name} <span className={styles.count}>{column.rows.length}</span>
          </h2>
          <ul role="list" className={styles.list}>
            {(page[n] ?? []).map((row) => (
              <li key={row.id} className={styles.row}>
                <span className={styles.title}>{row.title}</span>
                {row.note !== undefined && <span className={styles.note}>{row.note}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
