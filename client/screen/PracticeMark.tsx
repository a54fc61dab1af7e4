import styles from './PracticeMark.module.css';
import { useScreenWords } from './words.ts';

/** Before the name of a step that is only tried. */
export function PracticeMark({ practice }: { practice: boolean }) {
  const words = useScreenWords();
  return practice ? <span className={styles.practice}>{words.practice}</span> : null;
}
