import type { Standing } from '#shared/process/process.ts';
import { cx } from './cx.ts';
import { useCommon } from './common.ts';
import styles from './Labels.module.css';

/** On every screen of an exercise, so that nobody takes its results for real. */
export function ExerciseBanner({ exercise }: { exercise: boolean }) {
  const common = useCommon();
  // A landmark, so that a screen reader can find it again.
  return exercise ? (
    <aside className={styles['exercise']} aria-label={common.exercise}>
      {common.exercise}
    </aside>
  ) : null;
}

/** Name of the product with its thread, on pages that belong to no meeting yet. */
export function Mark() {
  return <p className={styles['mark']}>Rød Tråd</p>;
}

/** Vejledende · Udtalelse · Beslutning: what a result counts for is never left to the reader. */
export function StandingLabel({
  standing,
  className,
}: {
  standing: Standing;
  className?: string | undefined;
}) {
  const common = useCommon();
  return <span className={cx(styles['standing'], className)}>{common.standing[standing]}</span>;
}

const SIGNS = [
  'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Z',
  'M1.5 1.5h9v9h-9Z',
  'M6 1l5.5 10H.5Z',
  'M6 0l6 6-6 6-6-6Z',
];

/** A theme by name and sign; the tint only helps. `order` = its place among the session's themes, from 0. */
export function ThemeTag({ theme, order }: { theme: string; order: number }) {
  if (theme === '') return null;
  const n = Math.abs(order) % SIGNS.length;
  return (
    <span className={cx(styles['theme'], styles[`theme${n + 1}`])}>
      <svg viewBox="0 0 12 12" width="0.7em" height="0.7em" aria-hidden="true">
        <path d={SIGNS[n]} fill="currentColor" />
      </svg>
      {theme}
    </span>
  );
}
