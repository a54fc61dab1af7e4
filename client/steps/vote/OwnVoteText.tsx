import type { Option } from '#shared/board/board.ts';
import type { BallotBody } from '#shared/voting/tally.ts';
import { useStepWords } from '../../phone/stepWords.ts';
import { useCommon } from '../../ui/common.ts';
import { abstains, answersIn, dotsIn } from './ballotState.ts';
import styles from './Phone.module.css';

/** After closing: the vote as this device keeps it, the only copy that still has a name to it. */
export function OwnVoteText({
  options,
  own,
}: {
  options: readonly Option[];
  own: BallotBody | null;
}) {
  const words = useStepWords();
  const common = useCommon();
  if (own === null) return <p className={styles['soft']}>{words.yourVoteNone}</p>;
  const dots = dotsIn(own);
  const answers = answersIn(own);
  return (
    <section className={styles['own']}>
      <h2>{words.yourVote}</h2>
      {abstains(own) && <p>{words.abstained}</p>}
      <ul>
        {options.map(({ ref, title }) => {
          const n = dots[ref] ?? 0;
          const answer = answers[ref];
          if (answer !== undefined)
            return (
              <li key={ref}>
                {title}: {answer > 0 && `${answer} · `}
                {common.scaleSteps[answer]}
              </li>
            );
          return n > 0 ? (
            <li key={ref}>
              {title}
              {n > 1 && `: ${n}`}
            </li>
          ) : null;
        })}
      </ul>
      <p className={styles['soft']}>{words.yourVoteHere}</p>
    </section>
  );
}
