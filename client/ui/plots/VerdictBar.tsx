import type { VerdictCounts } from '#shared/dialogue/report.ts';
import { useAnswerWords } from '../answerWords.ts';
import styles from './plots.module.css';
import { Stacked, StackedKey } from './Stacked.tsx';
import { TableTwin } from './TableTwin.tsx';
import { answersIn, verdictParts } from './verdicts.tsx';
import { usePlotWords } from './words.ts';

export interface VerdictBarProps {
  /** What it is about, e.g. the meeting and the stratum: strata are never in one bar (REP1). */
  readonly label: string;
  readonly verdicts: VerdictCounts;
  /** Behind the answers, where known: a person may have tried several lenses. */
  readonly people?: number;
  /** What nobody having answered means, e.g. "ikke prøvet"; never shown as agreement. */
  readonly empty?: string;
}

/** Holder · holder med ændring · holder ikke, as parts of all answers. */
export function VerdictBar({ label, verdicts, people, empty }: VerdictBarProps) {
  const words = usePlotWords();
  const answer = useAnswerWords();
  const parts = verdictParts(verdicts, answer);
  const n = answersIn(verdicts);
  return (
    <figure className={styles['plot']}>
      <figcaption className={styles['caption']}>
        <span className={styles['label']}>{label}</span>
        <span className={styles['n']}>
          {n === 0
            ? (empty ?? words.noAnswers)
            : people === undefined
              ? words.answers(n)
              : words.answersBy(n, people)}
        </span>
      </figcaption>
      <Stacked parts={parts} fill="verdict" />
      {n > 0 && <StackedKey parts={parts} fill="verdict" />}
      {n > 0 && (
        <TableTwin
          caption={label}
          head={[words.answer, words.count]}
          rows={[
            ...parts.map((part) => ({ id: part.id, cells: [part.name, part.n] })),
            { id: 'n', cells: [words.all, n] },
          ]}
          twin="hidden"
        />
      )}
    </figure>
  );
}
