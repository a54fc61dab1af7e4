import type { ReleaseCard, SessionCard } from '#shared/process/process.ts';
import { cx } from '../ui/cx.ts';
import { dialoguePath } from './dialogue/parts.ts';
import { useOfficeWords } from './dialogue/words.ts';
import styles from './SessionRow.module.css';
import { useProcessWords } from './words.ts';

/** The small meetings of an activity: how many, and where each of them is. */
export function SmallMeetingsRow({
  processId,
  sessions,
  releases,
}: {
  readonly processId: string;
  readonly sessions: readonly SessionCard[];
  readonly releases: readonly ReleaseCard[];
}) {
  const w = useProcessWords().planPage;
  const { part } = useOfficeWords();
  const reported = new Set(releases.map(({ sessionId }) => sessionId)).size;
  return (
    <div className={styles.session}>
      <p className={styles.line}>
        <span className={styles.name}>{w.smallMeetings(sessions.length, reported)}</span>
        <a href={dialoguePath(processId, 'moeder')}>{w.whoCovers}</a>
        <a href={dialoguePath(processId, 'materiale')}>{part.materiale}</a>
      </p>
    </div>
  );
}

/** From a dialogue meeting to what the office does around it. */
export function DialogueRow({
  processId,
  sessions,
}: {
  readonly processId: string;
  readonly sessions: readonly SessionCard[];
}) {
  const { part } = useOfficeWords();
  const [session] = sessions;
  const receipts = dialoguePath(processId, 'kvitteringer');
  return (
    <p className={cx(styles.line, styles.around)}>
      <a href={dialoguePath(processId, 'invitationer')}>{part.invitationer}</a>
      <a href={dialoguePath(processId, 'billede')}>{part.billede}</a>
      <a href={session === undefined ? receipts : `${receipts}?session=${session.id}`}>
        {part.kvitteringer}
      </a>
    </p>
  );
}
