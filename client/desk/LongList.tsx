import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import { cx } from '../ui/cx.ts';
import styles from './LongList.module.css';

/** Above this a plain list gets slow on an office laptop. */
const VIRTUAL_FROM = 60;

interface LongListProps<T extends { readonly id: string }> {
  label: string;
  items: readonly T[];
  row: (item: T) => ReactNode;
  /** Height of a row before it is measured, in pixels. */
  estimate: number;
  /** The row one is at: it stays where it is when rows above it go. */
  anchor?: string | null;
  /** Makes the row of the anchor visible when it changes to this one. */
  reveal?: string | null;
  className?: string | undefined;
}

/**
 * A list of any length in a box that scrolls. Rows above the one somebody reads may go at any time, because others work
 * on the same list: then the box scrolls with them, and what is read stays where it is.
 */
export function LongList<T extends { readonly id: string }>(props: LongListProps<T>) {
  return props.items.length > VIRTUAL_FROM ? <Virtual {...props} /> : <Plain {...props} />;
}

function Plain<T extends { readonly id: string }>(props: LongListProps<T>) {
  const { label, items, row, anchor, reveal, className } = props;
  const box = useRef<HTMLDivElement>(null);
  const placeOf = (id: string) => rowIn(box, id)?.offsetTop;
  useStay(box, items, anchor ?? null, placeOf);
  useEffect(() => {
    if (reveal) rowIn(box, reveal)?.scrollIntoView?.({ block: 'nearest' });
  }, [reveal]);
  return (
    // A box that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={box} className={cx(styles['box'], className)} tabIndex={0}>
      <ul role="list" aria-label={label}>
        {items.map((item) => (
          <li key={item.id} data-row={item.id}>
            {row(item)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Virtual<T extends { readonly id: string }>(props: LongListProps<T>) {
  const { label, items, row, estimate, anchor, reveal, className } = props;
  const box = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- no compiler is used here
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => estimate,
    overscan: 6,
    getItemKey: (index) => items[index]?.id ?? index,
  });
  const indexOf = (id: string) => items.findIndex((item) => item.id === id);
  useStay(box, items, anchor ?? null, (id) => rows.measurementsCache[indexOf(id)]?.start);
  const scroll = useRef(rows.scrollToIndex);
  scroll.current = rows.scrollToIndex;
  const revealIndex = reveal ? indexOf(reveal) : -1;
  useEffect(() => {
    if (revealIndex >= 0) scroll.current(revealIndex, { align: 'auto' });
    // Only when another row is to be revealed; that its place has moved is no reason to scroll.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [reveal]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={box} className={cx(styles['box'], className)} tabIndex={0}>
      <ul
        role="list"
        aria-label={label}
        style={{ height: rows.getTotalSize(), position: 'relative' }}
      >
        {rows.getVirtualItems().map(({ key, index, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            <li
              key={key}
              ref={rows.measureElement}
              data-row={item.id}
              data-index={index}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className={styles['virtual']}
              style={{ transform: `translateY(${start}px)` }}
            >
              {row(item)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const rowIn = (box: RefObject<HTMLDivElement | null>, id: string) =>
  box.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`) ?? null;

/** Scrolls by as much as the anchor has moved in the list. */
function useStay(
  box: RefObject<HTMLDivElement | null>,
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
