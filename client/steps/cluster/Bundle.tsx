import { useState } from 'react';
import { useTableWords } from '../../table/words.ts';
import work from '../../table/work.module.css';
import type { Command } from '../../sync/store.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { cx } from '../../ui/cx.ts';
import { BundleName, namesFrom } from './BundleName.tsx';
import type { OwnBundle } from './Bundles.tsx';
import styles from './Bundles.module.css';

/** A bundle with its own name, and the notes that stay under it word for word. */
export function Bundle({
  stepId,
  bundle: { cluster, notes },
  ticked,
  onTick,
  send,
}: {
  stepId: string;
  bundle: OwnBundle;
  ticked: boolean;
  onTick: () => void;
  send: (command: Command) => Promise<boolean>;
}) {
  const words = useTableWords();
  const common = useCommon();
  const [name, setName] = useState<string | null>(null);
  return (
    <div className={cx(styles['bundle'], ticked && styles['ticked'])}>
      <label className={cx(styles['card'], styles['face'])}>
        <input type="checkbox" checked={ticked} aria-label={cluster.title} onChange={onTick} />
        <span className={styles['words']}>
          <bdi className={styles['title']}>{cluster.title}</bdi>
          <span className={`${work['soft']} ${work['small']}`}>{words.inBundle(notes.length)}</span>
        </span>
      </label>
      <ul role="list" className={styles['children']}>
        {notes.map((note) => (
          <li key={note.id}>
            <span dir="auto">{note.text}</span>
            <Button
              kind="quiet"
              onClick={() => void send({ type: 'cluster.takeOut', stepId, itemId: note.id })}
            >
              {words.takeOut}
              <span className="visually-hidden">: {note.text}</span>
            </Button>
          </li>
        ))}
      </ul>
      {name === null ? (
        <div className={work['row']}>
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
          className={work['tight']}
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
          <BundleName names={namesFrom(notes)} value={name} focusFirst onChange={setName} />
          <div className={work['row']}>
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
