import { useMemo } from 'react';
import type {
  ClusterView,
  ItemView,
  MeView,
  SessionView,
  StepOf,
  StepView,
} from '#shared/session/views.ts';
import { useEntries, useEntry } from '../sync/hooks.ts';

export const useSession = () => useEntry<SessionView>('session');
export const useMe = () => useEntry<MeView>('me');
export const useItems = () => useEntries<ItemView>('item/');
export const useClusters = () => useEntries<ClusterView>('cluster/');

/** A step of one kind, as its component gets it. */
export interface StepProps<K extends StepView['kind']> {
  readonly step: StepOf<K>;
}

/** The session's themes, in an order that does not change while items come and go. */
export function useThemes(): readonly string[] {
  const items = useItems();
  return useMemo(
    () =>
      [...new Set(items.map((item) => item.theme))]
        .filter((theme) => theme !== '')
        .sort((a, b) => a.localeCompare(b, 'da')),
    [items],
  );
}

/** Titles behind refs to items and clusters. */
export function useTitles(): ReadonlyMap<string, string> {
  const items = useItems();
  const clusters = useClusters();
  return useMemo(
    () => new Map([...items, ...clusters].map((thing) => [thing.id, thing.title])),
    [items, clusters],
  );
}

/** Whether there is something to follow with a receipt: a note about the dialogue that has arrived, tries left out. */
export function useHasNotes(): boolean {
  const steps = useEntries<StepView>('step/');
  return useItems().some(({ answer, mine, status, stepId }) => {
    if (answer === null || mine?.author !== true || status === 'withdrawn') return false;
    const step = steps.find(({ id }) => id === stepId);
    return step?.kind !== 'collect' || !step.config.practice;
  });
}
