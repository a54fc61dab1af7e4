import type { CSSProperties } from 'react';
import styles from './Dots.module.css';

interface DotsProps {
  readonly filled: number;
  readonly of: number;
  /** Large dots that fit beside each other where the field stands. */
  readonly wide: number;
}

/** More people, smaller dots: a council, a hall, a large hall. */
const SIZES = [
  { upTo: 40, dot: 1.1 },
  { upTo: 120, dot: 0.75 },
  { upTo: Infinity, dot: 0.45 },
] as const;

/**
 * A quiet field of people: one dot each, filled as they come. Never names. The words beside it carry
 * the number, so the field itself is decoration to a screen reader.
 */
export function Dots({ filled, of, wide }: DotsProps) {
  const total = Math.max(filled, of);
  if (total === 0) return null;
  const { dot } = SIZES.find(({ upTo }) => total <= upTo) ?? SIZES[2];
  const rows = Math.ceil(total / Math.floor((wide * SIZES[0].dot) / dot));
  // Rows of one length: a lonely dot at the end looks like somebody who does not belong.
  const style = { '--dot': dot, '--columns': Math.ceil(total / rows) } as CSSProperties;
  return (
    <span className={styles.field} style={style} aria-hidden="true">
      {Array.from({ length: total }, (_, n) => (
        <span key={n} className={styles.dot} data-on={n < filled} />
      ))}
    </span>
  );
}
