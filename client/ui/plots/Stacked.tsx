import type { ReactNode } from 'react';
import { cx } from '../cx.ts';
import styles from './Stacked.module.css';

export interface Part {
  readonly id: string;
  readonly name: string;
  /** Besides colour and pattern: a figure or a small drawing. */
  readonly sign: ReactNode;
  readonly n: number;
}

/** Smaller shares have no room for a number beside the sign, or for the sign itself. */
const NARROW = { number: 0.13, sign: 0.05 };

interface StackedProps {
  readonly parts: readonly Part[];
  /** Which fills and patterns the parts have. */
  readonly fill: 'verdict' | 'scale';
}

const totalOf = (parts: readonly Part[]): number => parts.reduce((sum, { n }) => sum + n, 0);

/** One bar as wide as all answers together, in parts. The words beside it and the table say the same. */
export function Stacked({ parts, fill }: StackedProps) {
  const total = totalOf(parts);
  return (
    <div className={cx(styles['bar'], total === 0 && styles['empty'])} aria-hidden="true">
      {parts
        .filter(({ n }) => n > 0)
        .map(({ id, sign, n }) => (
          <span
            key={id}
            className={cx(styles['part'], styles[fill])}
            data-part={id}
            style={{ flexGrow: n }}
          >
            {n / total >= NARROW.sign && <span className={styles['sign']}>{sign}</span>}
            {n / total >= NARROW.number && <b>{n}</b>}
          </span>
        ))}
    </div>
  );
}

/** What the parts mean, with their numbers; without them as a key to several bars. */
export function StackedKey({
  parts,
  fill,
  numbers = true,
}: StackedProps & { readonly numbers?: boolean }) {
  return (
    <ul role="list" className={styles['key']} aria-hidden="true">
      {parts.map(({ id, name, sign, n }) => (
        <li key={id}>
          <span className={cx(styles['swatch'], styles[fill])} data-part={id}>
            {sign}
          </span>
          {name}
          {numbers && <b>{n}</b>}
        </li>
      ))}
    </ul>
  );
}
