import { useState } from 'react';
import { LIMITS } from '#shared/board/text.ts';
import type { ClusterView, ItemView } from '#shared/session/views.ts';
import { useStepWords } from '../../phone/stepWords.ts';
import type { Command } from '../../sync/store.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { Field } from '../../ui/Field.tsx';
import styles from './Phone.module.css';

export interface ClusterCardProps {
  stepId: string;
  cluster: ClusterView;
  items: readonly ItemView[];
  ticked: boolean;
  onTick: () => void;
  send: (command: Command) => Promise<boolean>;
}

/** A cluster with its own words, and the originals that stay under it. */
export function ClusterCard({ stepId, cluster, items, ticked, onTick, send }: ClusterCardProps) {
  const words = useStepWords();
  const common = useCommon();
  const [name, setName] = useState<string | null>(null);
  return (
    <div className={styles['card']}>
      <label className={styles['row']}>
        <input type="checkbox" checked={ticked} aria-label={cluster.title} onChange={onTick} />
        <span>
          <bdi className={styles['title']}>{cluster.title}</bdi>
          <br />
          <span className={styles['soft']}>{words.clusterOf(items.length)}</span>
        </span>
      </label>
      <ul role="list" className={styles['children']}>
        {items.map((item) => (
          <li key={item.id}>
            <span>{item.title}</span>
            <Button
              kind="quiet"
              onClick={() => void send({ type: 'cluster.takeOut', stepId, itemId: item.id })}
            >
              {words.takeOut}
              <span className="visually-hidden">: {item.title}</span>
            </Button>
          </li>
        ))}
      </ul>
      {name === null ? (
        <div className={styles['actions']}>
          <Button onClick={() => setName(cluster.title)}>
            {words.rename}
            <span className="visually-hidden">: {cluster.title}</span>
          </Button>
          <Button
            kind="quiet"
            onClick={() => void send({ type: 'cluster.split', stepId, clusterId: cluster.id })}
          >
            {words.split}
            <span className="visually-hidden">: {cluster.title}</span>
          </Button>
        </div>
      ) : (
        <form
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault();
            const { id, description } = cluster;
            void send({
              type: 'cluster.reword',
              stepId,
              clusterId: id,
              title: name,
              description,
            }).then((done) => done && setName(null));
          }}
        >
          <Field
            label={words.clusterName}
            value={name}
            limit={LIMITS.title}
            rows={2}
            focusFirst
            onChange={setName}
          />
          <div className={styles['actions']}>
            <Button kind="primary" type="submit">
              {common.save}
            </Button>
            <Button onClick={() => setName(null)}>{common.cancel}</Button>
          </div>
        </form>
      )}
    </div>
  );
}
