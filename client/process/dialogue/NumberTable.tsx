import type { ReactNode } from 'react';
import { cx } from '../../ui/cx.ts';
import styles from './NumberTable.module.css';

export interface NumberCell {
  readonly shown: ReactNode;
  /** Says that there is nothing, or why. */
  readonly soft?: boolean;
}

interface NumberTableProps {
  readonly caption: string;
  /** How the caption stands above the table; otherwise it is for screen readers. */
  readonly as?: 'heading' | 'title' | 'about';
  /** The first names the rows. */
  readonly head: readonly string[];
  readonly rows: readonly {
    readonly id: string;
    readonly name: ReactNode;
    /** The same numbers as a picture, beside the name. */
    readonly bar?: ReactNode;
    readonly cells: readonly NumberCell[];
  }[];
  /** Counts with a total at the end. */
  readonly counts?: boolean;
}

/** Numbers side by side; on a narrow page each row becomes a short list with its words. */
export function NumberTable({ caption, as, head, rows, counts }: NumberTableProps) {
  const [first, ...columns] = head;
  const bars = rows.some(({ bar }) => bar !== undefined);
  return (
    <table className={cx(styles.table, counts && styles.counts)}>
      <caption className={as === undefined ? 'visually-hidden' : styles[as]}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col" colSpan={bars ? 2 : 1}>
            {first}
          </th>
          {/* Two meetings may be called the same. */}
          {columns.map((each, n) => (
            <th key={n} scope="col">
              {each}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, bar, cells }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            {bars && (
              <td className={styles.bar} aria-hidden="true">
                {bar}
              </td>
            )}
            {cells.map(({ shown, soft = false }, n) => (
              <td key={n} data-label={columns[n]} data-soft={soft}>
                {shown}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
