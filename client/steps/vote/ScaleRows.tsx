import type { ScaleRow } from '#shared/session/views.ts';
import { bodyHeight, lineCount, paginate, type Room } from '../../screen/pages.ts';
import { useScreenWords } from '../../screen/words.ts';
import { useCommon } from '../../ui/common.ts';
import { useDialogueWords } from '../../ui/dialogueWords.ts';
import { Stacked, StackedKey } from '../../ui/plots/Stacked.tsx';
import { scaleParts } from '../../ui/plots/ScaleBar.tsx';
import styles from './ScaleRows.module.css';
import { ScaleTable } from './ScaleTable.tsx';

const CHARS = 34;
const KEY_HEIGHT = 2.9;
const BELOW_CHARS = 66;

/** Pages of elements, bar under bar. */
export function scalePages(rows: readonly ScaleRow[], room: Room, below: string) {
  const capacity = bodyHeight({
    ...room,
    reserved: KEY_HEIGHT + lineCount(below, BELOW_CHARS) * 1.2 + 0.9,
  });
  return paginate(
    rows,
    (row) =>
      Math.min(2, lineCount(row.title, CHARS)) * 1.32 + (row.paper === null ? 1.25 : 2.5) + 0.35,
    capacity,
  );
}

interface ScaleRowsProps {
  readonly rows: readonly ScaleRow[];
  /** Of all pages, for the table. */
  readonly all: readonly ScaleRow[];
}

/** How the answers to each element are spread, with the name of such a spread: never a mean. */
export function ScaleRows({ rows, all }: ScaleRowsProps) {
  const words = useScreenWords();
  const common = useCommon();
  const { stratum } = useDialogueWords();
  const parts = (counts: readonly number[]) => scaleParts(counts, common.scaleShort);
  const said = (counts: readonly number[]): string =>
    words.scaleN(
      parts(counts).reduce((sum, { n }) => sum + n, 0),
      counts[0] ?? 0,
    );
  return (
    <>
      <div className={styles.rows} aria-hidden="true">
        {rows.map((row) => (
          <div key={row.ref} className={styles.row}>
            <p className={styles.title} dir="auto">
              {row.title}
            </p>
            <p className={styles.agreement}>
              {row.agreement !== null && common.agreement[row.agreement]}
            </p>
            <Stacked parts={parts(row.counts)} fill="scale" />
            <p className={styles.n}>{said(row.counts)}</p>
            {row.paper !== null && (
              <>
                <Stacked parts={parts(row.paper)} fill="scale" />
                <p className={styles.n}>
                  {stratum.paper}: {said(row.paper)}
                </p>
              </>
            )}
          </div>
        ))}
      </div>
      <div className={styles.key}>
        <StackedKey parts={parts([])} fill="scale" numbers={false} />
      </div>
      <ScaleTable rows={all} />
    </>
  );
}
