import type { TeamView } from '#shared/session/views.ts';
import { Button } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import { usePlaceWords } from './placeWords.ts';
import styles from './Place.module.css';

/** "Bord 12" is found by its number, which stands on the table too. */
const numberOf = (name: string): string | undefined => /^\D*(\d{1,3})$/.exec(name)?.[1];

export interface TableChoiceProps {
  tables: readonly TeamView[];
  current: string | null;
  /** null = no table. */
  onChoose: (teamId: string | null) => void;
}

/** The tables as large buttons: numbers where they have them. */
export function TableChoice({ tables, current, onChoose }: TableChoiceProps) {
  const words = usePlaceWords();
  return (
    <>
      <ul role="list" className={styles['tables']}>
        {tables.map(({ id, name }) => {
          const number = numberOf(name);
          return (
            <li key={id} className={cx(number === undefined && styles['named'])}>
              <Button
                wide
                className={cx(styles['table'], number !== undefined && styles['number'])}
                aria-label={name}
                aria-current={id === current ? true : undefined}
                onClick={() => onChoose(id)}
              >
                {number ?? name}
              </Button>
            </li>
          );
        })}
      </ul>
      <Button wide onClick={() => onChoose(null)}>
        {words.noTable}
      </Button>
    </>
  );
}
