import {
  DndContext,
  DragOverlay,
  KeyboardSensor,
  PointerSensor,
  pointerWithin,
  rectIntersection,
  useSensor,
  useSensors,
  type CollisionDetection,
} from '@dnd-kit/core';
import { useAutoAnimate } from '@formkit/auto-animate/react';
import { useId, useRef, useState } from 'react';
import { useThemes } from '../../desk/live.ts';
import { useStepWords } from '../../desk/stepWords.ts';
import { useOwnKeys } from '../../desk/useOwnKeys.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { ThemeTag } from '../../ui/Labels.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { BoardCard } from './BoardCard.tsx';
import type { Card, Column } from './cards.ts';
import { toNeighbour } from './keyboardDrag.ts';
import type { Grouper } from './useGrouping.ts';
import styles from './Board.module.css';

/** By pointer what is under it; by keyboard what the lifted card covers. */
const collisions: CollisionDetection = (args) =>
  args.pointerCoordinates === null ? rectIntersection(args) : pointerWithin(args);

/** Columns of cards. Space ticks, G merges what is ticked, arrows walk; dragging does the same. */
export function Board({
  stepId,
  columns,
  grouper,
}: {
  stepId: string;
  columns: readonly Column[];
  grouper: Grouper;
}) {
  const w = useStepWords().cluster;
  const [lifted, setLifted] = useState<Card | null>(null);
  const board = useRef<HTMLDivElement>(null);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, {
      coordinateGetter: toNeighbour,
      keyboardCodes: { start: ['Enter'], end: ['Enter'], cancel: ['Escape'] },
    }),
  );
  const cards = new Map(columns.flatMap((column) => column.cards.map((card) => [card.ref, card])));
  const title = (id: unknown) => cards.get(String(id))?.title ?? '';
  const differs = (a: unknown, b: unknown) =>
    cards.get(String(a))?.kind !== cards.get(String(b))?.kind;

  useOwnKeys(board, ({ key }) => {
    if (key.toLowerCase() !== 'g') return lifted === null && walk(board.current, key);
    grouper.groupTicked();
    return true;
  });

  return (
    <DndContext
      id={useId()}
      sensors={sensors}
      collisionDetection={collisions}
      onDragStart={({ active }) => setLifted(cards.get(String(active.id)) ?? null)}
      onDragCancel={() => setLifted(null)}
      onDragEnd={({ active, over }) => {
        setLifted(null);
        if (over !== null && over.id !== active.id)
          grouper.group([String(over.id), String(active.id)]);
      }}
      accessibility={{
        screenReaderInstructions: { draggable: w.dnd.instructions },
        announcements: {
          onDragStart: ({ active }) => w.dnd.lifted(title(active.id)),
          onDragOver: ({ active, over }) => {
            if (over === null || over.id === active.id) return undefined;
            return (differs(active.id, over.id) ? w.dnd.overMixed : w.dnd.over)(
              title(active.id),
              title(over.id),
            );
          },
          onDragEnd: ({ active, over }) =>
            over === null || over.id === active.id || differs(active.id, over.id)
              ? w.dnd.nowhere(title(active.id))
              : w.dnd.dropped(title(active.id), title(over.id)),
          onDragCancel: ({ active }) => w.dnd.nowhere(title(active.id)),
        },
      }}
    >
      {grouper.allowed && <Toolbar grouper={grouper} />}
      {grouper.refused !== null && (
        <Notice kind="warn">
          <p>{grouper.refused}</p>
        </Notice>
      )}
      <div ref={board} data-keys="arrows" className={styles['board']}>
        {columns.map((column) => (
          <BoardColumn
            key={`${column.kind}/${column.theme}`}
            column={column}
            stepId={stepId}
            grouper={grouper}
            lifted={lifted}
          />
        ))}
      </div>
      <DragOverlay dropAnimation={null}>
        {lifted !== null && <div className={styles['overlay']}>{lifted.title}</div>}
      </DragOverlay>
    </DndContext>
  );
}

function Toolbar({ grouper }: { grouper: Grouper }) {
  const w = useStepWords().cluster;
  const n = grouper.ticked.size;
  return (
    <div className={styles['toolbar']}>
      <p>{n === 0 ? w.tickedNone : w.ticked(n)}</p>
      {n > 0 && (
        <Button small kind="quiet" onClick={grouper.clear}>
          {w.clear}
        </Button>
      )}
      <Button small disabled={n < 2} aria-keyshortcuts="G" onClick={() => grouper.groupTicked()}>
        {w.group(n)}
      </Button>
    </div>
  );
}

function BoardColumn({
  column,
  stepId,
  grouper,
  lifted,
}: {
  column: Column;
  stepId: string;
  grouper: Grouper;
  lifted: Card | null;
}) {
  const common = useCommon();
  const themes = useThemes();
  const [list] = useAutoAnimate<HTMLUListElement>({ duration: 200 });
  const clusters = column.cards.filter((card) => card.cluster !== null).length;
  const w = useStepWords().cluster;
  return (
    <section className={styles['column']}>
      <header className={styles['columnHead']}>
        <h3>{common.kinds[column.kind]}</h3>
        <ThemeTag theme={column.theme} order={themes.indexOf(column.theme)} />
        <span className={styles['count']}>{w.columnCount(column.cards.length, clusters)}</span>
      </header>
      <ul role="list" ref={list} className={styles['cards']}>
        {column.cards.map((card) => (
          <BoardCard
            key={card.ref}
            card={card}
            stepId={stepId}
            grouper={grouper}
            refuses={lifted !== null && lifted.kind !== card.kind}
          />
        ))}
      </ul>
    </section>
  );
}

/** Arrow keys walk between cards: up and down in a column, left and right to the same height beside. */
function walk(board: HTMLElement | null, key: string): boolean {
  const now = document.activeElement?.closest<HTMLElement>('[data-card]') ?? null;
  if (board === null || now === null) return false;
  const all = [...board.querySelectorAll<HTMLElement>('[data-card]')];
  const here = now.getBoundingClientRect();
  const middle = (rect: DOMRect) => ({
    x: rect.left + rect.width / 2,
    y: rect.top + rect.height / 2,
  });
  const from = middle(here);
  let best: HTMLElement | null = null;
  let bestDistance = Infinity;
  for (const card of all) {
    if (card === now) continue;
    const { x, y } = middle(card.getBoundingClientRect());
    const [dx, dy] = [x - from.x, y - from.y];
    const sideways = Math.abs(dx) > here.width / 2;
    const fits =
      (key === 'ArrowDown' && !sideways && dy > 0) ||
      (key === 'ArrowUp' && !sideways && dy < 0) ||
      (key === 'ArrowRight' && sideways && dx > 0) ||
      (key === 'ArrowLeft' && sideways && dx < 0);
    if (!fits) continue;
    const distance = Math.abs(dy) + Math.abs(dx) * 2;
    if (distance < bestDistance) [best, bestDistance] = [card, distance];
  }
  best?.querySelector<HTMLElement>('input[type=checkbox], button')?.focus();
  return best !== null;
}
