import { useState } from 'react';
import { lentTitle } from '#shared/board/options.ts';
import { newId, useDesk } from '../../desk/deskContext.ts';
import { useStepWords } from '../../desk/stepWords.ts';
import { announceNow } from '../../ui/LiveRegion.tsx';
import { grouping, type Card } from './cards.ts';
import { useTicks } from './useTicks.ts';

export interface Grouper {
  readonly ticked: ReadonlySet<string>;
  /** What the ticked ones are called when they are merged: what is typed, else the words of the one they go into. */
  readonly title: string;
  readonly setTitle: (title: string) => void;
  readonly allowed: boolean;
  /** Why the last attempt was refused, in words; stays until the next. */
  readonly refused: string | null;
  readonly toggle: (ref: string) => void;
  readonly clear: () => void;
  readonly groupTicked: () => void;
  readonly group: (refs: readonly string[]) => void;
}

/** Ticks and merging: the one path that dragging, buttons and keys all end in. */
export function useGrouping(stepId: string, cards: readonly Card[]): Grouper {
  const w = useStepWords().cluster;
  const { may, send } = useDesk();
  const ticks = useTicks(cards.map(({ ref }) => ref));
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  // In the order given: what was ticked first, or what one drags onto, lends its words to the new cluster.
  const chosenOf = (refs: Iterable<string>) =>
    [...refs].flatMap((ref) => cards.find((card) => card.ref === ref) ?? []);
  const chosen = chosenOf(ticks.ticked);
  const into = chosen.find((card) => card.cluster !== null);
  const title = typed ?? into?.title ?? lentTitle(chosen[0]?.title ?? '');

  const clear = () => {
    ticks.clear();
    setTyped(null);
    setRefused(null);
  };
  const group = async (those: readonly Card[], named: { title?: string } = {}): Promise<void> => {
    const plan = grouping(those, newId('c'));
    if (plan === 'too_few') return;
    if (plan === 'mixed') {
      setRefused(w.mixed);
      announceNow(w.mixed);
      return;
    }
    setRefused(null);
    // Refused, the ticks and the name stay as they are.
    if (!(await send({ type: 'cluster.group', stepId, ...plan, ...named }))) return;
    clear();
    const count = those.reduce((sum, card) => sum + card.items.length, 0);
    const called = those.find((card) => card.cluster !== null) ?? those[0];
    announceNow(w.grouped(count, named.title ?? called?.title ?? ''));
  };
  return {
    ticked: ticks.ticked,
    title,
    setTitle: setTyped,
    allowed: may('cluster.group'),
    refused,
    toggle(ref) {
      // A name is for what is ticked: with the last tick it goes too.
      const last = ticks.ticked.size === 1 && ticks.ticked.has(ref);
      if (ticks.ticked.size === 0 || last) setTyped(null);
      ticks.toggle(ref);
      setRefused(null);
    },
    clear,
    groupTicked() {
      if (title.trim() === '') return;
      // A cluster that keeps its words says them itself: somebody may be rewording it right now.
      void group(chosen, into !== undefined && typed === null ? {} : { title });
    },
    group: (refs) => void group(chosenOf(refs)),
  };
}
