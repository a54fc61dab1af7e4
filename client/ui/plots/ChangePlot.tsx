import { Fragment } from 'react';
import type { VerdictCounts } from '#shared/dialogue/report.ts';
import { NO_VERDICTS } from '#shared/dialogue/report.ts';
import { useAnswerWords } from '../answerWords.ts';
import styles from './plots.module.css';
import { Stacked, StackedKey } from './Stacked.tsx';
import { TableTwin } from './TableTwin.tsx';
import { answersIn, verdictParts } from './verdicts.tsx';
import { usePlotWords } from './words.ts';

export interface ChangeRow {
  readonly id: string;
  /** The meeting, e.g. "14. april". */
  readonly label: string;
  /** Of one stratum; null = the meeting has not been held, or has not tried it. */
  readonly verdicts: VerdictCounts | null;
  readonly people?: number;
  /** What null means: "ikke holdt endnu", "ikke prøvet". */
  readonly empty?: string;
  /** The words that were tested. A change is marked: two wordings are not compared as if they were one. */
  readonly wording: number;
}

export interface ChangePlotProps {
  /** What is compared: the element and the stratum. */
  readonly label: string;
  readonly rows: readonly ChangeRow[];
}

/** One element across the meetings, bar under bar, with a mark where its wording was changed. */
export function ChangePlot({ label, rows }: ChangePlotProps) {
  const words = usePlotWords();
  const answer = useAnswerWords();
  const key = verdictParts(NO_VERDICTS, answer);
  const reworded = (n: number): boolean => n > 0 && rows[n - 1]?.wording !== rows[n]?.wording;
  const said = ({ verdicts, people, empty }: ChangeRow): string => {
    const n = verdicts === null ? 0 : answersIn(verdicts);
    if (n === 0) return empty ?? words.noAnswers;
    return people === undefined ? words.answers(n) : words.answersBy(n, people);
  };
  return (
    <figure className={styles['plot']}>
      <figcaption className={styles['caption']}>
        <span className={styles['label']}>{label}</span>
      </figcaption>
      <div className={styles['change']} aria-hidden="true">
        {rows.map((row, n) => (
          <Fragment key={row.id}>
            {reworded(n) && (
              <p className={styles['reworded']}>
                <span>{words.newWording}</span>
              </p>
            )}
            <p>{row.label}</p>
            <Stacked parts={verdictParts(row.verdicts ?? NO_VERDICTS, answer)} fill="verdict" />
            <p className={styles['n']}>{said(row)}</p>
          </Fragment>
        ))}
      </div>
      <StackedKey parts={key} fill="verdict" numbers={false} />
      <TableTwin
        caption={label}
        head={[words.meeting, ...key.map(({ name }) => name), words.all, words.newWording]}
        rows={rows.map((row, n) => ({
          id: row.id,
          cells: [
            row.label,
            ...verdictParts(row.verdicts ?? NO_VERDICTS, answer).map((part) =>
              row.verdicts === null ? '–' : part.n,
            ),
            said(row),
            reworded(n) ? words.newWording : '',
          ],
        }))}
        twin="open"
      />
    </figure>
  );
}
