import { useCallback, useEffect, useState } from 'react';
import { getJson, type Answer } from '../sync/http.ts';

/** What the server says at a path, asked when the page comes and again after each change. */
export function useFetched<T>(path: string): {
  /** Null until the first answer; a later one replaces it without a gap. */
  readonly answer: Answer<T> | null;
  readonly reload: () => void;
} {
  const [answer, setAnswer] = useState<Answer<T> | null>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let gone = false;
    void getJson<T>(path).then((told) => {
      if (!gone) setAnswer(told);
    });
    return () => {
      gone = true;
    };
  }, [path, asked]);
  const reload = useCallback(() => setAsked((n) => n + 1), []);
  return { answer, reload };
}
