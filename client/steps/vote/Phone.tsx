import { useEffect, useMemo, useRef } from 'react';
import type { StepView, TurnoutView } from '#shared/session/views.ts';
import { Entry, EntryGroup, EntryList } from '../../phone/Entry.tsx';
import { ownOrder } from '../../phone/order.ts';
import { ResultText } from '../../phone/ResultText.tsx';
import { useMe, useSession, type StepProps } from '../../phone/view.ts';
import { CheckInAsked } from '../../phone/Waiting.tsx';
import { useStepWords } from '../../phone/stepWords.ts';
import { serverNow } from '../../sync/clock.ts';
import { useEntry, useOwnVote } from '../../sync/hooks.ts';
import { formatCountdown } from '../../ui/format.ts';
import { announceNow } from '../../ui/LiveRegion.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { rejectionText } from '../../ui/rejectionText.ts';
import { useRemaining } from '../../ui/Timer.tsx';
import { DotsBallot } from './DotsBallot.tsx';
import { OwnVoteText } from './OwnVoteText.tsx';
import { ScaleBallot } from './ScaleBallot.tsx';
import styles from './Phone.module.css';

/** A vote: open and ending take ballots, closed shows the own one, revealed shows the result. */
export function VotePhone({ step }: StepProps<'vote'>) {
  const words = useStepWords();
  const session = useSession();
  const me = useMe();
  const { vote, status, config } = step;
  const own = useOwnVote(vote?.boxId);
  const seed = `${me?.person ?? ''}.${vote?.boxId ?? ''}`;
  const options = useMemo(() => ownOrder(vote?.options ?? [], seed), [vote?.options, seed]);
  useAnnounced(status);
  if (vote === null) return <p>{words.waitBetween}</p>;

  if (status === 'closed' || status === 'revealed')
    return (
      <>
        {own.status === 'refused' && own.rejection !== null && (
          <Notice kind="error" alert title={rejectionText(own.rejection)}>
            {own.saved !== null && <p>{words.earlierCounts}</p>}
          </Notice>
        )}
        {status === 'closed' && (
          <div className={styles['intro']}>
            <h2>{words.closed}</h2>
            <p>{words.closedText}</p>
          </div>
        )}
        {status === 'revealed' && <ResultText stepId={step.id} own={own.saved} />}
        <OwnVoteText options={vote.options} own={own.saved} />
      </>
    );

  const mayVote =
    config.voters === 'members'
      ? me?.role === 'member' && session?.members !== 'listen'
      : me?.role === 'attendee';
  return (
    <>
      <div className={styles['intro']}>
        {config.practice && <p>{words.practice}</p>}
        <p className={styles['soft']}>{config.secrecy === 'sealed' ? words.sealed : words.named}</p>
        <Turnout stepId={step.id} />
      </div>
      {status === 'ending' && <Ending until={vote.graceUntil} />}
      {!mayVote || me?.present !== true ? (
        <>
          {mayVote && me !== undefined && me.role === 'member' ? (
            <Notice kind="warn" title={words.notCheckedIn}>
              <CheckInAsked person={me.person} title={words.checkInTitle} />
            </Notice>
          ) : mayVote ? (
            <Notice kind="warn" title={words.notCheckedIn}>
              <p>{words.askChair}</p>
            </Notice>
          ) : (
            <p>
              {config.voters === 'members'
                ? words.membersVote
                : session?.members === 'listen'
                  ? words.citizensVote
                  : words.attendeesVote}
            </p>
          )}
          <EntryGroup heading={words.onTheVote}>
            <EntryList>
              {options.map((option) => (
                <li key={option.ref}>
                  <Entry
                    title={option.title}
                    description={option.description}
                    mergedFrom={option.mergedFrom}
                  />
                </li>
              ))}
            </EntryList>
          </EntryGroup>
        </>
      ) : config.method === 'dots' ? (
        <DotsBallot vote={vote} options={options} goal={config.goal} own={own} />
      ) : (
        <ScaleBallot vote={vote} own={own} question={step.question} />
      )}
    </>
  );
}

/** Says what the screen shows when a vote ends, closes and is revealed; not when one comes in. */
function useAnnounced(status: StepView['status']) {
  const words = useStepWords();
  const before = useRef(status);
  useEffect(() => {
    if (before.current === status) return;
    before.current = status;
    if (status === 'ending') announceNow(words.endingNotice);
    else if (status === 'closed') announceNow(`${words.closed}. ${words.closedText}`);
    else if (status === 'revealed') announceNow(words.resultShown);
  }, [status, words]);
}

function Turnout({ stepId }: { stepId: string }) {
  const words = useStepWords();
  const turnout = useEntry<TurnoutView>(`turnout/${stepId}`);
  if (turnout === undefined) return null;
  return <p className={styles['soft']}>{words.turnout(turnout.given, turnout.present)}</p>;
}

function Ending({ until }: { until: number | null }) {
  const words = useStepWords();
  const left = useRemaining(until, serverNow);
  return (
    <Notice
      kind="warn"
      title={left === null || left <= 0 ? words.endingNow : words.endingSoon(formatCountdown(left))}
    />
  );
}
