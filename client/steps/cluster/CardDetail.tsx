import { useState } from 'react';
import { LIMITS } from '#shared/board/text.ts';
import type { ItemView } from '#shared/session/views.ts';
import { useDesk } from '../../desk/deskContext.ts';
import { HideReasons } from '../../desk/HideReasons.tsx';
import { useStepWords } from '../../desk/stepWords.ts';
import work from '../../desk/work.module.css';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { Field } from '../../ui/Field.tsx';
import type { Card } from './cards.ts';
import styles from './Board.module.css';

/** The words in full, the originals as they were written, and what can be done with them. */
export function CardDetail({ card, stepId }: { card: Card; stepId: string }) {
  const w = useStepWords().cluster;
  const { may, send } = useDesk();
  const [editing, setEditing] = useState(false);
  const [hiding, setHiding] = useState<ItemView | null>(null);
  const { cluster } = card;
  const only = cluster === null ? card.items[0] : undefined;
  if (editing) return <Reword card={card} stepId={stepId} onClose={() => setEditing(false)} />;
  return (
    <div className={styles['detail']}>
      {card.description !== '' && <p>{card.description}</p>}
      {cluster === null ? (
        <Origin item={card.items[0]} />
      ) : (
        <>
          {cluster.mergedBy !== null && (
            <p className={work['soft']}>{w.mergedBy(cluster.mergedBy)}</p>
          )}
          <ul role="list" className={styles['originals']}>
            {card.items.map((item) => (
              <li key={item.id}>
                <div>
                  <strong>{item.title}</strong>
                  {item.description !== '' && <p>{item.description}</p>}
                  <Origin item={item} />
                </div>
                <div className={work['row']}>
                  {may('cluster.takeOut') && (
                    <Button
                      small
                      onClick={() =>
                        void send({ type: 'cluster.takeOut', stepId, itemId: item.id })
                      }
                    >
                      {w.takeOutShort}
                      <span className="visually-hidden">: {item.title}</span>
                    </Button>
                  )}
                  <Hide item={item} onHide={setHiding} />
                </div>
                {hiding?.id === item.id && (
                  <HideReasons item={item} onClose={() => setHiding(null)} />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={work['row']}>
        {may(cluster === null ? 'item.reword' : 'cluster.reword') && (
          <Button small onClick={() => setEditing(true)}>
            {cluster === null ? w.rewordOne : w.reword}
          </Button>
        )}
        {cluster !== null && may('cluster.split') && (
          <Button
            small
            onClick={() => void send({ type: 'cluster.split', stepId, clusterId: cluster.id })}
          >
            {w.split}
          </Button>
        )}
        {only !== undefined && <Hide item={only} onHide={setHiding} />}
      </div>
      {only !== undefined && hiding !== null && (
        <HideReasons item={only} onClose={() => setHiding(null)} />
      )}
    </div>
  );
}

function Hide({ item, onHide }: { item: ItemView; onHide: (item: ItemView) => void }) {
  const w = useStepWords().collect;
  const { may } = useDesk();
  if (!may('item.hide') || item.status === 'hidden') return null;
  return (
    <Button small onClick={() => onHide(item)}>
      {w.hide}
      <span className="visually-hidden"> {item.title}</span>
    </Button>
  );
}

function Origin({ item }: { item: ItemView | undefined }) {
  const w = useStepWords().collect;
  if (item === undefined) return null;
  const from = [item.authorName && w.by(item.authorName), item.origin].filter(Boolean);
  return from.length === 0 ? null : <p className={work['soft']}>{from.join(' · ')}</p>;
}

function Reword({ card, stepId, onClose }: { card: Card; stepId: string; onClose: () => void }) {
  const w = useStepWords().cluster;
  const common = useCommon();
  const { send } = useDesk();
  const [title, setTitle] = useState(card.title);
  const [description, setDescription] = useState(card.description);
  const save = async () => {
    const done = await send(
      card.cluster === null
        ? { type: 'item.reword', itemId: card.ref, title, description }
        : { type: 'cluster.reword', stepId, clusterId: card.ref, title, description },
    );
    if (done) onClose();
  };
  return (
    <div className={styles['detail']}>
      <Field
        label={w.rewordTitle}
        value={title}
        limit={LIMITS.title}
        focusFirst
        onChange={setTitle}
        onEnter={() => void save()}
      />
      <Field
        label={w.rewordText}
        value={description}
        rows={3}
        limit={LIMITS.description}
        onChange={setDescription}
      />
      <div className={work['row']}>
        <Button small onClick={onClose}>
          {common.cancel}
        </Button>
        <Button small kind="primary" disabled={title.trim() === ''} onClick={() => void save()}>
          {common.save}
        </Button>
      </div>
    </div>
  );
}
