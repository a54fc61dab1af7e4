import { useState } from 'react';
import { newId, useDesk } from '../../desk/deskContext.ts';
import { useStepWords } from '../../desk/stepWords.ts';
import { announceNow } from '../../ui/LiveRegion.tsx';
import { grouping, type Card } from './cards.ts';

export interface Grouper {
  readonly ticked: ReadonlySet<string>;
  readonly allowed: boolean;
  /** Why the last attempt was refused, in words; stays until the next. */
  readonly refused: string | null;
  readonly toggle: (ref: string) => void;
  readonly clear: () => void;
  /** With a title: what the merged one is called; otherwise it keeps the words of the first. */
  readonly groupTicked: (title?: string) => void;
  readonly group: (refs: readonly string[]) => void;
}

/** Ticks and merging: the one path that dragging, buttons and keys all end in. */
export function useGrouping(stepId: string, cards: readonly Card[]): Grouper {
  const w = useStepWords().cluster;
  const { may, send } = useDesk();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<string | null>(null);

  const group = async (refs: readonly string[], title?: string): Promise<void> => {
    // In the order given: what one drags onto lends its words to the new cluster.
    const chosen = refs.flatMap((ref) => cards.find((card) => card.ref === ref) ?? []);
    const plan = grouping(chosen, newId('c'));
    if (plan === 'too_few') return;
    if (plan === 'mixed') {
      setRefused(w.mixed);
      announceNow(w.mixed);
      return;
    }
    setRefused(null);
    const named = title === undefined ? plan : { ...plan, title };
    if (!(await send({ type: 'cluster.group', stepId, ...named }))) return;
    setTicked(new Set());
    const count = chosen.reduce((sum, card) => sum + card.items.length, 0);
    announceNow(w.grouped(count, title ?? chosen[0]?.title ?? ''));
  };
  const present = new Set(cards.map((card) => card.ref));
  const alive = new Set([...ticked].filter((ref) => present.has(ref)));
  return {
    ticked: alive,
    allowed: may('cluster.group'),
    refused,
    toggle(ref) {
      const next = new Set(alive);
      if (!next.delete(ref)) next.add(ref);
      setTicked(next);
      setRefused(null);
    },
    clear() {
      setTicked(new Set());
      setRefused(null);
    },
    groupTicked: (title) => void group([...alive], title),
    group: (refs) => void group(refs),
  };
}
