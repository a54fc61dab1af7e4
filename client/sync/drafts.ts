import { useCallback, useState } from 'react';
import { readStored, removeStored, writeStored } from './storage.ts';

const stored = (key: string) => `rt.draft.${key}`;

/**
 * Text that is being typed, kept on the device with each keystroke until `''` is set. The key must name what it
 * is for: session, step and field.
 */
export function useDraft(key: string): [value: string, set: (value: string) => void] {
  const [draft, setDraft] = useState(() => ({ key, value: readStored(stored(key)) ?? '' }));
  // Another key, another text: read it while rendering, so that the old one never shows there.
  const now = draft.key === key ? draft : { key, value: readStored(stored(key)) ?? '' };
  if (now !== draft) setDraft(now);
  const set = useCallback(
    (value: string) => {
      if (value === '') removeStored(stored(key));
      else writeStored(stored(key), value);
      setDraft({ key, value });
    },
    [key],
  );
  return [now.value, set];
}
