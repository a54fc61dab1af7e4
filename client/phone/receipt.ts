import { useEffect, useState } from 'react';
import type { Rejection } from '#shared/kernel/rejection.ts';
import type { NewReceipt } from '#shared/wire/dialogue.ts';
import { useConnection } from '../sync/hooks.ts';
import { postJson } from '../sync/http.ts';
import { isPersistent, readJson, writeStored } from '../sync/storage.ts';

const key = (session: string, person: string): string => `rt.receipt.${session}.${person}`;

/** One at a time: a new receipt replaces the one before. */
const asked = new Map<string, Promise<Rejection | null>>();

function make(session: string, person: string): Promise<Rejection | null> {
  const at = key(session, person);
  let running = asked.get(at);
  if (running === undefined) {
    running = postJson<NewReceipt>(`/api/sessions/${encodeURIComponent(session)}/receipt`, {}).then(
      (answer) => {
        asked.delete(at);
        if (!answer.ok) return answer.rejection;
        writeStored(at, JSON.stringify(answer.value));
        return null;
      },
    );
    asked.set(at, running);
  }
  return running;
}

export interface HeldReceipt {
  readonly receipt: NewReceipt | null;
  readonly rejection: Rejection | null;
  /** Only where the device keeps nothing: it cannot know whether there is one already. */
  readonly replaces: boolean;
  readonly get: () => void;
}

/**
 * The device's receipt: made once its first note has arrived, and kept. A device that keeps nothing over a reload is
 * asked first, because a new receipt replaces the one its person may have written down.
 */
export function useReceipt(session: string, person: string): HeldReceipt {
  const [receipt, setReceipt] = useState(() => readJson<NewReceipt>(key(session, person)) ?? null);
  const [rejection, setRejection] = useState<Rejection | null>(null);
  const online = useConnection().status === 'online';
  const replaces = !isPersistent();

  const take = (failed: Rejection | null) => {
    setRejection(failed);
    setReceipt(readJson<NewReceipt>(key(session, person)) ?? null);
  };
  const missing = receipt === null && online && !replaces;
  useEffect(() => {
    if (!missing) return;
    let gone = false;
    void make(session, person).then((failed) => {
      if (!gone) take(failed);
    });
    return () => {
      gone = true;
    };
    // `take` only sets state.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [missing, session, person]);

  return { receipt, rejection, replaces, get: () => void make(session, person).then(take) };
}
