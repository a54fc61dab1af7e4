import type { StepOf, TurnoutView } from '#shared/session/views.ts';

import { Clock } from '../../screen/Clock.tsx';
import { Dots } from '../../screen/Dots.tsx';
import { useScreenWords } from '../../screen/words.ts';
import { serverNow } from '../../sync/clock.ts';
import { useRemaining } from '../../ui/Timer.tsx';
import styles from './Ballots.module.css';

interface BallotsProps {
  readonly step: StepOf<'vote'>;
  readonly turnout: TurnoutView | undefined;
}

/** While ballots come in: how many of how many (BOX3), the time, and what to do. */
export function Ballots({ step, turnout }: BallotsProps) {
  const words = useScreenWords();
  const given = turnout?.given ?? 0;
  const present = turnout?.present ?? 0;
  const { vote, config } = step;
  return (
    <div className={styles.ballots}>
      <div className={styles.turnout}>
        <p className={styles.count}>
          <b className={styles.given}>{given}</b>{' '}
          <span className={styles.of}>
            {words.outOf(present)} {words.haveVoted}
          </span>
        </p>
        <Dots filled={given} of={present} wide={10} />
      </div>
      <div className={styles.aside}>
        {step.status === 'ending' ? (
          <Ending until={vote?.graceUntil ?? null} />
        ) : (
          <Clock endsAt={step.endsAt} big />
        )}
      </div>
      <p className={styles.task}>
        {config.method === 'dots' ? vote !== null && words.dotsEach(vote.dots) : words.scaleTask}
        {'. '}
        {config.practice
          ? words.practiceNote
          : config.secrecy === 'named'
            ? words.named
            : words.hiddenUntil}
      </p>
      {step.againReason !== '' && <p className={styles.again}>{words.again(step.againReason)}</p>}
    </div>
  );
}

function Ending({ until }: { until: number | null }) {
  const words = useScreenWords();
  const left = useRemaining(until, serverNow);
  return <p className={styles.ending}>{words.closesIn(Math.ceil((left ?? 0) / 1000))}</p>;
}
