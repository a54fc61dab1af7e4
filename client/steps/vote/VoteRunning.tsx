import { MAX_GRACE_SECONDS } from '#shared/session/state.ts';
import { useDesk } from '../../desk/deskContext.ts';
import { serverNow, usePresence, useTurnout } from '../../desk/live.ts';
import { useStepWords } from '../../desk/stepWords.ts';
import work from '../../desk/work.module.css';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useRemaining } from '../../ui/Timer.tsx';
import type { StepOf } from '#shared/session/views.ts';
import { PaperVotes } from './PaperVotes.tsx';
import { Secrecy } from './VoteBefore.tsx';
import styles from './VoteDesk.module.css';

/** Open or ending: how many, never who and never what. */
export function VoteRunning({ step }: { step: StepOf<'vote'> }) {
  const w = useStepWords().vote;
  const turnout = useTurnout(step.id);
  const presence = usePresence();
  const given = turnout?.given ?? 0;
  const present = turnout?.present ?? 0;
  return (
    <div className={work['stack']}>
      <div className={styles['turnout']}>
        <p className={styles['count']}>
          <strong>{given}</strong>
          <span>{w.ofPresent(present)}</span>
        </p>
        <div className={styles['track']} aria-hidden="true">
          <span
            style={{ width: `${present === 0 ? 0 : Math.min(100, (given * 100) / present)}%` }}
          />
        </div>
        {presence !== undefined && presence.present > 0 && (
          <p>
            {w.away(presence.away)}
            {presence.away > 0 && <span className={work['soft']}> {w.awayHelp}</span>}
          </p>
        )}
      </div>
      {step.status === 'ending' ? <Ending step={step} /> : <Notice>{w.onlyTurnout}</Notice>}
      <Secrecy step={step} />
      <PaperVotes step={step} />
    </div>
  );
}

/** The soft end: ballots still count, and the desk may give phones that are away more time. */
function Ending({ step }: { step: StepOf<'vote'> }) {
  const w = useStepWords().vote;
  const { may, send } = useDesk();
  const left = useRemaining(step.vote?.graceUntil ?? null, serverNow);
  const seconds = Math.max(0, Math.ceil((left ?? 0) / 1000));
  const extend = (by: number) => void send({ type: 'vote.extend', stepId: step.id, seconds: by });
  return (
    <Notice kind="warn" title={w.ending}>
      <p>
        <strong className={work['big']}>{seconds}</strong> {w.secondsLeft}
      </p>
      <p>{w.endingHelp}</p>
      <div className={work['row']}>
        {may('vote.extend') && (
          <>
            <Button small onClick={() => extend(30)}>
              {w.extend}
            </Button>
            <Button small onClick={() => extend(MAX_GRACE_SECONDS)}>
              {w.extendMax}
            </Button>
          </>
        )}
        {may('vote.close') && (
          <Button small onClick={() => void send({ type: 'vote.close', stepId: step.id })}>
            {w.closeNow}
          </Button>
        )}
      </div>
    </Notice>
  );
}
