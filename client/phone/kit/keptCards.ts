import { nanoid } from 'nanoid';
import { useSyncExternalStore } from 'react';
import { cleanCard, type CollectionCard } from '#shared/dialogue/card.ts';
import type { Rejection } from '#shared/kernel/rejection.ts';
import type { CardFrame, MyMeeting, MyMeetings } from '#shared/wire/dialogue.ts';
import { COMMAND_VERSION } from '#shared/wire/protocol.ts';
import { readJson, removeStored, storedKeys, writeStored } from '../../sync/storage.ts';

/** A collection card on this device, from the first keystroke until the server has what stands here. */
export interface KeptCard {
  readonly session: string;
  readonly processId: string;
  readonly stepId: string;
  /** As typed: empty lines and all. */
  readonly card: CollectionCard;
  /** Revision of the server's card that this one goes on from; 0 = there was none. */
  readonly base: number;
  /** The member has asked for it to be sent, and it is not there yet. */
  readonly wanted: boolean;
  /** What was last tried. The same content is sent as the same frame, so that it has one effect. */
  readonly frame: CardFrame | null;
  readonly sent: { readonly content: string; readonly at: number } | null;
  readonly refusal: Rejection | null;
  /** Another device has sent a card meanwhile: the member chooses. */
  readonly newer: { readonly card: CollectionCard; readonly at: number } | null;
}

export type CardState = 'empty' | 'kept' | 'waiting' | 'sent' | 'changed' | 'refused' | 'newer';

const PREFIX = 'rt.card.';
const keyOf = (session: string) => `${PREFIX}${session}`;

/** What a card says, whatever its revision: two with the same content are the same card. */
export const contentOf = (card: CollectionCard): string =>
  JSON.stringify(cleanCard({ ...card, rev: 1 }));

// Read once and kept in memory: a component must get the same object while nothing has changed.
const cache = new Map<string, KeptCard | null>();
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

export function subscribeCards(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

// Another tab of the same phone.
if (typeof window !== 'undefined')
  window.addEventListener('storage', (event) => {
    if (event.key !== null && !event.key.startsWith(PREFIX)) return;
    cache.clear();
    tell();
  });

export function keptCard(session: string): KeptCard | null {
  const known = cache.get(session);
  if (known !== undefined) return known;
  const read = readJson<KeptCard>(keyOf(session)) ?? null;
  cache.set(session, read);
  return read;
}

export const keptCards = (): readonly KeptCard[] =>
  storedKeys(PREFIX).flatMap((key) => keptCard(key.slice(PREFIX.length)) ?? []);

export function keep(kept: KeptCard): void {
  cache.set(kept.session, kept);
  writeStored(keyOf(kept.session), JSON.stringify(kept));
  tell();
}

function drop(session: string): void {
  cache.set(session, null);
  removeStored(keyOf(session));
  tell();
}

export const useKeptCard = (session: string): KeptCard | null =>
  useSyncExternalStore(subscribeCards, () => keptCard(session));

/** The card as the page shows it: what this device has, else what was sent, else an empty one. */
export function cardOf(meeting: MyMeeting, kept: KeptCard | null): CollectionCard {
  return (
    kept?.card ??
    meeting.card ?? {
      rev: 1,
      date: meeting.meeting.date,
      venue: meeting.meeting.venue,
      present: null,
      counted: 'counted',
      elements: [],
      oneThing: '',
    }
  );
}

/** Until this long after a keystroke, a sentence may not be finished. */
const PAUSE_MS = 4000;
let typedAt = -Infinity;
export const isTyping = (): boolean => Date.now() - typedAt < PAUSE_MS;

/** Every keystroke ends here. */
export function writeCard(processId: string, meeting: MyMeeting, card: CollectionCard): void {
  typedAt = Date.now();
  const kept = keptCard(meeting.session);
  keep({
    ...(kept ?? {
      session: meeting.session,
      processId,
      stepId: meeting.stepId,
      base: meeting.card?.rev ?? 0,
      wanted: false,
      frame: null,
      sent: meeting.card ? { content: contentOf(meeting.card), at: meeting.reportedAt ?? 0 } : null,
      newer: null,
    }),
    card,
    // What was refused has just been changed.
    refusal: null,
  });
}

/** The frame to send now: the same for the same content; another content is another act with a higher revision. */
export function framed(kept: KeptCard): KeptCard & { frame: CardFrame } {
  const { card, base, frame } = kept;
  if (frame !== null && contentOf(frame.card) === contentOf(card) && frame.card.rev > base)
    return { ...kept, frame };
  return {
    ...kept,
    frame: {
      v: COMMAND_VERSION,
      id: nanoid(),
      releaseId: nanoid(),
      stepId: kept.stepId,
      card: cleanCard({ ...card, rev: Math.max(base, frame?.card.rev ?? 0) + 1 }),
    },
  };
}

export function stateOf(meeting: Pick<MyMeeting, 'card'>, kept: KeptCard | null): CardState {
  if (kept === null) return meeting.card === null ? 'empty' : 'sent';
  if (kept.newer !== null) return 'newer';
  if (kept.refusal !== null) return 'refused';
  if (kept.wanted) return 'waiting';
  if (kept.sent === null) return 'kept';
  return contentOf(kept.card) === kept.sent.content ? 'sent' : 'changed';
}

/** When the server took the card that stands; null = never. */
export const sentAt = (
  meeting: Pick<MyMeeting, 'reportedAt'>,
  kept: KeptCard | null,
): number | null => kept?.sent?.at ?? meeting.reportedAt;

/** The member's word: send it, as it stands now and as it will stand when there is a net. */
export function want(kept: KeptCard): void {
  typedAt = -Infinity;
  keep({ ...kept, wanted: true, refusal: null });
}

/** The server has taken what was in the frame. What was typed meanwhile shows as a change that is not sent. */
export function taken(session: string, frame: CardFrame, at: number): void {
  const kept = keptCard(session);
  if (kept === null) return;
  keep({
    ...kept,
    base: Math.max(kept.base, frame.card.rev),
    wanted: false,
    sent: { content: contentOf(frame.card), at },
    refusal: null,
    newer: null,
  });
}

/** What the server has, against what this device has: nothing typed is ever replaced without being asked for. */
export function compare({ meetings }: MyMeetings): void {
  for (const { session, card, reportedAt } of meetings) {
    const kept = keptCard(session);
    if (kept === null || card === null || card.rev <= kept.base) continue;
    const content = contentOf(card);
    const sent = { content, at: reportedAt ?? 0 };
    const here = contentOf(kept.card);
    // It came through, and only the answer was lost on the way.
    if (content === here)
      keep({ ...kept, base: card.rev, wanted: false, sent, refusal: null, newer: null });
    else if (content === kept.sent?.content) keep({ ...kept, base: card.rev, sent });
    // Another device has sent one. With nothing unsent here, it simply stands.
    else if (here === kept.sent?.content) drop(session);
    else keep({ ...kept, wanted: false, refusal: null, newer: { card, at: sent.at } });
  }
}

/** The member takes the other device's card. */
export const takeNewer = (kept: KeptCard): void => {
  if (kept.newer !== null) drop(kept.session);
};

/** The member keeps this one: it goes on from the newer, and replaces it when it is sent. */
export function keepMine(kept: KeptCard): void {
  if (kept.newer === null) return;
  const { card, at } = kept.newer;
  keep({ ...kept, base: card.rev, sent: { content: contentOf(card), at }, newer: null });
}
