import type { CSSProperties } from 'react';
import type { ScaleRow } from '#shared/session/views.ts';
import { useScreenWords } from '../../screen/words.ts';
import { useCommon } from '../../ui/common.ts';
import styles from './ScaleChart.module.css';
import { ScaleTable } from './ScaleTable.tsx';

interface ScaleChartProps {
  readonly row: ScaleRow;
  /** The thing asked about, where the question does not already name it. */
  readonly titled: boolean;
  readonly all: readonly ScaleRow[];
}

const STEPS = [1, 2, 3, 4, 5] as const;

/** Five columns with their words: the distribution, never a mean. */
export function ScaleChart({ row, titled, all }: ScaleChartProps) {
  const words = useScreenWords();
  const common = useCommon();
  const at = (step: number): number => row.counts[step] ?? 0;
  const most = Math.max(1, ...STEPS.map(at));
  const answered = STEPS.reduce((sum, step) => sum + at(step), 0);
  return (
    <div className={styles.scale}>
      <p className={styles.verdict}>
        {titled && <span className={styles.title}>{row.title}</span>}
        {row.agreement !== null && (
          <strong className={styles.agreement}>{common.agreement[row.agreement]}</strong>
        )}
        <span className={styles.n}>
          {words.answers(answered)} · {words.abstainedN(at(0))}
        </span>
      </p>
      <div className={styles.columns} aria-hidden="true">
        {STEPS.map((step) => (
          <div key={step} className={styles.column} data-step={step}>
            <span className={styles.well}>
              <span
                className={styles.bar}
                style={{ '--share': at(step) / most } as CSSProperties}
              />
              <span className={styles.count}>{at(step)}</span>
            </span>
            <span className={styles.name}>
              <b>{step}</b> {common.scaleShort[step]}
            </span>
          </div>
        ))}
      </div>
      <ScaleTable rows={all} />
    </div>
  );
}
