import { useDraggable, useDroppable } from '@dnd-kit/core';
import { useId, useState, type PointerEventHandler } from 'react';
import type { Wording } from '#shared/board/board.ts';
import { useStepWords } from '../../desk/stepWords.ts';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { CardDetail } from './CardDetail.tsx';
import type { Card } from './cards.ts';
import type { Grouper } from './useGrouping.ts';
import styles from './Board.module.css';

export function BoardCard({
  card,
  stepId,
  grouper,
  refuses,
}: {
  card: Card;
  stepId: string;
  grouper: Grouper;
  /** Something of another kind is lifted: it may not be dropped here. */
  refuses: boolean;
}) {
  const w = useStepWords().cluster;
  const [open, setOpen] = useState(false);
  const [edit, setEdit] = useState<Wording | null>(null);
  const detailId = useId();
  const { setNodeRef: setDropRef, isOver } = useDroppable({ id: card.ref });
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, isDragging } = useDraggable({
    id: card.ref,
    disabled: !grouper.allowed,
  });
  const ticked = grouper.ticked.has(card.ref);
  return (
    <li
      ref={setDropRef}
      data-card={card.ref}
      className={cx(
        styles['card'],
        card.cluster !== null && styles['cluster'],
        ticked && styles['ticked'],
        isDragging && styles['source'],
        isOver && !isDragging && (refuses ? styles['refuses'] : styles['target']),
      )}
    >
      <div className={styles['face']}>
        {grouper.allowed && (
          <input
            type="checkbox"
            className={styles['tick']}
            checked={ticked}
            aria-label={w.tick(card.title)}
            onChange={() => grouper.toggle(card.ref)}
          />
        )}
        <div ref={setNodeRef} className={styles['title']} {...pointerOnly(listeners)}>
          <span className={styles['name']}>{card.title}</span>
          {card.cluster !== null && (
            <span className={styles['merged']}>{w.children(card.items.length)}</span>
          )}
        </div>
        {grouper.allowed && (
          <button
            type="button"
            ref={setActivatorNodeRef}
            className={styles['handle']}
            {...attributes}
            {...listeners}
            aria-label={w.drag(card.title)}
          >
            <svg viewBox="0 0 10 16" width="10" height="16" fill="currentColor" aria-hidden="true">
              {[3, 8, 13].flatMap((y) =>
                [2.5, 7.5].map((x) => <circle key={`${x}${y}`} cx={x} cy={y} r="1.4" />),
              )}
            </svg>
          </button>
        )}
        <button
          type="button"
          className={styles['more']}
          aria-expanded={open}
          aria-controls={detailId}
          aria-label={w.more(card.title)}
          onClick={() => setOpen(!open)}
        >
          <Icon name="open" size="1em" />
        </button>
      </div>
      {open && (
        <div id={detailId}>
          <CardDetail card={card} stepId={stepId} edit={edit} onEdit={setEdit} />
        </div>
      )}
    </li>
  );
}

/** The words can be dragged by mouse; the keyboard lifts with the handle. */
function pointerOnly(listeners: ReturnType<typeof useDraggable>['listeners']): {
  onPointerDown?: PointerEventHandler;
} {
  const lift = listeners?.['onPointerDown'];
  return lift === undefined ? {} : { onPointerDown: (event) => void lift(event) };
}
