import { useMeetingWords } from '../ui/meetingWords.ts';
import { useElements, useSteps, useTeamId } from './view.ts';
import { useTableWords } from './words.ts';
import styles from './TopicPlan.module.css';

/** What the table works on in each round: the table stays and the topic moves. */
export function TopicPlan() {
  const words = useTableWords();
  const meeting = useMeetingWords();
  const teamId = useTeamId();
  const elements = useElements();
  const rounds = useSteps().flatMap((step) => {
    if (step.kind !== 'collect' || step.status === 'skipped') return [];
    const ref = step.config.topics.find((topic) => topic.teamId === teamId)?.ref;
    const element = elements.find((each) => each.id === ref);
    return element === undefined ? [] : [{ step, element }];
  });
  if (rounds.length === 0) return null;
  return (
    <section className={styles['plan']}>
      <h2>{words.topics}</h2>
      <ol role="list">
        {rounds.map(({ step, element }) => {
          const state =
            step.status === 'open' ? 'now' : step.status === 'planned' ? 'next' : 'past';
          return (
            <li key={step.id} className={styles[state]}>
              <span className={styles['round']}>
                {meeting[step.title] ?? step.title} · {words.topicState[state]}
              </span>
              <bdi className={styles['element']}>{element.title}</bdi>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
