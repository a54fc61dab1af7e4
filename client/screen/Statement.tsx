import type { ResultView } from '#shared/session/views.ts';
import styles from './Statement.module.css';
import { statementOf } from './statement.ts';
import { useScreenWords } from './words.ts';

export function Statement({ result }: { result: ResultView }) {
  const words = useScreenWords();
  return (
    <p className={styles.statement}>
      {result.overcount && <strong>{words.overcount} </strong>}
      {statementOf(result, words).map((part, n) => (
        <span key={part} className={styles.part}>
          {n > 0 && ' · '}
          {part}
        </span>
      ))}
      {result.voters === 'attendees' && ` · ${words.sample}`}
    </p>
  );
}
