import { diffWordsWithSpace } from 'diff';
import { useOfficeWords } from '../words.ts';
import styles from './WordDiff.module.css';

/**
 * New words underlined, old ones struck through; a screen reader is told which is which. Without a text before it there
 * is nothing new.
 */
export function WordDiff({ before, after }: { before: string | undefined; after: string }) {
  const w = useOfficeWords().wording;
  if (before === undefined) return after;
  return (
    <span className={styles.diff}>
      {diffWordsWithSpace(before, after).map(({ added, removed, value }, n) =>
        removed ? (
          <del key={n}>
            <span className="visually-hidden">{w.gone} </span>
            {value}
          </del>
        ) : added ? (
          <ins key={n}>
            <span className="visually-hidden">{w.came} </span>
            {value}
          </ins>
        ) : (
          <span key={n}>{value}</span>
        ),
      )}
    </span>
  );
}
