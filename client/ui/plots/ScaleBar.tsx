import type { Agreement } from '#shared/session/views.ts';
import { useCommon } from '../common.ts';
import styles from './plots.module.css';
import { Stacked, StackedKey, type Part } from './Stacked.tsx';
import { TableTwin } from './TableTwin.tsx';
import { usePlotWords } from './words.ts';

export interface ScaleBarProps {
  readonly label: string;
  /** Answers at index 1–5, abstentions at index 0: outside the bar, always stated (VOTE10). */
  readonly counts: readonly number[];
  /** What the house calls such a distribution; null = too little to say. */
  readonly agreement?: Agreement | null;
}

export const scaleParts = (counts: readonly number[], names: readonly string[]): Part[] =>
  [1, 2, 3, 4, 5].map((step) => ({
    id: String(step),
    name: names[step] ?? '',
    sign: step,
    n: counts[step] ?? 0,
  }));

/** The distribution of answers from 1 to 5: never a mean, which nobody would have answered. */
export function ScaleBar({ label, counts, agreement = null }: ScaleBarProps) {
  const words = usePlotWords();
  const common = useCommon();
  const parts = scaleParts(counts, common.scaleShort);
  const abstained = counts[0] ?? 0;
  const n = parts.reduce((sum, part) => sum + part.n, 0);
  return (
    <figure className={styles['plot']}>
      <figcaption className={styles['caption']}>
        <span className={styles['label']}>{label}</span>
        {agreement !== null && n > 0 && <strong>{common.agreement[agreement]}</strong>}
        <span className={styles['n']}>
          {n === 0 ? words.noAnswers : words.answers(n)} · {words.abstained(abstained)}
        </span>
      </figcaption>
      <Stacked parts={parts} fill="scale" />
      <StackedKey parts={parts} fill="scale" />
      <TableTwin
        caption={label}
        head={[words.answer, words.count]}
        rows={[
          ...parts.map((part) => ({
            id: part.id,
            cells: [`${part.id} ${part.name}`, part.n],
          })),
          { id: 'n', cells: [words.all, n] },
          { id: '0', cells: [common.scaleShort[0], abstained] },
        ]}
        twin="hidden"
      />
    </figure>
  );
}
