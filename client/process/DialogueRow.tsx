import type { ReleaseCard, SessionCard } from '#shared/process/process.ts';
import { cx } from '../ui/cx.ts';
import { dialoguePath } from './dialogue/parts.ts';
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
  const reported = new Set(releases.map(({ sessionId }) => sessionId)).size;
  return (
    <div className={styles.session}>
      <p className={styles.line}>
        <span className={styles.name}>{w.smallMeetings(sessions.length, reported)}</span>
        <a href={dialoguePath(processId, 'moeder')}>{w.whoCovers}</a>
        <a href={dialoguePath(processId, 'materiale')}>{w.material}</a>
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
  const w = useProcessWords().planPage;
  const [session] = sessions;
  const receipts = dialoguePath(processId, 'kvitteringer');
  return (
    <p className={cx(styles.line, styles.around)}>
      <a href={dialoguePath(processId, 'invitationer')}>{w.invitations}</a>
      <a href={dialoguePath(processId, 'billede')}>{w.picture}</a>
      <a href={session === undefined ? receipts : `${receipts}?session=${session.id}`}>
        {w.receipts}
      </a>
    </p>
  );
}
