import type { CSSProperties } from 'react';
import styles from './Dots.module.css';

interface DotsProps {
  readonly filled: number;
  readonly of: number;
  /** Large dots that fit beside each other where the field stands. */
  readonly wide: number;
  /** Rows of large dots that there is room for; without it the number of people alone says how large dots are. */
  readonly high?: number;
}

/** More people, smaller dots: a council, a hall, a large hall. */
const SIZES = [
  { upTo: 40, dot: 1.1 },
  { upTo: 120, dot: 0.75 },
  { upTo: 300, dot: 0.45 },
  { upTo: Infinity, dot: 0.32 },
] as const;
const LARGE = SIZES[0].dot;

const rowsOf = (total: number, wide: number, dot: number): number =>
  Math.ceil(total / Math.floor((wide * LARGE) / dot));

/** The largest dots that the number, and the room where it is limited, allow. */
function sizeFor(total: number, wide: number, high: number | undefined): number {
  const fits = ({ upTo, dot }: (typeof SIZES)[number]): boolean =>
    high === undefined ? total <= upTo : rowsOf(total, wide, dot) * dot <= high * LARGE;
  return (SIZES.find(fits) ?? SIZES[3]).dot;
}

/**
 * A quiet field of people: one dot each, filled as they come. Never names. The words beside it carry
 * the number, so the field itself is decoration to a screen reader.
 */
export function Dots({ filled, of, wide, high }: DotsProps) {
  const total = Math.max(filled, of);
  if (total === 0) return null;
  const dot = sizeFor(total, wide, high);
  const rows = rowsOf(total, wide, dot);
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
