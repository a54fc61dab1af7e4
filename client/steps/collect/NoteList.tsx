import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { ItemView } from '#shared/session/views.ts';
import { NoteRow } from './NoteRow.tsx';
import styles from './NoteList.module.css';

/** Above this a plain list gets slow on an office laptop. */
const VIRTUAL_FROM = 60;

export function NoteList({ items, claimable }: { items: readonly ItemView[]; claimable: boolean }) {
  if (items.length > VIRTUAL_FROM) return <LongList items={items} claimable={claimable} />;
  return (
    <ul role="list" className={styles['list']}>
      {items.map((item) => (
        <li key={item.id}>
          <NoteRow item={item} claimable={claimable} />
        </li>
      ))}
    </ul>
  );
}

function LongList({ items, claimable }: { items: readonly ItemView[]; claimable: boolean }) {
  const box = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- no compiler is used here
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => 96,
    overscan: 6,
    getItemKey: (index) => items[index]?.id ?? index,
  });
  return (
    // A box that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={box} className={styles['box']} tabIndex={0}>
      <ul role="list" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map((row) => {
          const item = items[row.index];
          if (item === undefined) return null;
          return (
            <li
              key={row.key}
              ref={rows.measureElement}
              data-index={row.index}
              aria-setsize={items.length}
              aria-posinset={row.index + 1}
              className={styles['virtual']}
              style={{ transform: `translateY(${row.start}px)` }}
            >
              <NoteRow item={item} claimable={claimable} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
