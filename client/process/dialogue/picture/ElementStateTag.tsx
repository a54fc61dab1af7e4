import { Icon, type IconName } from '../../../ui/Icon.tsx';
import { useOfficeWords } from '../words.ts';
import styles from './ElementStateTag.module.css';
import type { ElementState } from './state.ts';

const SIGNS: Readonly<Record<ElementState, IconName>> = {
  untested: 'minus',
  few: 'pause',
  differs: 'info',
  split: 'info',
  holds: 'check',
  holds_changed: 'hand',
  fails: 'cross',
};

export function ElementStateTag({ state }: { state: ElementState }) {
  const w = useOfficeWords().picture;
  return (
    <p className={styles.state} data-state={state}>
      <Icon name={SIGNS[state]} />
      {w.state[state]}
    </p>
  );
}
