import { useState } from 'react';
import type { ImportPreview, ImportRow } from '#shared/wire/http.ts';
import { Button } from '../ui/Button.tsx';
import { useCommon } from '../ui/common.ts';
import { cx } from '../ui/cx.ts';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Check } from './Check.tsx';
import { useDeskWords } from './words.ts';
import styles from './panel.module.css';

/** The rows that will be taken: refused ones are left out, each with its reason in the table. */
export const takenItems = (preview: ImportPreview) =>
  preview.rows.flatMap((row) =>
    row.item !== null && row.verdict !== 'refused' ? [{ ...row.item }] : [],
  );

const ICONS = { take: 'check', warning: 'warn', refused: 'cross' } as const;
const CLASSES = { take: 'take', warning: 'warning', refused: 'no' } as const;

/** What will happen to each row, before anything happens. */
export function ImportTable({ preview, onTake }: { preview: ImportPreview; onTake: () => void }) {
  const w = useDeskWords().import;
  const [onlyProblems, setOnlyProblems] = useState(false);
  const count = (verdict: ImportRow['verdict']) =>
    preview.rows.filter((row) => row.verdict === verdict).length;
  const taken = takenItems(preview).length;
  const problems = count('warning') + count('refused');
  const rows = onlyProblems ? preview.rows.filter((row) => row.verdict !== 'take') : preview.rows;
  return (
    <section className={styles['section']} aria-label={w.preview}>
      <output>
        <strong>{w.summary(count('take'), count('warning'), count('refused'))}</strong>
      </output>
      {taken === 0 ? (
        <Notice kind="warn">
          <p>{w.nothing}</p>
        </Notice>
      ) : (
        <div>
          <Button kind="primary" onClick={onTake}>
            {w.go(taken)}
          </Button>
        </div>
      )}
      {problems > 0 && (
        <Check checked={onlyProblems} onChange={setOnlyProblems}>
          {w.onlyProblems}
        </Check>
      )}
      <div className={styles['scroll']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{w.line}</th>
              <th scope="col">{w.verdictHead}</th>
              <th scope="col">{w.type}</th>
              <th scope="col">{w.titleColumn}</th>
              <th scope="col">{w.themeColumn}</th>
              <th scope="col">{w.reason}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.line} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ row }: { row: ImportRow }) {
  const w = useDeskWords();
  const common = useCommon();
  const { item, verdict, problem } = row;
  return (
    <tr className={verdict === 'refused' ? styles['refused'] : undefined}>
      <td>{row.line}</td>
      <td>
        <span className={cx(styles['verdict'], styles[CLASSES[verdict]])}>
          <Icon name={ICONS[verdict]} size="1em" />
          {w.import.verdict[verdict]}
        </span>
      </td>
      <td>{item === null ? '' : common.kind[item.kind]}</td>
      <th scope="row">{item?.title ?? row.cells.filter((cell) => cell !== '').join(' · ')}</th>
      <td>{item?.theme}</td>
      <td>{problem === null ? '' : w.importProblem[problem]}</td>
    </tr>
  );
}
