import type { ItemView, StepOf, StepView } from '#shared/session/views.ts';
import { Description, EntryGroup } from '../../phone/Entry.tsx';
import { useMeetingWords } from '../../ui/meetingWords.ts';
import page from '../../phone/Page.module.css';
import { useTeamId } from '../../phone/place.ts';
import { useTables } from '../../phone/tables.ts';
import { useItems, useMe, useSession } from '../../phone/view.ts';
import { useEntries } from '../../sync/hooks.ts';
import { usePresentWords } from './words.ts';
import styles from './Phone.module.css';

/** The round that the tables are about to begin: the next one that has been dealt out. */
function useNextRound(stepId: string): StepOf<'collect'> | undefined {
  const order = useSession()?.order ?? [];
  const steps = useEntries<StepView>('step/');
  return order
    .slice(order.indexOf(stepId) + 1)
    .map((id) => steps.find((step) => step.id === id))
    .find(
      (step): step is StepOf<'collect'> =>
        step?.kind === 'collect' && step.status !== 'skipped' && step.config.topics.length > 0,
    );
}

/** The table stays and the topic moves: one's own first and large, then all of them. */
export function TopicsPhone({ stepId }: { stepId: string }) {
  const words = usePresentWords();
  const meeting = useMeetingWords();
  const teamId = useTeamId(useMe());
  const tables = useTables();
  const items = useItems();
  const round = useNextRound(stepId);
  const topics = round?.config.topics ?? [];
  const itemAt = (table: string | null): ItemView | undefined => {
    const ref = topics.find((topic) => topic.teamId === table)?.ref;
    return items.find((item) => item.id === ref);
  };
  if (round === undefined) return <p className={page['lead']}>{words.topicsNone}</p>;
  const own = itemAt(teamId);
  return (
    <>
      {own === undefined ? (
        <p>{words.noTable}</p>
      ) : (
        <article className={styles['own']}>
          <p className={styles['count']}>{words.nextTopic(meeting[round.title] ?? round.title)}</p>
          <h2 className={styles['topic']}>{own.title}</h2>
          <Description text={own.description} />
        </article>
      )}
      <EntryGroup heading={words.allTables}>
        <ul role="list" className={styles['tables']}>
          {tables.map(({ id, name }) => (
            <li key={id} aria-current={id === teamId ? true : undefined}>
              <span>{name}</span>
              <strong>{itemAt(id)?.title ?? '–'}</strong>
            </li>
          ))}
        </ul>
      </EntryGroup>
    </>
  );
}
