import { useMemo } from 'react';
import type {
  ClusterView,
  ItemView,
  LineView,
  ObjectionView,
  PresenceView,
  ReleaseView,
  ResultView,
  SeatView,
  SectionView,
  StepView,
  TeamView,
  TurnoutView,
} from '#shared/session/views.ts';
import { useEntries, useEntry } from '../sync/hooks.ts';
import { byName } from '../ui/byName.ts';

export { serverNow } from '../sync/clock.ts';

/** The desk's view by name, so that its parts need not know the keys. */
export function useSteps(): ReadonlyMap<string, StepView> {
  const steps = useEntries<StepView>('step/');
  return useMemo(() => new Map(steps.map((step) => [step.id, step])), [steps]);
}

export const useItems = (): readonly ItemView[] => useEntries<ItemView>('item/');
/** Without what was only tried: a try is no part of what the meeting hands on. */
export function useCountedItems(): readonly ItemView[] {
  const items = useItems();
  const steps = useSteps();
  return useMemo(
    () =>
      items.filter(({ stepId }) => {
        const from = steps.get(stepId ?? '');
        return from?.kind !== 'collect' || !from.config.practice;
      }),
    [items, steps],
  );
}
export const useClusters = (): readonly ClusterView[] => useEntries<ClusterView>('cluster/');
/** In the order people count them, also where one was added later. */
export function useTeams(): readonly TeamView[] {
  const teams = useEntries<TeamView>('team/');
  return useMemo(() => byName(teams), [teams]);
}
export const useSections = (): readonly SectionView[] => useEntries<SectionView>('section/');
export const useObjections = (): readonly ObjectionView[] =>
  useEntries<ObjectionView>('objection/');
export const useReleases = (): readonly ReleaseView[] => useEntries<ReleaseView>('release/');
export const useResult = (stepId: string): ResultView | undefined =>
  useEntry<ResultView>(`result/${stepId}`);
export const useLine = (stepId: string): LineView | undefined =>
  useEntry<LineView>(`line/${stepId}`);
export const useTurnout = (stepId: string): TurnoutView | undefined =>
  useEntry<TurnoutView>(`turnout/${stepId}`);
export const usePresence = (): PresenceView | undefined => useEntry<PresenceView>('presence');

export function useSeats(): readonly SeatView[] {
  const seats = useEntries<SeatView>('seat/');
  return useMemo(() => [...seats].sort((a, b) => a.number - b.number), [seats]);
}

const themesOf = new WeakMap<readonly ItemView[], readonly string[]>();

/** Themes in the order they first came in: their place gives a theme its sign everywhere. */
export function useThemes(): readonly string[] {
  const items = useItems();
  // Each row of a list asks: once for all of them.
  const known = themesOf.get(items);
  if (known !== undefined) return known;
  const inOrder = items.filter(({ theme }) => theme !== '').sort((a, b) => a.at - b.at);
  const themes = [...new Set(inOrder.map(({ theme }) => theme))];
  themesOf.set(items, themes);
  return themes;
}
