import { Fragment } from 'react';
import type { ResultView } from '#shared/session/views.ts';
import styles from './Statement.module.css';
import { statementOf } from './statement.ts';
import { useScreenWords } from './words.ts';

export function Statement({ result }: { result: ResultView }) {
  const words = useScreenWords();
  return (
    <p className={styles.statement}>
      {result.overcount && <strong>{words.overcount} </strong>}
      {statementOf(result, words).map((part, n, all) => (
        <Fragment key={part}>
          <span className={styles.part}>
            {part}
            {n < all.length - 1 ? ' ·' : '.'}
          </span>{' '}
        </Fragment>
      ))}
      {result.voters === 'attendees' && words.sample}
    </p>
  );
}
