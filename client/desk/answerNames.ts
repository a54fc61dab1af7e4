import { useMemo } from 'react';
import type { ItemView } from '#shared/session/views.ts';
import { useItems, useSteps, useTeams } from './live.ts';

const elementsOf = new WeakMap<readonly ItemView[], readonly ItemView[]>();

/** What a dialogue is about: the imported keywords and core elements that are shown, elements first. */
export function useElements(): readonly ItemView[] {
  const items = useItems();
  const known = elementsOf.get(items);
  if (known !== undefined) return known;
  const of = (kind: ItemView['kind']) =>
    items.filter(
      (item) => item.kind === kind && item.status === 'visible' && item.clusterId === null,
    );
  const found = [...of('element'), ...of('keyword')];
  elementsOf.set(items, found);
  return found;
}

export interface AnswerNames {
  readonly element: (id: string | null | undefined) => string;
  readonly table: (id: string | null | undefined) => string;
  readonly step: (id: string | null | undefined) => string;
}

/** Ids of an answer in words; empty when it is about none, or the thing is gone. */
export function useAnswerNames(): AnswerNames {
  const elements = useElements();
  const teams = useTeams();
  const steps = useSteps();
  return useMemo(() => {
    const titles = new Map(elements.map(({ id, title }) => [id, title]));
    const tables = new Map(teams.map(({ id, name }) => [id, name]));
    return {
      element: (id) => titles.get(id ?? '') ?? '',
      table: (id) => tables.get(id ?? '') ?? '',
      step: (id) => steps.get(id ?? '')?.title ?? '',
    };
  }, [elements, teams, steps]);
}
