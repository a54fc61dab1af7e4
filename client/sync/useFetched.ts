import { useCallback, useEffect, useState } from 'react';
import type { RejectionCode } from '#shared/kernel/rejection.ts';
import { getJson, type Answer } from './http.ts';

export interface Fetched<T> {
  /** Null until the first answer; a later one replaces it without a gap. */
  readonly answer: Answer<T> | null;
  /** It has been asked for again in vain: what is there may be old. */
  readonly old: boolean;
  readonly reload: () => void;
}

/** Refusals that say nothing of what was asked for: what has been seen stays, and what somebody types beside it. */
const IN_VAIN: readonly RejectionCode[] = ['offline', 'busy', 'slow_down'];

/** What the server says at a path, asked when the page comes and again after each change. */
export function useFetched<T>(path: string): Fetched<T> {
  const [told, setTold] = useState<{ path: string; answer: Answer<T>; old: boolean } | null>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let gone = false;
    void getJson<T>(path).then((answer) => {
      if (gone) return;
      const vain = !answer.ok && IN_VAIN.includes(answer.rejection.code);
      setTold((before) =>
        vain && before?.path === path && before.answer.ok
          ? { ...before, old: true }
          : { path, answer, old: false },
      );
    });
    return () => {
      gone = true;
    };
  }, [path, asked]);
  const reload = useCallback(() => setAsked((n) => n + 1), []);
  // An answer about something else is none.
  const now = told?.path === path ? told : null;
  return { answer: now?.answer ?? null, old: now?.old ?? false, reload };
}
