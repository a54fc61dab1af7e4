import { useState } from 'react';
import type { Wording } from '#shared/board/board.ts';
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

interface CardDetailProps {
  card: Card;
  stepId: string;
  /** The words being typed in the place of the card's. Kept outside: a row of a long list comes and goes. */
  edit: Wording | null;
  onEdit: (edit: Wording | null) => void;
}

/** The words in full, the originals as they were written, and what can be done with them. */
export function CardDetail({ card, stepId, edit, onEdit }: CardDetailProps) {
  const w = useStepWords().cluster;
  const { may, send } = useDesk();
  const [begun, setBegun] = useState(false);
  const [hiding, setHiding] = useState<ItemView | null>(null);
  const { cluster } = card;
  const only = cluster === null ? card.items[0] : undefined;
  if (edit !== null)
    return <Reword card={card} stepId={stepId} edit={edit} onEdit={onEdit} focusFirst={begun} />;
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
          <Button
            small
            onClick={() => {
              setBegun(true);
              onEdit({ title: card.title, description: card.description });
            }}
          >
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

function Reword({
  card,
  stepId,
  edit,
  onEdit,
  focusFirst,
}: CardDetailProps & {
  edit: Wording;
  /** Only when it was just asked for: scrolled back into view it must not take the focus. */
  focusFirst: boolean;
}) {
  const w = useStepWords().cluster;
  const common = useCommon();
  const { send } = useDesk();
  const { title, description } = edit;
  const close = () => onEdit(null);
  const save = async () => {
    const done = await send(
      card.cluster === null
        ? { type: 'item.reword', itemId: card.ref, title, description }
        : { type: 'cluster.reword', stepId, clusterId: card.ref, title, description },
    );
    if (done) close();
  };
  return (
    <div className={styles['detail']}>
      <Field
        label={w.rewordTitle}
        value={title}
        limit={LIMITS.title}
        focusFirst={focusFirst}
        onChange={(text) => onEdit({ title: text, description })}
        onEnter={() => void save()}
      />
      <Field
        label={w.rewordText}
        value={description}
        rows={3}
        limit={LIMITS.description}
        onChange={(text) => onEdit({ title, description: text })}
      />
      <div className={work['row']}>
        <Button small onClick={close}>
          {common.cancel}
        </Button>
        <Button small kind="primary" disabled={title.trim() === ''} onClick={() => void save()}>
          {common.save}
        </Button>
      </div>
    </div>
  );
}
