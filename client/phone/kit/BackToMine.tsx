import { Icon } from '../../ui/Icon.tsx';
import { go, STAY_HOME } from '../route.ts';
import { useKitWords } from './words.ts';
import styles from './Kit.module.css';

/** The way out of every page of the kit: what was typed stays. */
export function BackToMine() {
  const words = useKitWords();
  return (
    <button type="button" className={styles['back']} onClick={() => go(STAY_HOME)}>
      <Icon name="back" />
      {words.toMine}
    </button>
  );
}
