import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type DragEndEvent,
} from '@dnd-kit/core';
import {
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { useState } from 'react';
import type { StepView } from '#shared/session/views.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { AgainDialog } from './AgainDialog.tsx';
import { useDesk } from './deskContext.ts';
import { RunSheetRow } from './RunSheetRow.tsx';
import { afterAt, afterForMove, canMove } from './runSheetOrder.ts';
import { StepDialog } from './StepDialog.tsx';
import { useDeskWords } from './words.ts';
import styles from './RunSheet.module.css';

/** The run sheet: what has been, what is, what comes. Each drag has a button twin in the row. */
export function RunSheet({
  steps,
  shown,
}: {
  steps: ReadonlyMap<string, StepView>;
  /** The step in the work area. */
  shown: string | null;
}) {
  const w = useDeskWords();
  const { session, may, send } = useDesk();
  const [editing, setEditing] = useState<StepView | 'new' | null>(null);
  const [again, setAgain] = useState<StepView | null>(null);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 5 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const { order } = session;
  const title = (id: unknown) => steps.get(String(id))?.title ?? '';
  const mayMove = may('step.move');

  const drop = ({ active, over }: DragEndEvent) => {
    if (over === null || active.id === over.id || !canMove(steps.get(String(over.id)))) return;
    const stepId = String(active.id);
    const after = afterAt(order, stepId, order.indexOf(String(over.id)));
    void send({ type: 'step.move', stepId, after });
  };
  const move = (stepId: string, direction: 'up' | 'down') => {
    const after = afterForMove(order, steps, stepId, direction);
    if (after !== undefined) void send({ type: 'step.move', stepId, after });
  };

  return (
    <section className={styles['sheet']} aria-label={w.landmarks.runSheet}>
      <h2 className={styles['heading']}>{w.runSheet.title}</h2>
      {order.length === 0 && <p className={styles['empty']}>{w.runSheet.empty}</p>}
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={drop}
        accessibility={{
          screenReaderInstructions: { draggable: w.runSheet.dnd.instructions },
          announcements: {
            onDragStart: ({ active }) => w.runSheet.dnd.lifted(title(active.id)),
            onDragOver: ({ active, over }) =>
              over ? w.runSheet.dnd.over(title(active.id), title(over.id)) : undefined,
            onDragEnd: ({ active, over }) =>
              over
                ? w.runSheet.dnd.dropped(title(active.id), title(over.id))
                : w.runSheet.dnd.cancelled(title(active.id)),
            onDragCancel: ({ active }) => w.runSheet.dnd.cancelled(title(active.id)),
          },
        }}
      >
        <SortableContext items={[...order]} strategy={verticalListSortingStrategy}>
          <ol className={styles['list']} role="list">
            {order.map((id, index) => {
              const step = steps.get(id);
              if (step === undefined) return null;
              return (
                <RunSheetRow
                  key={id}
                  step={step}
                  number={index + 1}
                  isCurrent={session.status === 'open' && session.current === id}
                  isShown={shown === id}
                  movable={mayMove && canMove(step)}
                  canUp={afterForMove(order, steps, id, 'up') !== undefined}
                  canDown={afterForMove(order, steps, id, 'down') !== undefined}
                  onMove={(direction) => move(id, direction)}
                  onEdit={() => setEditing(step)}
                  onAgain={() => setAgain(step)}
                />
              );
            })}
          </ol>
        </SortableContext>
      </DndContext>
      {may('step.add') && (
        <Button small wide icon={<Icon name="plus" />} onClick={() => setEditing('new')}>
          {w.runSheet.add}
        </Button>
      )}
      {editing !== null && (
        <StepDialog
          step={editing === 'new' ? null : editing}
          steps={steps}
          onClose={() => setEditing(null)}
        />
      )}
      {again !== null && <AgainDialog step={again} onClose={() => setAgain(null)} />}
    </section>
  );
}
