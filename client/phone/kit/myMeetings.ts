import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { MyMeeting, MyMeetings } from '#shared/wire/dialogue.ts';
import type { Rejection } from '#shared/kernel/rejection.ts';
import { getJson, type Answer } from '../../sync/http.ts';
import { readJson, storedKeys, writeStored } from '../../sync/storage.ts';
import { compare } from './keptCards.ts';

const PREFIX = 'rt.meetings.';

// Kept on the device: without a network, the list and the words that the cards are about come from here.
const cache = new Map<string, MyMeetings | null>();
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

function keptMeetings(processId: string): MyMeetings | null {
  const known = cache.get(processId);
  if (known !== undefined) return known;
  const read = readJson<MyMeetings>(`${PREFIX}${processId}`) ?? null;
  cache.set(processId, read);
  return read;
}

/** Asks the server, and keeps the answer. */
export async function fetchMeetings(processId: string): Promise<Answer<MyMeetings>> {
  const answer = await getJson<MyMeetings>(`/api/processes/${processId}/meetings`);
  if (answer.ok) {
    writeStored(`${PREFIX}${processId}`, JSON.stringify(answer.value));
    cache.set(processId, answer.value);
    // After it is kept: a card that is no longer needed here is then shown from there.
    compare(answer.value);
    for (const listener of listeners) listener();
  }
  return answer;
}

export interface Meetings {
  readonly mine: MyMeetings | null;
  /** The last question to the server failed; what is shown may be old. */
  readonly refusal: Rejection | null;
  readonly refresh: () => Promise<void>;
}

/** A member's meetings in a process: at once from the device, then from the server. */
export function useMyMeetings(processId: string): Meetings {
  const mine = useSyncExternalStore(subscribe, () => keptMeetings(processId));
  const [refusal, setRefusal] = useState<Rejection | null>(null);
  const refresh = useCallback(async () => {
    const answer = await fetchMeetings(processId);
    setRefusal(answer.ok ? null : answer.rejection);
  }, [processId]);
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void refresh();
    };
    look();
    document.addEventListener('visibilitychange', look);
    window.addEventListener('online', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('online', look);
    };
  }, [refresh]);
  return { mine, refusal, refresh };
}

/** Whether any of these processes is an exercise, as far as the device knows. */
export const useExercise = (processIds: readonly string[]): boolean =>
  useSyncExternalStore(subscribe, () =>
    processIds.some((id) => keptMeetings(id)?.exercise === true),
  );

/** Which process a meeting's page belongs to: the address names the meeting only. */
export function processOf(session: string): string | null {
  for (const key of storedKeys(PREFIX)) {
    const processId = key.slice(PREFIX.length);
    if (keptMeetings(processId)?.meetings.some((each) => each.session === session))
      return processId;
  }
  return null;
}

export const meetingOf = (mine: MyMeetings | null, session: string): MyMeeting | undefined =>
  mine?.meetings.find((each) => each.session === session);
