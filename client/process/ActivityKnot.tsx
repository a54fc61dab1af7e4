import { useRef, useState } from 'react';
import { nanoid } from 'nanoid';
import { formatWhen } from '#shared/process/plan.ts';
import type { NewSession } from '#shared/wire/http.ts';
import { postJson } from '../sync/http.ts';
import { Button } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import { Icon } from '../ui/Icon.tsx';
import { StandingLabel } from '../ui/Labels.tsx';
import { useLang } from '../ui/language.ts';
import { Notice } from '../ui/Notice.tsx';
import { rejectionText } from '../ui/rejectionText.ts';
import styles from './ActivityKnot.module.css';
import { DialogueRow, SmallMeetingsRow } from './DialogueRow.tsx';
import { History } from './History.tsx';
import { deskPath } from './route.ts';
import { SessionRow } from './SessionRow.tsx';
import type { Knot } from './timeline.ts';
import { useProcessWords } from './words.ts';

interface ActivityKnotProps {
  readonly knot: Knot;
  readonly last: boolean;
  readonly processId: string;
  readonly onRevise: () => void;
  readonly onCancel: () => void;
}

/** An activity on the thread: when, what for, who, and what it has handed on. */
export function ActivityKnot({ knot, last, processId, onRevise, onCancel }: ActivityKnotProps) {
  const words = useProcessWords();
  const w = words.planPage;
  const lang = useLang();
  const { activity, sessions, releases } = knot;
  const { plan, cancelled } = activity;
  const state = cancelled
    ? w.cancelled
    : plan.held || releases.length > 0
      ? w.held
      : knot.next
        ? ''
        : w.toCome;
  // Members sign up for these themselves, and there may be fifty.
  const small = plan.preset === 'small-meeting';
  const headingId = `activity-${activity.id}`;
  return (
    <li
      className={cx(styles.knot, last && styles.last, cancelled && styles.cancelled)}
      data-solid={knot.solid}
      data-next={knot.next}
      aria-labelledby={headingId}
    >
      <div className={styles.when}>
        <span className={styles.date}>{formatWhen(plan.when, lang)}</span>
        {state !== '' && <span className={styles.state}>{state}</span>}
      </div>
      <div className={styles.dot} aria-hidden="true" />
      <div className={styles.card}>
        <div className={styles.title}>
          <h2 id={headingId}>{plan.title}</h2>
          <StandingLabel standing={plan.standing} />
        </div>
        {plan.purpose !== '' && <p>{plan.purpose}</p>}
        <dl className={styles.facts}>
          {plan.circle !== '' && (
            <div>
              <dt>{w.circle}</dt>
              <dd>{plan.circle}</dd>
            </div>
          )}
          {plan.handsOn !== '' && (
            <div>
              <dt>{w.handsOn}</dt>
              <dd>{plan.handsOn}</dd>
            </div>
          )}
          {releases.length > 0 && !small && (
            <div className={styles.released}>
              <dt>{w.handedOn}</dt>
              <dd>
                <ul role="list">
                  {releases.map((release) => (
                    <li key={release.id}>
                      <Icon name="check" />{' '}
                      {(plan.preset === 'dialogue' ? w.releaseOfDialogue : w.release)(
                        release.version,
                        release.title,
                        release.chosen,
                      )}
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          )}
        </dl>
        {small ? (
          <SmallMeetingsRow processId={processId} sessions={sessions} releases={releases} />
        ) : (
          sessions.map((session) => <SessionRow key={session.id} session={session} />)
        )}
        {plan.preset === 'dialogue' && <DialogueRow processId={processId} sessions={sessions} />}
        <div className={styles.acts} data-quiet={cancelled || plan.held || small}>
          {!cancelled && !plan.held && !small && (
            <MakeSession knot={knot} processId={processId} describedBy={headingId} />
          )}
          <Button kind="quiet" onClick={onRevise} aria-describedby={headingId}>
            {w.revise}
          </Button>
          <Button kind="quiet" onClick={onCancel} aria-describedby={headingId}>
            {cancelled ? w.restore : w.cancel}
          </Button>
        </div>
        <History revisions={activity.revisions} />
      </div>
    </li>
  );
}

interface MakeSessionProps {
  readonly knot: Knot;
  readonly processId: string;
  readonly describedBy: string;
}

/** One click: the session with the run sheet of the activity's preset, and straight to its desk. */
function MakeSession({ knot, processId, describedBy }: MakeSessionProps) {
  const w = useProcessWords().planPage;
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  // Pressed twice it is still one meeting.
  const id = useRef(`m_${nanoid(12)}`);
  const { plan } = knot.activity;
  const first = knot.sessions.length === 0;

  async function make() {
    setBusy(true);
    setError(null);
    const body: NewSession = {
      id: id.current,
      activityId: knot.activity.id,
      title: plan.title,
    };
    const answer = await postJson<{ id: string }>(`/api/processes/${processId}/sessions`, body);
    if (answer.ok) location.assign(deskPath(answer.value.id));
    else {
      setBusy(false);
      setError(rejectionText(answer.rejection));
    }
  }

  return (
    <>
      <Button
        kind={knot.next && first ? 'primary' : 'secondary'}
        disabled={busy}
        onClick={() => void make()}
        aria-describedby={describedBy}
      >
        {busy ? w.creatingSession : first ? w.newSession : w.newSessionAgain}
      </Button>
      {error !== null && (
        <Notice kind="error" alert>
          {error}
        </Notice>
      )}
    </>
  );
}
