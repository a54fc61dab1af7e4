import { useMemo } from 'react';
import type { TeamView } from '#shared/session/views.ts';
import { useEntries } from '../sync/hooks.ts';

/** The tables of the hall, 2 before 10. */
export function useTables(): readonly TeamView[] {
  const teams = useEntries<TeamView>('team/');
  return useMemo(
    () => [...teams].sort((a, b) => a.name.localeCompare(b.name, 'da', { numeric: true })),
    [teams],
  );
}
