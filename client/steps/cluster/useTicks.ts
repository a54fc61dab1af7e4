import { useState } from 'react';

export interface Ticks {
  /** In the order they were ticked; what is gone from the list is not among them. */
  readonly ticked: ReadonlySet<string>;
  readonly toggle: (ref: string) => void;
  readonly clear: () => void;
}

/** Which of the things in a list are ticked, while others may take things out of it at any time. */
export function useTicks(present: readonly string[]): Ticks {
  const [kept, keep] = useState<ReadonlySet<string>>(new Set());
  const there = new Set(present);
  const ticked = new Set([...kept].filter((ref) => there.has(ref)));
  return {
    ticked,
    toggle(ref) {
      const next = new Set(ticked);
      if (!next.delete(ref)) next.add(ref);
      keep(next);
    },
    clear: () => keep(new Set()),
  };
}
