import type { Item } from '#shared/board/board.ts';
import { coverWords } from '#shared/session/shown.ts';
import type { SessionState } from '#shared/session/state.ts';
import { words, type Lang } from './words.ts';

/** Fields that hold words of people; ids, kinds and enums are never touched. */
const TEXT_FIELDS = new Set(['title', 'description', 'text', 'clusterTitle']);
const TEXT_LISTS = new Set(['mergedFrom', 'titles']);

const isGone = (item: Item): boolean => item.status === 'hidden' || item.status === 'withdrawn';

const textsOf = (item: Item): string[] =>
  [item, ...item.wordings].flatMap((w) => [w.title, w.description]).filter((t) => t.trim() !== '');

/** Notes whose texts stay out of the file: hidden ones, and those their authors took back. */
export const redactedItems = (state: SessionState): Item[] =>
  [...state.items.values()].filter(isGone);

/**
 * Replaces the texts of hidden and withdrawn notes wherever they were copied to: options of a vote, merged-from
 * lists, cluster titles, objections, the log. A text that a visible note also has is no secret (duplicates).
 */
export function redactor(state: SessionState, lang: Lang): <T>(value: T) => T {
  const gone = new Set(redactedItems(state).flatMap(textsOf));
  for (const item of state.items.values())
    if (!isGone(item)) for (const text of textsOf(item)) gone.delete(text);
  const clean = coverWords(gone, words[lang].hiddenText);

  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return TEXT_FIELDS.has(key) ? clean(value) : value;
    if (value === null || typeof value !== 'object') return value;
    if (value instanceof Map) return new Map([...value].map(([k, v]) => [k, walk(v, '')]));
    if (value instanceof Set) return new Set(value);
    if (Array.isArray(value))
      return value.map((v) =>
        typeof v === 'string' && TEXT_LISTS.has(key) ? clean(v) : walk(v, key),
      );
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, walk(v, k)]));
  };
  return <T>(value: T): T => (gone.size === 0 ? value : (walk(value, '') as T));
}

/** A copy of the state in which no hidden text is left, for everything that is written from it. */
export const withoutHiddenTexts = (state: SessionState, lang: Lang): SessionState =>
  redactor(state, lang)(state);
