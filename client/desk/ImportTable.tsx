import { useState } from 'react';
import type { ItemKind } from '#shared/board/board.ts';
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

/** What a row is, to be taken or left as a whole: a kind of thing, or the way citizens have made it. */
const groupOf = ({ contribution, item }: ImportRow): Contribution | `kind:${ItemKind}` | null =>
  contribution ?? (item === null ? null : `kind:${item.kind}`);
type Group = NonNullable<ReturnType<typeof groupOf>>;
const isKind = (group: Group): group is `kind:${ItemKind}` => group.startsWith('kind:');
const kindIn = (group: `kind:${ItemKind}`): ItemKind => group.slice('kind:'.length) as ItemKind;

/** Groups of a release, with how many rows of each can be taken. */
function groupsOf(preview: ImportPreview): ReadonlyMap<Group, number> {
  const counts = new Map<Group, number>();
  for (const row of preview.rows) {
    const group = groupOf(row);
    if (group !== null && row.verdict !== 'refused')
      counts.set(group, (counts.get(group) ?? 0) + 1);
  }
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
  const common = useCommon();
  const [onlyProblems, setOnlyProblems] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<Group>>(new Set());
  const [known, setKnown] = useState(false);
  const isKnown = ({ verdict, problem }: ImportRow): boolean =>
    ofRelease && verdict === 'refused' && problem === 'already_there';
  const groups = ofRelease ? groupsOf(whole) : new Map<Group, number>();
  const preview = {
    ...whole,
    rows: whole.rows.filter((row) => {
      const group = groupOf(row);
      return group === null || !left.has(group);
    }),
  };
  const count = (verdict: ImportRow['verdict']) =>
    preview.rows.filter((row) => row.verdict === verdict && !isKnown(row)).length;
  const taken = takenItems(preview).length;
  const problems = count('warning') + count('refused');
  const there = preview.rows.filter(isKnown).length;
  const rows = preview.rows.filter(
    (row) => (known || !isKnown(row)) && (!onlyProblems || row.verdict !== 'take'),
  );
  const toggle = (group: Group, on: boolean) => {
    const next = new Set(left);
    if (on) next.delete(group);
    else next.add(group);
    setLeft(next);
  };
  const nameOf = (group: Group): string => {
    if (group === 'bundle') return w.bundles;
    return isKind(group) ? common.kinds[kindIn(group)] : a.form[group];
  };
  return (
    <section className={styles['section']} aria-label={w.preview}>
      {groups.size > 1 && (
        <fieldset>
          <legend>
            <strong>{w.contributions}</strong>
          </legend>
          {[...groups].map(([group, n]) => (
            <Check key={group} checked={!left.has(group)} onChange={(on) => toggle(group, on)}>
              {nameOf(group)} ({n})
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
