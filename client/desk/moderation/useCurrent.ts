import { useEffect, useState, type FocusEvent, type RefObject } from 'react';
import type { ItemView } from '#shared/session/views.ts';
import type { LongListHandle } from '../../ui/LongList.tsx';

/** The note one is at. When it goes, the one in its place is next, with the focus. */
export function useCurrent(
  shown: readonly ItemView[],
  list: RefObject<HTMLElement | null>,
  rows: RefObject<LongListHandle | null>,
) {
  const [at, setAt] = useState<{ id: string; place: number } | null>(null);
  const [active, setActive] = useState(false);
  const found = at === null ? 0 : shown.findIndex((note) => note.id === at.id);
  const place = found >= 0 ? found : Math.min(at?.place ?? 0, shown.length - 1);
  const current = shown[place]?.id ?? null;
  // What is remembered follows the list, so that the next to go leaves the right place behind.
  if (at !== null && current !== null && (at.id !== current || at.place !== place))
    setAt({ id: current, place });

  useEffect(() => {
    if (active && current !== null) rows.current?.reveal(current);
  }, [active, current, rows]);
  useEffect(() => {
    // Gone with its row, the focus would be nowhere; a person who is elsewhere keeps theirs.
    if (!active || current === null || document.activeElement !== document.body) return;
    focusNote(list.current, current);
  });
  const moveTo = (to: number): ItemView | undefined => {
    const note = shown[to];
    if (note !== undefined && (note.id !== current || at === null))
      setAt({ id: note.id, place: to });
    return note;
  };
  return {
    current,
    place,
    /** To another note, which comes in sight and takes the focus. */
    go: (to: number): boolean => {
      const note = moveTo(to);
      if (note === undefined) return false;
      rows.current?.reveal(note.id);
      // Its row may be drawn only after the list has scrolled to it.
      if (!rowOf(list.current, note.id)?.contains(document.activeElement))
        requestAnimationFrame(() => focusNote(list.current, note.id));
      return true;
    },
    /** What had the focus goes with what was done: the note one is at is next. */
    takeFocus: () => setActive(true),
    inSight: (): boolean => current !== null && isInSight(list.current, current),
    /** Focus anywhere in a note makes it the one the keys are about. */
    onFocus: ({ target }: FocusEvent) => {
      setActive(true);
      const id = target.closest<HTMLElement>('[data-note]')?.dataset['note'];
      if (id !== undefined) moveTo(shown.findIndex((note) => note.id === id));
    },
    onBlur: ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && !list.current?.contains(relatedTarget)) setActive(false);
    },
  };
}

const rowOf = (list: HTMLElement | null, id: string) =>
  list?.querySelector<HTMLElement>(`[data-note="${CSS.escape(id)}"]`);

const focusNote = (list: HTMLElement | null, id: string): void =>
  rowOf(list, id)?.focus({ preventScroll: true });

/** At least half of it, or as much as there is room for, is within the list and the window. */
function isInSight(list: HTMLElement | null, id: string): boolean {
  const row = rowOf(list, id)?.getBoundingClientRect();
  const box = list?.getBoundingClientRect();
  if (row === undefined || box === undefined) return false;
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, window.innerHeight)];
  const seen = Math.min(row.bottom, bottom) - Math.max(row.top, top);
  return seen >= Math.min(row.height, bottom - top) / 2;
}
