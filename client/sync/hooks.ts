import { createContext, useContext } from 'react';
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

/** The last answer per scope and prefix: a list of 1,500 notes is picked out once per change, however many rows ask. */
const picked = new Map<string, { readonly from: Entries; readonly found: readonly unknown[] }>();

function entriesUnder(entries: Entries, scope: Audience | null, prefix: string) {
  const key = `${scope ?? ''} ${prefix}`;
  const before = picked.get(key);
  if (before?.from === entries) return before.found;
  const found: unknown[] = [];
  for (const name of Object.keys(entries)) if (name.startsWith(prefix)) found.push(entries[name]);
  // The array is the old one when nothing in it changed, so that nothing renders again.
  const same =
    before?.found.length === found.length && found.every((e, i) => e === before.found[i]);
  const answer = same ? before.found : found;
  picked.set(key, { from: entries, found: answer });
  return answer;
}

/** All entries whose key begins with `prefix`, e.g. `useEntries<ItemView>('item/')`. The array is stable until one changes. */
export function useEntries<T>(prefix: string): readonly T[] {
  const scope = useContext(ViewScope);
  return useSync((state) => entriesUnder(entriesOf(state, scope), scope, prefix) as readonly T[]);
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
