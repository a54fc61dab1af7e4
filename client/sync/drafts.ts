import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { readStored, removeStored, storedKeys, writeStored } from './storage.ts';

const stored = (key: string) => `rt.draft.${key}`;

/** What has been typed on this page, whatever another tab stores meanwhile. */
const typed = new Map<string, string>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) typed.clear();
  };
}

const read = (key: string): string => typed.get(key) ?? readStored(stored(key)) ?? '';

export function setDraft(key: string, value: string): void {
  typed.set(key, value);
  if (value === '') removeStored(stored(key));
  else writeStored(stored(key), value);
  for (const listener of listeners) listener();
}

/**
 * Text that is being typed, kept on the device with each keystroke until `''` is set. The key must name what it
 * is for: session, step and field.
 */
export function useDraft(key: string): [value: string, set: (value: string) => void] {
  const value = useSyncExternalStore(subscribe, () => read(key));
  return [value, useCallback((next: string) => setDraft(key, next), [key])];
}

/** All that is kept under keys that begin so, by the rest of the key. */
export function useKeptDrafts(prefix: string): readonly (readonly [rest: string, value: string])[] {
  // Text, so that it is the same as long as nothing has changed.
  const kept = useSyncExternalStore(subscribe, () =>
    JSON.stringify(
      storedKeys(stored(prefix)).map((key) => {
        const rest = key.slice(stored(prefix).length);
        return [rest, read(prefix + rest)];
      }),
    ),
  );
  return useMemo(() => JSON.parse(kept) as [string, string][], [kept]);
}
