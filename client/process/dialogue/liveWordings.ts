import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { LaterWording } from '#shared/process/process.ts';
import type { DialogueOverview } from '#shared/wire/dialogue.ts';
import { useSync } from '../../sync/store.ts';

/**
 * What was fetched, with the wordings as they are now: they come live, so that every page and every slip of paper has
 * the same words the moment somebody has given them.
 */
export function useLiveWordings(overview: DialogueOverview | null): DialogueOverview | null {
  const live = useSync(
    useShallow(({ entries }) =>
      (overview?.elements ?? []).map(
        ({ ref }) => entries[`wordings/${ref}`] as readonly LaterWording[] | undefined,
      ),
    ),
  );
  return useMemo(
    () =>
      overview && {
        ...overview,
        elements: overview.elements.map((element, n) => {
          const later = live[n];
          // A wording is never taken back: the longer list is the newer one.
          return later === undefined || later.length < element.later.length
            ? element
            : { ...element, later };
        }),
      },
    [overview, live],
  );
}
