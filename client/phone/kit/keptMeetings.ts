import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { MyMeeting, MyMeetings } from '#shared/wire/dialogue.ts';
import type { Rejection } from '#shared/kernel/rejection.ts';
import { getJson, type Answer } from '../../sync/http.ts';
import { readJson, storedKeys, writeStored } from '../../sync/storage.ts';
import { compare } from './keptCards.ts';

const PREFIX = 'rt.meetings.';

/**
 * Kept on the device: without a network, the list and the words that the cards are about come from here. Several
 * members may share it: one list of each, the newest first.
 */
type Kept = readonly MyMeetings[];
const NONE: Kept = [];
const cache = new Map<string, Kept>();
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

function keptLists(processId: string): Kept {
  const known = cache.get(processId);
  if (known !== undefined) return known;
  const stored = readJson<Kept>(`${PREFIX}${processId}`);
  // What an older page kept is asked for anew.
  const read = Array.isArray(stored) ? stored : NONE;
  cache.set(processId, read);
  return read;
}

const has = (session: string) => (mine: MyMeetings) => meetingOf(mine, session) !== undefined;

/** Of whoever has the device now; or the list that the meeting is on, whosever it is. */
function keptMeetings(processId: string, session: string | null = null): MyMeetings | null {
  const lists = keptLists(processId);
  return (session === null ? undefined : lists.find(has(session))) ?? lists[0] ?? null;
}

/** Asks the server, and keeps the answer. */
export async function fetchMeetings(processId: string): Promise<Answer<MyMeetings>> {
  const answer = await getJson<MyMeetings>(`/api/processes/${processId}/meetings`);
  if (answer.ok) {
    const others = keptLists(processId).filter(({ seat }) => seat !== answer.value.seat);
    const lists = [answer.value, ...others];
    writeStored(`${PREFIX}${processId}`, JSON.stringify(lists));
    cache.set(processId, lists);
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

/** A member's meetings in a process, that with `session` among them: at once from the device, then from the server. */
export function useMyMeetings(processId: string, session: string | null = null): Meetings {
  const mine = useSyncExternalStore(subscribe, () => keptMeetings(processId, session));
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

/** Whether somebody else has the device now than the member whose meetings these are. */
export const useIsAnothers = ({ processId, seat }: MyMeetings): boolean =>
  useSyncExternalStore(subscribe, () => keptMeetings(processId)?.seat !== seat);

/** Those that the device knows. */
export const keptProcesses = (): readonly string[] =>
  storedKeys(PREFIX).map((key) => key.slice(PREFIX.length));

/** Which process a meeting's page belongs to: the address names the meeting only. */
export function processOf(session: string): string | null {
  return keptProcesses().find((each) => keptLists(each).some(has(session))) ?? null;
}

export const meetingOf = (mine: MyMeetings | null, session: string): MyMeeting | undefined =>
  mine?.meetings.find((each) => each.session === session);
