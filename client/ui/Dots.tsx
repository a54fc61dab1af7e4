import { cx } from './cx.ts';
import styles from './Dots.module.css';

/** A budget drawn as dots: filled ones are spent. The words beside it are the caller's. */
export function Dots({
  total,
  used,
  className,
}: {
  total: number;
  used: number;
  className?: string | undefined;
}) {
  return (
    <span className={cx(styles['dots'], className)} aria-hidden="true">
      {Array.from({ length: total }, (_, i) => (
        <span key={i} className={cx(styles['dot'], i < used && styles['used'])} />
      ))}
    </span>
  );
}
