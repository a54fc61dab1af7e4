import { nanoid } from 'nanoid';
import { useMemo, useSyncExternalStore } from 'react';
import { cleanText } from '#shared/board/text.ts';
import { cardTexts, cleanCard, type CollectionCard } from '#shared/dialogue/card.ts';
import { cardOfToday } from '#shared/dialogue/cardVersions.ts';
import type { Rejection } from '#shared/kernel/rejection.ts';
import {
  CARD_VERSION,
  type CardFrame,
  type MyMeeting,
  type MyMeetings,
} from '#shared/wire/dialogue.ts';
import { readJson, readStored, removeStored, storedKeys, writeStored } from '../../sync/storage.ts';

/** A collection card on this device, from the first keystroke until the server has what stands here. */
export interface KeptCard {
  readonly session: string;
  readonly processId: string;
  readonly stepId: string;
  /** Version of the card's form that it was typed in. */
  readonly v: number;
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
  /** Another device has sent a card meanwhile, or the office has taken words out of it: the member chooses. */
  readonly newer: {
    readonly card: CollectionCard;
    readonly at: number;
    readonly redacted: boolean;
  } | null;
}

export type CardState = 'empty' | 'kept' | 'waiting' | 'sent' | 'changed' | 'refused' | 'newer';

const PREFIX = 'rt.card.';
const ASIDE = 'rt.aside.card.';
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
  const read = readKept(session);
  cache.set(session, read);
  return read;
}

/** As this page fills it in, whatever version of it the card was typed in; one that cannot be read is set aside. */
function readKept(session: string): KeptCard | null {
  const stored = readStored(keyOf(session));
  if (stored === null) return null;
  const kept = readJson<KeptCard>(keyOf(session));
  const card = kept && cardOfToday(kept.v, kept.card)?.card;
  if (kept !== undefined && isCard(card)) return { ...kept, card, v: CARD_VERSION };
  writeStored(`${ASIDE}${session}`, stored);
  removeStored(keyOf(session));
  return null;
}

const isCard = (card: unknown): card is CollectionCard => {
  try {
    contentOf(card as CollectionCard);
    return true;
  } catch {
    return false;
  }
};

/** What stood on a card of this meeting that the page cannot read any more: nobody's words go without a word. */
export function useSetAside(session: string): readonly string[] {
  const stored = useSyncExternalStore(subscribeCards, () => readStored(`${ASIDE}${session}`));
  return useMemo(() => (stored === null ? [] : textsIn(stored)), [stored]);
}

export function dropSetAside(session: string): void {
  removeStored(`${ASIDE}${session}`);
  tell();
}

/** Sentences, and no ids or dates; of what is no JSON, all of it. */
function textsIn(stored: string): readonly string[] {
  const found: string[] = [];
  const look = (value: unknown): void => {
    if (typeof value === 'string') {
      if (/\S\s+\S/.test(value)) found.push(value);
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
  };
  try {
    look((JSON.parse(stored) as { card?: unknown } | null)?.card);
  } catch {
    return [stored];
  }
  return found;
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
      v: CARD_VERSION,
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
      v: kept.v,
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

/**
 * What the server has, against what this device has: nothing typed is ever replaced without being asked for. What the
 * server has word for word is not kept here any longer.
 */
export function compare({ meetings }: MyMeetings): void {
  for (const { session, card, reportedAt, redacted } of meetings) {
    const kept = keptCard(session);
    if (kept === null || card === null || card.rev < kept.base) continue;
    const content = contentOf(card);
    const here = contentOf(kept.card);
    const sent = { content, at: reportedAt ?? 0 };
    const known = { ...kept, base: card.rev, sent, newer: null };
    if (content === here) {
      // A space that has just been typed is no content, and would go.
      if (isTyping()) keep({ ...known, wanted: false, refusal: null });
      else drop(session);
    } else if (card.rev === kept.base) continue;
    // It came through, the answer was lost on the way, and the card has been changed since.
    else if (content === kept.sent?.content || content === framedContent(kept)) keep(known);
    // Another device has sent one. With nothing unsent here, it simply stands.
    else if (here === kept.sent?.content) drop(session);
    else keep({ ...kept, wanted: false, refusal: null, newer: { card, at: sent.at, redacted } });
  }
}

const framedContent = ({ frame }: KeptCard): string | null => frame && contentOf(frame.card);

/** The member takes the card that the server has. */
export const takeNewer = (kept: KeptCard): void => {
  if (kept.newer !== null) drop(kept.session);
};

/** The member keeps this one: it goes on from the newer, and replaces it when it is sent. */
export function keepMine(kept: KeptCard): void {
  if (kept.newer === null) return;
  const { card, at } = kept.newer;
  const sent = { content: contentOf(card), at };
  keep({ ...kept, card: withoutRedacted(kept), base: card.rev, sent, newer: null });
}

/** What stands here, with the office's words wherever they replace words that were sent from here. */
function withoutRedacted({ card, sent, newer }: KeptCard): CollectionCard {
  if (sent === null || newer?.redacted !== true) return card;
  const now = new Map(cardTexts(newer.card).map(({ what, text }) => [what, text]));
  const replaced = new Map(
    cardTexts(JSON.parse(sent.content) as CollectionCard).map(({ what, text }) => [
      text,
      now.get(what) ?? text,
    ]),
  );
  const put = (text: string) => replaced.get(cleanText(text)) ?? text;
  return {
    ...card,
    oneThing: put(card.oneThing),
    elements: card.elements.map((each) => ({
      ...each,
      points: each.points.map(put),
      quotes: each.quotes.map(put),
    })),
  };
}
