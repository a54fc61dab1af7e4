import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import styles from './Notice.module.css';

const ICONS = { info: 'info', good: 'check', warn: 'warn', error: 'error' } as const;

export interface NoticeProps {
  kind?: keyof typeof ICONS;
  title?: string;
  children?: ReactNode;
  /** Announce at once to screen readers; for what happens as an answer to the person's own act. */
  alert?: boolean;
  className?: string;
}

/** Says something that stays until it no longer holds: a word and a sign, never colour alone. */
export function Notice({ kind = 'info', title, children, alert, className }: NoticeProps) {
  return (
    <div
      className={cx(styles['notice'], styles[kind], className)}
      role={alert ? 'alert' : undefined}
    >
      <Icon name={ICONS[kind]} />
      <div className={styles['text']}>
        {title !== undefined && <p className={styles['title']}>{title}</p>}
        {children}
      </div>
    </div>
  );
}
