import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './StateLine.module.css';

export type Sign = readonly ['good' | 'warn' | 'soft', 'check' | 'warn' | 'info' | 'error'];

/** How something stands: a word and a sign, never colour alone. */
export function StateLine({ sign: [kind, icon], children }: { sign: Sign; children: string }) {
  return (
    <p className={cx(styles['state'], styles[kind])}>
      <Icon name={icon} />
      {children}
    </p>
  );
}
