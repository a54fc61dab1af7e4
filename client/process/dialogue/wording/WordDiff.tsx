import { useOfficeWords } from '../words.ts';
import { wordDiff } from './wordDiff.ts';
import styles from './WordDiff.module.css';

/** New words underlined, old ones struck through; a screen reader is told which is which. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  const w = useOfficeWords().wording;
  return (
    <span className={styles.diff}>
      {wordDiff(before, after).map(({ what, text }, n) =>
        what === 'same' ? (
          <span key={n}>{text}</span>
        ) : what === 'gone' ? (
          <del key={n}>
            <span className="visually-hidden">{w.gone} </span>
            {text}
          </del>
        ) : (
          <ins key={n}>
            <span className="visually-hidden">{w.came} </span>
            {text}
          </ins>
        ),
      )}
    </span>
  );
}
