import type { StepOf } from '#shared/session/views.ts';
import { EntryGroup } from '../../../phone/Entry.tsx';
import { useTables } from '../../../phone/tables.ts';
import page from '../../../phone/Page.module.css';
import { Description } from '../../../phone/Entry.tsx';
import { useElements } from './elements.ts';
import { useAnswerStep } from './words.ts';
import styles from './Answer.module.css';

/** Others write now: says who, and that there is nothing to do. */
export function OthersWrite({ title, text }: { title: string; text: string }) {
  return (
    <div className={styles['waits']}>
      <p className={page['lead']}>
        <strong>{title}</strong>
      </p>
      <p>{text}</p>
    </div>
  );
}

/** What a listening council member sees: never a form, and what each table talks about. */
export function Listening({ step }: { step: StepOf<'collect'> }) {
  const words = useAnswerStep();
  const tables = useTables();
  const elements = useElements();
  const { topics } = step.config;
  const shown =
    topics.length === 0
      ? elements
      : elements.filter(({ id }) => topics.some((topic) => topic.ref === id));
  return (
    <>
      <OthersWrite title={words.listening} text={words.listeningText} />
      {shown.length > 0 && (
        <EntryGroup heading={topics.length === 0 ? words.allTopics : words.tableTopics}>
          <ul role="list" className={styles['topics']}>
            {shown.map((item) => {
              const at = tables.filter(({ id }) =>
                topics.some((topic) => topic.teamId === id && topic.ref === item.id),
              );
              return (
                <li key={item.id}>
                  {at.length > 0 && (
                    <span className={styles['soft']}>{at.map(({ name }) => name).join(' · ')}</span>
                  )}
                  <strong>{item.title}</strong>
                  <Description text={item.description} />
                </li>
              );
            })}
          </ul>
        </EntryGroup>
      )}
    </>
  );
}
