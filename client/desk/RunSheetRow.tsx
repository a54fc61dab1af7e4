import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { useEffect, useId, useRef, useState } from 'react';
import type { StepView } from '#shared/session/views.ts';
import { Button } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import { formatTime } from '../ui/format.ts';
import { Icon } from '../ui/Icon.tsx';
import { useDesk } from './deskContext.ts';
import { useDeskWords } from './words.ts';
import styles from './RunSheet.module.css';

interface RowProps {
  step: StepView;
  number: number;
  isCurrent: boolean;
  isShown: boolean;
  movable: boolean;
  canUp: boolean;
  canDown: boolean;
  onMove: (direction: 'up' | 'down') => void;
  onEdit: () => void;
  onAgain: () => void;
}

export function RunSheetRow(props: RowProps) {
  const { step, isCurrent, isShown, movable } = props;
  const w = useDeskWords();
  const { lookAt } = useDesk();
  const [open, setOpen] = useState(false);
  const moreId = useId();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, isDragging, ...moved } =
    useSortable({ id: step.id, disabled: !movable });
  const row = useRef<HTMLElement | null>(null);
  useEffect(() => {
    // The column scrolls, never the page: the reader's place in the work area stays.
    const scroller = row.current?.closest('[data-scrolls]');
    if (!isCurrent || !row.current || !scroller) return;
    const top = row.current.offsetTop - scroller.clientHeight / 3;
    scroller.scrollTo({ top, behavior: 'smooth' });
  }, [isCurrent]);
  const style = {
    transform: CSS.Translate.toString(moved.transform),
    transition: moved.transition,
  };
  return (
    <li
      ref={(element) => {
        row.current = element;
        setNodeRef(element);
      }}
      style={style}
      className={cx(
        styles['row'],
        isCurrent && styles['current'],
        isShown && styles['shown'],
        styles[step.status],
        isDragging && styles['lifted'],
      )}
    >
      <div className={styles['line']}>
        {movable ? (
          <button
            type="button"
            ref={setActivatorNodeRef}
            className={styles['handle']}
            {...attributes}
            {...listeners}
            aria-label={w.runSheet.drag(step.title)}
          >
            <Grip />
          </button>
        ) : (
          <span className={styles['sign']} aria-hidden="true">
            <StatusSign status={step.status} />
          </span>
        )}
        <button
          type="button"
          className={styles['title']}
          aria-current={isCurrent ? 'step' : undefined}
          onClick={() => lookAt(isCurrent ? null : step.id)}
        >
          <span className={styles['name']}>{step.title}</span>
          <Meta step={step} isCurrent={isCurrent} />
        </button>
        <button
          type="button"
          className={styles['more']}
          aria-expanded={open}
          aria-controls={moreId}
          aria-label={w.runSheet.more(step.title)}
          onClick={() => setOpen(!open)}
        >
          <Icon name="open" size="1em" />
        </button>
      </div>
      {open && (
        <div id={moreId} className={styles['acts']}>
          <RowActs {...props} />
        </div>
      )}
    </li>
  );
}

function Meta({ step, isCurrent }: { step: StepView; isCurrent: boolean }) {
  const w = useDeskWords();
  const parts = [
    step.startedAt !== null
      ? w.runSheet.started(formatTime(step.startedAt))
      : step.minutes !== null && w.minutes(step.minutes),
    isCurrent ? w.runSheet.now : w.status[step.status],
    step.round > 1 && w.runSheet.round(step.round),
  ].filter(Boolean);
  return <span className={styles['meta']}>{parts.join(' · ')}</span>;
}

function RowActs({ step, movable, canUp, canDown, onMove, onEdit, onAgain }: RowProps) {
  const w = useDeskWords().runSheet;
  const { session, may, send } = useDesk();
  const planned = step.status === 'planned';
  const skipped = step.status === 'skipped';
  const over = step.status === 'closed' || step.status === 'revealed';
  return (
    <>
      {planned && may('step.start') && (
        <Button
          small
          onClick={() =>
            void send({ type: 'step.start', stepId: step.id, expect: session.current })
          }
        >
          {w.start}
        </Button>
      )}
      {may('step.edit') && (
        <Button small onClick={onEdit}>
          {w.edit}
        </Button>
      )}
      {movable && (
        <>
          <Button small disabled={!canUp} onClick={() => onMove('up')}>
            {w.up}
          </Button>
          <Button small disabled={!canDown} onClick={() => onMove('down')}>
            {w.down}
          </Button>
        </>
      )}
      {(planned || skipped) && may('step.skip') && (
        <Button
          small
          onClick={() => void send({ type: 'step.skip', stepId: step.id, skipped: planned })}
        >
          {skipped ? w.unskip : w.skip}
        </Button>
      )}
      {over && step.kind !== 'vote' && step.id !== session.current && may('step.start') && (
        <Button
          small
          onClick={() =>
            void send({ type: 'step.start', stepId: step.id, expect: session.current })
          }
        >
          {w.reopen}
        </Button>
      )}
      {over && may('step.again') && (
        <Button small onClick={onAgain}>
          {w.again}
        </Button>
      )}
    </>
  );
}

function StatusSign({ status }: { status: StepView['status'] }) {
  if (status === 'closed' || status === 'revealed') return <Icon name="check" size="1em" />;
  if (status === 'skipped') return <Icon name="minus" size="1em" />;
  return null;
}

const Grip = () => (
  <svg viewBox="0 0 10 16" width="10" height="16" fill="currentColor" aria-hidden="true">
    {[3, 8, 13].flatMap((y) =>
      [2.5, 7.5].map((x) => <circle key={`${x}${y}`} cx={x} cy={y} r="1.4" />),
    )}
  </svg>
);
