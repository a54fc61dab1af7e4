import type { Item } from '#shared/board/board.ts';
import { redactor, textsOf } from '#shared/session/redact.ts';
import type { SessionState } from '#shared/session/state.ts';
import { words, type Lang } from './words.ts';

const isGone = (item: Item): boolean => item.status === 'hidden' || item.status === 'withdrawn';

/** Notes whose texts stay out of the file: hidden ones, and those their authors took back. */
export const redactedItems = (state: SessionState): Item[] =>
  [...state.items.values()].filter(isGone);

/**
 * Replaces the texts of hidden and withdrawn notes wherever they were copied to: options of a vote, merged-from
 * lists, cluster titles, objections, the log. A text that a visible note also has is no secret (duplicates).
 */
export function hiddenRedactor(state: SessionState, lang: Lang): <T>(value: T) => T {
  const gone = new Set(redactedItems(state).flatMap(textsOf));
  for (const item of state.items.values())
    if (!isGone(item)) for (const text of textsOf(item)) gone.delete(text);
  return redactor(gone, words[lang].hiddenText);
}

/** A copy of the state in which no hidden text is left, for everything that is written from it. */
export const withoutHiddenTexts = (state: SessionState, lang: Lang): SessionState =>
  hiddenRedactor(state, lang)(state);
