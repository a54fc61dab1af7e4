import { useState } from 'react';
import type { Contribution, ImportPreview, ImportRow } from '#shared/wire/http.ts';
import { useAnswerWords } from '../ui/answerWords.ts';
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

/** Ways in which citizens have contributed, with how many rows of each can be taken. */
function contributionsOf(preview: ImportPreview): ReadonlyMap<Contribution, number> {
  const counts = new Map<Contribution, number>();
  for (const { contribution, verdict } of preview.rows)
    if (contribution !== undefined && verdict !== 'refused')
      counts.set(contribution, (counts.get(contribution) ?? 0) + 1);
  return counts;
}

const ICONS = { take: 'check', warning: 'warn', refused: 'cross' } as const;
const CLASSES = { take: 'take', warning: 'warning', refused: 'no' } as const;

/** What will happen to each row, before anything happens. */
export function ImportTable({
  preview: whole,
  ofRelease,
  onTake,
}: {
  preview: ImportPreview;
  /** What is here already of a release need not be read again; of a list somebody pasted each row is answered. */
  ofRelease: boolean;
  onTake: (preview: ImportPreview) => void;
}) {
  const w = useDeskWords().import;
  const a = useAnswerWords();
  const [onlyProblems, setOnlyProblems] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<Contribution>>(new Set());
  const [known, setKnown] = useState(false);
  const isKnown = ({ verdict, problem }: ImportRow): boolean =>
    ofRelease && verdict === 'refused' && problem === 'already_there';
  const contributions = contributionsOf(whole);
  const preview = {
    ...whole,
    rows: whole.rows.filter(
      ({ contribution }) => contribution === undefined || !left.has(contribution),
    ),
  };
  const count = (verdict: ImportRow['verdict']) =>
    preview.rows.filter((row) => row.verdict === verdict && !isKnown(row)).length;
  const taken = takenItems(preview).length;
  const problems = count('warning') + count('refused');
  const there = preview.rows.filter(isKnown).length;
  const rows = preview.rows.filter(
    (row) => (known || !isKnown(row)) && (!onlyProblems || row.verdict !== 'take'),
  );
  const toggle = (contribution: Contribution, on: boolean) => {
    const next = new Set(left);
    if (on) next.delete(contribution);
    else next.add(contribution);
    setLeft(next);
  };
  return (
    <section className={styles['section']} aria-label={w.preview}>
      {contributions.size > 0 && (
        <fieldset>
          <legend>
            <strong>{w.contributions}</strong>
          </legend>
          {[...contributions].map(([contribution, n]) => (
            <Check
              key={contribution}
              checked={!left.has(contribution)}
              onChange={(on) => toggle(contribution, on)}
            >
              {contribution === 'bundle' ? w.bundles : a.form[contribution]} ({n})
            </Check>
          ))}
        </fieldset>
      )}
      <output>
        <strong>{w.summary(count('take'), count('warning'), count('refused'))}</strong>
      </output>
      {there > 0 && (
        <Check checked={known} onChange={setKnown}>
          {w.known(there)}
        </Check>
      )}
      {taken === 0 ? (
        <Notice kind={there > 0 ? 'info' : 'warn'}>
          <p>{there > 0 ? w.allKnown : w.nothing}</p>
        </Notice>
      ) : (
        <div>
          <Button kind="primary" onClick={() => onTake(preview)}>
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
