import type { ReactNode } from 'react';
import styles from './Message.module.css';

/** One thing to read, in the middle of the wall. */
export function Message({ children, note }: { children: ReactNode; note?: ReactNode }) {
  return (
    <div className={styles.message}>
      <p className={styles.words}>{children}</p>
      {note !== undefined && <p className={styles.note}>{note}</p>}
    </div>
  );
}
