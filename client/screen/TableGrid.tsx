import { Icon } from '../ui/Icon.tsx';
import { paginate } from './pages.ts';
import styles from './TableGrid.module.css';

export interface TableCell {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly done?: boolean;
  /** Nothing from this table yet: quieter, never a reproach. */
  readonly quiet?: boolean;
}

const COLUMNS = 3;
const CELL_HEIGHT = 3.1;

/** Three beside each other: thirty tables fit on two pages. */
export function tablePages(cells: readonly TableCell[], capacity: number) {
  const perPage = COLUMNS * Math.max(1, Math.floor(capacity / CELL_HEIGHT));
  return paginate(cells, () => 1, perPage, perPage);
}

/** How far the tables are, as they stand in the hall. Read down the columns, as a list is. */
export function TableGrid({ cells }: { cells: readonly TableCell[] }) {
  return (
    <ul
      role="list"
      className={styles.grid}
      style={{ gridTemplateRows: `repeat(${Math.ceil(cells.length / COLUMNS)}, auto)` }}
    >
      {cells.map((cell) => (
        <li key={cell.id} className={styles.cell} data-quiet={cell.quiet === true}>
          <span className={styles.name}>
            {cell.name}
            {cell.done === true && <Icon name="check" />}
          </span>
          <span className={styles.note}>{cell.note}</span>
        </li>
      ))}
    </ul>
  );
}
