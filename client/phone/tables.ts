import { useMemo } from 'react';
import type { TeamView } from '#shared/session/views.ts';
import { useEntries } from '../sync/hooks.ts';
import { byName } from '../ui/byName.ts';

/** The tables of the hall, in the order people count them. */
export function useTables(): readonly TeamView[] {
  const teams = useEntries<TeamView>('team/');
  return useMemo(() => byName(teams), [teams]);
}
