import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
  type Ref,
  type RefObject,
} from 'react';
import { cx } from './cx.ts';
import styles from './LongList.module.css';
import { ScrollBox } from './ScrollBox.tsx';

/** Above this a plain list gets slow on an office laptop. */
const VIRTUAL_FROM = 60;

export interface LongListHandle {
  /** Scrolls a row into the box, by no more than it takes. */
  readonly reveal: (id: string) => void;
}

/**
 * A list of any length in a box that scrolls. Rows above the one somebody reads may go at any time, because others work
 * on the same list: then the box scrolls with them, and what is read stays where it is.
 */
export function LongList<T extends { readonly id: string }>({
  label,
  items,
  row,
  estimate,
  anchor = null,
  className,
  ref,
}: {
  label: string;
  items: readonly T[];
  row: (item: T) => ReactNode;
  /** Height of a row before it is measured, in pixels. */
  estimate: number;
  /** The row one is at: it stays where it is when rows above it go. */
  anchor?: string | null;
  className?: string | undefined;
  ref?: Ref<LongListHandle>;
}) {
  const box = useRef<HTMLElement>(null);
  // For good: a list around the limit would be another one with each note that comes or goes.
  const [virtual, setVirtual] = useState(false);
  if (!virtual && items.length > VIRTUAL_FROM) setVirtual(true);
  // oxlint-disable-next-line react/incompatible-library -- no compiler is used here
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => estimate,
    overscan: 6,
    getItemKey: (index) => items[index]?.id ?? index,
  });
  // Rows that are all there need nothing; they are measured for the day when they are not.
  rows.shouldAdjustScrollPositionOnItemSizeChange = virtual ? undefined : () => false;
  const indexOf = (id: string) => items.findIndex((item) => item.id === id);
  useStay(box, items, anchor, (id) =>
    virtual ? rows.measurementsCache[indexOf(id)]?.start : rowIn(box, id)?.offsetTop,
  );
  useImperativeHandle(ref, () => ({
    reveal: (id) => {
      const shown = rowIn(box, id);
      if (shown !== null) shown.scrollIntoView?.({ block: 'nearest' });
      else if (indexOf(id) >= 0) rows.scrollToIndex(indexOf(id), { align: 'auto' });
    },
  }));
  const listed = virtual
    ? rows.getVirtualItems().map(({ index, start }) => ({ index, start }))
    : items.map((_, index) => ({ index, start: null }));
  return (
    <ScrollBox ref={box} label={label} className={cx(styles['box'], className)}>
      <ul
        role="list"
        className={styles['rows']}
        data-virtual={virtual}
        style={virtual ? { height: rows.getTotalSize() } : undefined}
      >
        {listed.map(({ index, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            <li
              key={item.id}
              ref={rows.measureElement}
              data-row={item.id}
              data-index={index}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className={start === null ? undefined : styles['virtual']}
              style={start === null ? undefined : { transform: `translateY(${start}px)` }}
            >
              {row(item)}
            </li>
          );
        })}
      </ul>
    </ScrollBox>
  );
}

const rowIn = (box: RefObject<HTMLElement | null>, id: string) =>
  box.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`) ?? null;

/** Scrolls by as much as the anchor has moved in the list. */
function useStay(
  box: RefObject<HTMLElement | null>,
  items: readonly unknown[],
  anchor: string | null,
  placeOf: (id: string) => number | undefined,
): void {
  const before = useRef<{ anchor: string; items: readonly unknown[]; place: number } | null>(null);
  useLayoutEffect(() => {
    const place = anchor === null ? undefined : placeOf(anchor);
    const last = before.current;
    if (anchor === null || place === undefined) {
      before.current = null;
      return;
    }
    // Measuring moves rows too, which the list itself answers; only other rows coming and going is for here.
    if (last?.anchor === anchor && last.items !== items && place !== last.place)
      box.current?.scrollBy?.(0, place - last.place);
    before.current = { anchor, items, place };
  });
}
