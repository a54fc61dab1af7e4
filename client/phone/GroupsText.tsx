import { shortened } from '#shared/board/text.ts';
import type { ResultView } from '#shared/session/views.ts';
import { SAFE_GROUP, type Breakdown, type Cell } from '#shared/voting/breakdown.ts';
import { SMALL_GROUP } from '#shared/voting/rules.ts';
import { useAnswerWords } from '../ui/answerWords.ts';
import { useStepWords } from './stepWords.ts';
import styles from './ResultText.module.css';

/** The whole of a note stands above, in the result itself. */
const TITLE = 90;

/** A result by affiliation, with small groups protected: bands and gaps are said in words (VOTE11). */
export function GroupsText({ result, groups }: { result: ResultView; groups: Breakdown }) {
  const words = useStepWords();
  const affiliation: Readonly<Record<string, string>> = useAnswerWords().affiliation;
  const nameOf = (names: readonly string[]): string => {
    const said = names.map((name) => affiliation[name] ?? words.groupsUnknown);
    return said.length === 1 ? (said[0] ?? '') : words.groupsOthers(said.join(', ').toLowerCase());
  };
  const cellText = (cell: Cell | undefined, n: number): string => {
    if (cell === undefined) return words.cell.hidden;
    return typeof cell === 'number' ? words.cellOf(cell, n) : words.cell[cell];
  };
  const rows = result.method === 'dots' ? result.rows : result.scale;
  return (
    <details className={styles['groups']}>
      <summary>{words.groups}</summary>
      <p>{result.method === 'dots' ? words.groupsDots : words.groupsScale}</p>
      <ul role="list">
        {rows.map(({ ref, title }) => (
          <li key={ref}>
            <strong>{shortened(title, TITLE)}</strong>
            <br />
            {groups.groups
              .map(({ names, n }, i) => `${nameOf(names)}: ${cellText(groups.rows[ref]?.[i], n)}`)
              .join(' · ')}
          </li>
        ))}
      </ul>
      <p>{words.groupsSmall(result.method === 'dots' ? SAFE_GROUP : SMALL_GROUP)}</p>
    </details>
  );
}
