import type { ReactNode } from 'react';
import { usePlotWords } from './words.ts';
import styles from './TableTwin.module.css';

export interface TableTwinProps {
  readonly caption: string;
  /** The first names the rows. */
  readonly head: readonly string[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly ReactNode[] }[];
  /** `open`: anybody may open it; `hidden`: for screen readers, where the words beside the plot say it all. */
  readonly twin: 'open' | 'hidden';
}

/** What a plot shows, as numbers: nobody needs to see the plot. */
export function TableTwin({ caption, head, rows, twin }: TableTwinProps) {
  const words = usePlotWords();
  const table = (
    <table className={twin === 'hidden' ? 'visually-hidden' : styles['table']}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {head.map((each) => (
            <th key={each} scope="col">
              {each}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells: [first, ...cells] }) => (
          <tr key={id}>
            <th scope="row">{first}</th>
            {cells.map((cell, n) => (
              <td key={head[n + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (twin === 'hidden') return table;
  return (
    <details className={styles['twin']}>
      <summary>{words.asTable}</summary>
      {table}
    </details>
  );
}
