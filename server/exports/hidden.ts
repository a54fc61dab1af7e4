import type { Item } from '#shared/board/board.ts';
import { redactor, textsOf } from '#shared/session/redact.ts';
import { isShown } from '#shared/session/shown.ts';
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
export const hiddenRedactor = (state: SessionState, lang: Lang): (<T>(value: T) => T) =>
  without(state, lang, isGone);

function without(
  state: SessionState,
  lang: Lang,
  leftOut: (item: Item) => boolean,
): <T>(value: T) => T {
  const items = [...state.items.values()];
  const gone = new Set(items.filter(leftOut).flatMap(textsOf));
  for (const item of items) if (!leftOut(item)) for (const text of textsOf(item)) gone.delete(text);
  return redactor(gone, words[lang].hiddenText);
}

/** A copy of the state in which no hidden text is left, for everything that is written from it. */
export const withoutHiddenTexts = (state: SessionState, lang: Lang): SessionState =>
  hiddenRedactor(state, lang)(state);

/** The same, and without the words of notes that nobody but the desk has seen: those that wait, too. */
export const onlyShownTexts = (state: SessionState, lang: Lang): SessionState =>
  without(state, lang, (item) => !isShown(state, item))(state);
