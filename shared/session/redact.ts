import type { Item } from '../board/board.ts';
import { cardTexts, withText } from '../dialogue/card.ts';
import type { SessionEvent } from './events.ts';
import { coverWords } from './shown.ts';
import type { SessionState } from './state.ts';

/** What stands where words were taken out for good. */
export const REDACTED = '•••';

/** Fields that hold words of people; ids, kinds and enums are never touched. */
const TEXT_FIELDS = new Set([
  'title',
  'description',
  'text',
  'clusterTitle',
  'rewrite',
  'translation',
  'oneThing',
]);
const TEXT_LISTS = new Set(['mergedFrom', 'titles', 'points', 'quotes']);

/** All wordings of a note. */
export const textsOf = (item: Item): string[] =>
  [
    ...[item, ...item.wordings].flatMap((w) => [w.title, w.description]),
    item.answer?.rewrite ?? '',
    item.answer?.translation ?? '',
  ].filter((t) => t.trim() !== '');

/** A copy of a value in which these texts are replaced wherever people's words stand: states, events, releases. */
export function redactor(texts: ReadonlySet<string>, placeholder: string): <T>(value: T) => T {
  const clean = coverWords(texts, placeholder);
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
  return <T>(value: T): T => (texts.size === 0 ? value : (walk(value, '') as T));
}

/** The words of a note that no other note has: those are what may be taken out of a log. */
function ownTexts(state: SessionState, itemId: string): ReadonlySet<string> {
  const item = state.items.get(itemId);
  const texts = new Set(item ? textsOf(item) : []);
  for (const other of state.items.values())
    if (other.id !== itemId) for (const text of textsOf(other)) texts.delete(text);
  texts.delete(REDACTED);
  return texts;
}

/**
 * Takes a note's words out of the state, and out of every copy that merging, voting and releasing have made.
 *
 * @param replacement a moderator's words in their place; null = none
 */
export function redactItem(
  state: SessionState,
  itemId: string,
  replacement: string | null = null,
): void {
  const clean = redactor(ownTexts(state, itemId), REDACTED);
  const { items, clusters, steps, sections } = state;
  for (const [id, item] of items) items.set(id, clean(item));
  const item = items.get(itemId);
  if (item)
    items.set(itemId, {
      ...item,
      redacted: true,
      ...(replacement === null ? {} : { title: replacement, wordings: [] }),
    });
  for (const [id, cluster] of clusters) clusters.set(id, clean(cluster));
  for (const [id, step] of steps) steps.set(id, clean(step));
  for (const [id, section] of sections) sections.set(id, clean(section));
  state.releases = clean(state.releases);
  // What was there before a merge holds the words too, so nothing before this can be undone.
  state.clusterLog = [];
}

/** The words in one place of the card, unless an item has them too: those are somebody else's. */
function cardWords(state: SessionState, what: string): ReadonlySet<string> {
  const card = state.card?.card;
  const texts = new Set(
    card ? cardTexts(card).flatMap((each) => (each.what === what ? [each.text] : [])) : [],
  );
  for (const item of state.items.values()) for (const text of textsOf(item)) texts.delete(text);
  return texts;
}

/**
 * Takes words out of a card and of every release made of it. The card counts as a newer one, so that the member's phone,
 * which still has the words, does not put them back unasked.
 */
export function redactCard(state: SessionState, what: string, replacement: string): void {
  if (state.card === null) return;
  const clean = redactor(cardWords(state, what), REDACTED);
  const { card, ...rest } = state.card;
  const changed = withText(card, what, replacement);
  state.card = { ...rest, card: clean({ ...changed, rev: card.rev + 1 }) };
  state.releases = clean(state.releases);
}

/**
 * The one sanctioned overwrite of a log (DESIGN §2.10): how older events must read after these. Null when they
 * take nothing out. `state` is the state before the events.
 */
export function redactionOf(
  state: SessionState,
  events: readonly SessionEvent[],
): ((events: readonly unknown[]) => readonly unknown[]) | null {
  const texts = new Set<string>();
  for (const event of events)
    if (event.type === 'item.redacted')
      for (const text of ownTexts(state, event.itemId)) texts.add(text);
    else if (event.type === 'card.redacted')
      for (const text of cardWords(state, event.what)) texts.add(text);
  return texts.size === 0 ? null : redactor(texts, REDACTED);
}
