import { serverNow } from '../sync/clock.ts';
import { Timer } from '../ui/Timer.tsx';
import styles from './Clock.module.css';

/** The step's countdown, large enough for the back row. Nothing where no timer runs. */
export function Clock({ endsAt, big = false }: { endsAt: number | null; big?: boolean }) {
  if (endsAt === null) return null;
  return (
    <div className={big ? styles.big : styles.small}>
      <Timer endsAt={endsAt} now={serverNow} className={styles.digits} />
    </div>
  );
}
