import { nanoid } from 'nanoid';
import { useState } from 'react';
import { LIMITS } from '#shared/board/text.ts';
import type { ClusterView, ItemView } from '#shared/session/views.ts';
import { useStepWords } from '../../phone/stepWords.ts';
import type { Command } from '../../sync/store.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './Phone.module.css';

export interface MergeBarProps {
  stepId: string;
  /** Ticked items that stand alone, and ticked clusters. */
  items: readonly ItemView[];
  clusters: readonly ClusterView[];
  send: (command: Command) => Promise<boolean>;
  onDone: () => void;
}

/** What is ticked, and the one thing to do with it. */
export function MergeBar({ stepId, items, clusters, send, onDone }: MergeBarProps) {
  const words = useStepWords();
  const common = useCommon();
  const [name, setName] = useState<string | null>(null);
  const things = [...clusters, ...items];
  const into = clusters.length === 1 ? clusters[0] : undefined;
  const mixed = new Set(things.map((thing) => thing.kind)).size > 1;
  const stop = mixed ? words.mixed : clusters.length > 1 ? words.twoClusters : null;

  async function merge(title: string | undefined) {
    const done = await send({
      type: 'cluster.group',
      stepId,
      clusterId: into?.id ?? nanoid(),
      refs: items.map((item) => item.id),
      ...(title === undefined ? {} : { title }),
    });
    setName(null);
    if (done) onDone();
  }

  if (things.length === 0)
    return (
      <Button kind="quiet" onClick={() => void send({ type: 'cluster.undo', stepId })}>
        {words.undo}
      </Button>
    );
  return (
    <>
      {stop !== null && things.length > 1 && <p className={styles['warn']}>{stop}</p>}
      <div className={styles['actions']}>
        <Button
          kind="primary"
          disabled={things.length < 2 || stop !== null}
          onClick={() => (into ? void merge(undefined) : setName(items[0]?.title ?? ''))}
        >
          {into ? words.mergeInto(into.title) : words.merge}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {words.clear}
        </Button>
        <output className={styles['soft']}>{words.ticked(things.length)}</output>
      </div>
      <Dialog
        title={words.merge}
        open={name !== null}
        onClose={() => setName(null)}
        actions={
          <>
            <Button onClick={() => setName(null)}>{common.cancel}</Button>
            <Button kind="primary" onClick={() => void merge(name ?? '')}>
              {words.merge}
            </Button>
          </>
        }
      >
        <Field
          label={words.mergeName}
          hint={words.mergeNameHint}
          value={name ?? ''}
          limit={LIMITS.title}
          rows={2}
          onChange={setName}
        />
      </Dialog>
    </>
  );
}
