import { createContext, useContext } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Audience, Entries } from '#shared/kernel/view.ts';
import {
  useSync,
  type Connection,
  type OwnVote,
  type PendingCommand,
  type RefusedCommand,
  type SyncState,
} from './store.ts';

/**
 * Narrows the hooks to one audience's view, e.g. the desk's miniature of the screen. Without it they read all
 * views of this client as one.
 */
export const ViewScope = createContext<Audience | null>(null);

const NONE: Entries = {};

function entriesOf(state: SyncState, scope: Audience | null): Entries {
  if (scope === null) return state.entries;
  return state.views[scope]?.entries ?? NONE;
}

/** One entry of the view, e.g. `useEntry<SessionView>('session')`. Volatile entries too. */
export function useEntry<T>(key: string): T | undefined {
  const scope = useContext(ViewScope);
  return useSync((state) => (entriesOf(state, scope)[key] ?? state.volatile[key]) as T | undefined);
}

/** All entries whose key begins with `prefix`, e.g. `useEntries<ItemView>('item/')`. The array is stable until one changes. */
export function useEntries<T>(prefix: string): readonly T[] {
  const scope = useContext(ViewScope);
  return useSync(
    useShallow((state) => {
      const found: T[] = [];
      for (const [key, value] of Object.entries(entriesOf(state, scope)))
        if (key.startsWith(prefix)) found.push(value as T);
      return found;
    }),
  );
}

export const useConnection = (): Connection => useSync((state) => state.connection);

/** Commands on their way, to be shown over the view as "sendes". */
export const usePending = (): readonly PendingCommand[] => useSync((state) => state.pending);

export const useRefused = (): readonly RefusedCommand[] => useSync((state) => state.refused);

/** False: this device keeps nothing over a reload, and the person must know. */
export const usePersistent = (): boolean => useSync((state) => state.persistent);

const NO_VOTE: OwnVote = { body: null, saved: null, status: 'none', rejection: null };

export const useOwnVote = (boxId: string | undefined): OwnVote =>
  useSync((state) => (boxId === undefined ? NO_VOTE : (state.votes[boxId] ?? NO_VOTE)));
