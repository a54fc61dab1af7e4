import { useState } from 'react';
import { LIMITS } from '#shared/board/text.ts';
import type { ClusterView, ItemView, ObjectionView } from '#shared/session/views.ts';
import { EntryGroup } from '../../phone/Entry.tsx';
import { useClusters, useItems, useSession, type StepProps } from '../../phone/view.ts';
import { useStepWords } from '../../phone/stepWords.ts';
import { useDraft } from '../../sync/drafts.ts';
import { useEntries } from '../../sync/hooks.ts';
import { act } from '../../sync/start.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { Field } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { rejectionText } from '../../ui/rejectionText.ts';
import styles from './Phone.module.css';

/** Any author can take the own words out of a merge before the vote. */
export function Objections({ step }: StepProps<'cluster'>) {
  const words = useStepWords();
  const items = useItems();
  const clusters = useClusters();
  const objections = useEntries<ObjectionView>('objection/');
  const own = items.filter((item) => item.mine?.author === true && item.status === 'visible');
  const merged = own.flatMap((item) => {
    const cluster = clusters.find((each) => each.id === item.clusterId);
    return cluster === undefined ? [] : [{ item, cluster }];
  });
  const out = objections.filter((each) => own.some((item) => item.id === each.itemId));
  return (
    <EntryGroup heading={words.objectTitle}>
      {merged.length === 0 && out.length === 0 && <p>{words.objectNone}</p>}
      <div className={styles['cards']}>
        {merged.map(({ item, cluster }) => (
          <OwnMerged
            key={item.id}
            stepId={step.id}
            item={item}
            cluster={cluster}
            others={items.filter(
              (other) => other.id !== item.id && cluster.itemIds.includes(other.id),
            )}
          />
        ))}
        {out.map((each) => (
          <div key={each.itemId} className={styles['card']}>
            <bdi className={styles['title']}>{each.title}</bdi>
            <p>
              <Icon name="check" /> {words.objected}. {words.objectedFrom(each.clusterTitle)}.
            </p>
          </div>
        ))}
      </div>
    </EntryGroup>
  );
}

interface OwnMergedProps {
  stepId: string;
  item: ItemView;
  cluster: ClusterView;
  others: readonly ItemView[];
}

function OwnMerged({ stepId, item, cluster, others }: OwnMergedProps) {
  const words = useStepWords();
  const common = useCommon();
  const session = useSession();
  const [asking, setAsking] = useState(false);
  const [text, setText] = useDraft(`${session?.id ?? ''}.object.${item.id}`);
  const [error, setError] = useState<string | null>(null);
  async function object() {
    const reply = await act({ type: 'cluster.object', stepId, itemId: item.id, text });
    if (reply.ok) setText('');
    else setError(rejectionText(reply.rejection));
  }
  return (
    <div className={styles['card']}>
      <bdi className={styles['title']}>{item.title}</bdi>
      <p className={styles['soft']}>{words.objectIn(cluster.title)}</p>
      <ul>
        {others.map((other) => (
          <li key={other.id}>{other.title}</li>
        ))}
      </ul>
      {asking ? (
        <form
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault();
            void object();
          }}
        >
          <Field
            label={words.objectWhy}
            value={text}
            limit={LIMITS.reason}
            rows={3}
            error={error}
            focusFirst
            onChange={setText}
          />
          <div className={styles['actions']}>
            <Button kind="primary" type="submit">
              {words.objectSend}
            </Button>
            <Button onClick={() => setAsking(false)}>{common.cancel}</Button>
          </div>
        </form>
      ) : (
        <Button onClick={() => setAsking(true)}>
          {words.object}
          <span className="visually-hidden">: {item.title}</span>
        </Button>
      )}
    </div>
  );
}
