import type { ResultView } from '#shared/session/views.ts';
import type { Breakdown, Cell } from '#shared/voting/breakdown.ts';
import { bodyHeight, lineCount, paginate, type Room } from '../../screen/pages.ts';
import { useScreenWords } from '../../screen/words.ts';
import { useAnswerWords } from '../../ui/answerWords.ts';
import { useCommon } from '../../ui/common.ts';
import { listOf } from '../../ui/format.ts';
import styles from './GroupTable.module.css';

interface Option {
  readonly ref: string;
  readonly title: string;
}

const CHARS = 58;
const HEAD_HEIGHT = 5;
const NOTE_HEIGHT = 3.2;

/** Pages of options by group; the protected numbers are what they are, whatever the wall has room for (VOTE11). */
export function groupPages(result: ResultView, room: Room): readonly (readonly Option[])[] {
  const { groups } = result;
  const options = [...result.rows, ...result.scale].filter(({ ref }) => groups?.rows[ref]);
  if (options.length === 0) return [];
  return paginate(
    options,
    ({ title }) => Math.min(2, lineCount(title, CHARS)) * 1.21 + 2,
    bodyHeight({ ...room, reserved: HEAD_HEIGHT + NOTE_HEIGHT }),
  );
}

interface GroupTableProps {
  readonly result: ResultView;
  readonly groups: Breakdown;
  readonly rows: readonly Option[];
}

/** How groups have voted. Where a number could tell on somebody, there are words. */
export function GroupTable({ result, groups, rows }: GroupTableProps) {
  const words = useScreenWords();
  const common = useCommon();
  const { affiliation } = useAnswerWords();
  const nameOf = (name: string): string =>
    (affiliation as Readonly<Record<string, string>>)[name] ?? name;
  const cell = (value: Cell): string =>
    typeof value === 'number' ? String(value) : words.cell[value];
  return (
    <>
      <table className={styles.table}>
        <caption className={styles.caption}>
          {words.groups}. {result.method === 'dots' ? words.groupsDots : words.groupsScale}
        </caption>
        <thead>
          <tr>
            {groups.groups.map(({ names, n }) => (
              <th key={names.join()} scope="col">
                <span className={styles.group}>{listOf(names.map(nameOf), common.and)}</span>
                <span className={styles.n}>{words.groupN(n)}</span>
              </th>
            ))}
          </tr>
        </thead>
        {rows.map(({ ref, title }) => (
          <tbody key={ref}>
            <tr>
              <th colSpan={groups.groups.length} scope="rowgroup" className={styles.title}>
                <span className={styles.words} dir="auto">
                  {title}
                </span>
              </th>
            </tr>
            <tr>
              {(groups.rows[ref] ?? []).map((value, n) => (
                <td key={groups.groups[n]?.names.join()} data-words={typeof value !== 'number'}>
                  {cell(value)}
                </td>
              ))}
            </tr>
          </tbody>
        ))}
      </table>
      <p className={styles.note}>
        {words.groupsSafe} {words.sample}
      </p>
    </>
  );
}
