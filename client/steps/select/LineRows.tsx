import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { bandOf, type Band } from '#shared/voting/rules.ts';
import type { LineView, ResultRow, StepOf } from '#shared/session/views.ts';
import { useDesk } from '../../desk/deskContext.ts';
import { useStepWords } from '../../desk/stepWords.ts';
import work from '../../desk/work.module.css';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { cx } from '../../ui/cx.ts';
import { DisposeForm } from './DisposeForm.tsx';
import styles from './SelectDesk.module.css';

/** The rows of the result with the line between them; the line is dragged, keyed or set by number. */
export function LineRows({
  step,
  rows,
  view,
  k,
  isSet,
  onLine,
}: {
  step: StepOf<'select'>;
  rows: readonly ResultRow[];
  view: LineView;
  k: number;
  isSet: boolean;
  /** Null: this person may not move it. */
  onLine: ((k: number) => void) | null;
}) {
  const list = useRef<HTMLOListElement>(null);
  const dots = (i: number) => {
    const row = rows[i];
    return row === undefined ? undefined : row.dots + row.paperDots;
  };
  const lastIn = dots(k - 1);
  const firstOut = dots(k);
  const bandAt = (i: number): Band =>
    lastIn === undefined || firstOut === undefined
      ? i < k
        ? 'above'
        : 'below'
      : bandOf(dots(i) ?? 0, lastIn, firstOut);
  const line = (
    <CutLine key="line" list={list} k={k} max={rows.length} isSet={isSet} onLine={onLine} />
  );
  return (
    <ol ref={list} role="list" className={styles['rows']}>
      {k === 0 && line}
      {rows.map((row, i) => [
        <Row
          key={row.ref}
          step={step}
          row={row}
          view={view}
          above={i < k}
          decided={isSet}
          band={bandAt(i)}
          newBand={i === 0 || bandAt(i) !== bandAt(i - 1)}
        />,
        i === k - 1 && line,
      ])}
    </ol>
  );
}

function Row({
  step,
  row,
  view,
  above,
  decided,
  band,
  newBand,
}: {
  step: StepOf<'select'>;
  row: ResultRow;
  view: LineView;
  above: boolean;
  decided: boolean;
  band: Band;
  newBand: boolean;
}) {
  const w = useStepWords().select;
  const common = useCommon();
  const { may } = useDesk();
  const [open, setOpen] = useState(false);
  const outcome = view.outcomes.find((each) => each.ref === row.ref) ?? null;
  const inTie = decided && view.line !== null && view.line.tied.includes(row.ref);
  const through = decided ? (view.line?.above.includes(row.ref) ?? false) : above;
  const keeps = outcome === null ? through : outcome.disposition !== 'drop';
  const wording = outcome?.disposition === 'keep_changed' ? outcome.wording : null;
  return (
    <li data-row className={cx(styles['row'], !keeps && styles['out'])}>
      <span className={styles['band']}>{newBand && w.bands[band]}</span>
      <div className={styles['words']}>
        <p className={work['name']}>{wording?.title ?? row.title}</p>
        {wording !== null && <p className={styles['was']}>{w.was(row.title)}</p>}
        {outcome !== null && (
          <p className={styles['was']}>
            <strong>{common.disposition[outcome.disposition]}</strong>
            {outcome.reason !== '' && `: ${outcome.reason}`}
          </p>
        )}
      </div>
      <span className={styles['figures']}>
        {w.row(row.dots + row.paperDots, row.people)}
        {row.tied && (
          <strong title={w.tied}>
            {' '}
            =<span className="visually-hidden"> {w.tied}</span>
          </strong>
        )}
        {inTie && <span className={work['chip']}>{w.tied}</span>}
      </span>
      {decided && may('option.dispose') && step.status === 'open' && !open && (
        <Button small onClick={() => setOpen(true)}>
          {outcome === null ? (keeps ? common.disposition.keep : w.notThrough) : w.edit}
          <span className="visually-hidden">: {w.dispose(row.title)}</span>
        </Button>
      )}
      {open && (
        <DisposeForm
          step={step}
          row={row}
          above={through}
          outcome={outcome}
          onClose={() => setOpen(false)}
        />
      )}
    </li>
  );
}

/** The cut line itself: a slider for keyboards and screen readers, a handle for the mouse. */
function CutLine({
  list,
  k,
  max,
  isSet,
  onLine,
}: {
  list: { readonly current: HTMLOListElement | null };
  k: number;
  max: number;
  isSet: boolean;
  onLine: ((k: number) => void) | null;
}) {
  const w = useStepWords().select;
  const [dragging, setDragging] = useState(false);
  if (onLine === null)
    return (
      <li className={cx(styles['cut'], !isSet && styles['draft'])}>
        <span>{w.line}</span>
      </li>
    );
  const clamp = (n: number) => Math.max(0, Math.min(max, n));
  const onKey = (event: KeyboardEvent) => {
    const to = keyTarget(event.key, k, max);
    if (to === null) return;
    event.preventDefault();
    onLine(clamp(to));
  };
  const onMove = (event: PointerEvent) => {
    if (!dragging) return;
    const rows = [...(list.current?.querySelectorAll('[data-row]') ?? [])];
    const above = rows.filter((row) => {
      const { top, height } = row.getBoundingClientRect();
      return top + height / 2 < event.clientY;
    });
    if (above.length !== k) onLine(clamp(above.length));
  };
  return (
    <li className={cx(styles['cut'], !isSet && styles['draft'])}>
      <span
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it stands between two rows
        role="slider"
        tabIndex={0}
        aria-label={w.drag}
        aria-orientation="vertical"
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={k}
        aria-valuetext={w.through(k)}
        className={styles['grip']}
        onKeyDown={onKey}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDragging(true);
        }}
        onPointerMove={onMove}
        onPointerUp={() => setDragging(false)}
        onPointerCancel={() => setDragging(false)}
      >
        {w.line} · {w.through(k)}
      </span>
    </li>
  );
}

/** Down lets more through, up fewer, as the line moves on the screen. */
function keyTarget(key: string, k: number, max: number): number | null {
  switch (key) {
    case 'ArrowUp':
    case 'ArrowLeft':
      return k - 1;
    case 'ArrowDown':
    case 'ArrowRight':
      return k + 1;
    case 'Home':
      return 0;
    case 'End':
      return max;
    default:
      return null;
  }
}
