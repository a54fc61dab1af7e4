import type { TeamView } from '#shared/session/views.ts';
import { Check } from '../Check.tsx';
import styles from './Which.module.css';
import { useTablesWords } from './words.ts';

/** Some of the tables; to begin with all of them. */
export function WhichTables({
  tables,
  left,
  onChange,
}: {
  tables: readonly TeamView[];
  /** Ids that are left out: a table made later is in. */
  left: ReadonlySet<string>;
  onChange: (left: ReadonlySet<string>) => void;
}) {
  const w = useTablesWords();
  const none = tables.every(({ id }) => !left.has(id));
  return (
    <fieldset className={styles['which']}>
      <legend>{w.which}</legend>
      <Check
        checked={none}
        onChange={(on) => onChange(new Set(on ? [] : tables.map(({ id }) => id)))}
      >
        {w.all}
      </Check>
      <div className={styles['tables']}>
        {tables.map(({ id, name }) => (
          <Check
            key={id}
            checked={!left.has(id)}
            onChange={(on) => {
              const next = new Set(left);
              if (on) next.delete(id);
              else next.add(id);
              onChange(next);
            }}
          >
            {name}
          </Check>
        ))}
      </div>
    </fieldset>
  );
}
