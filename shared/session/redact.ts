import type { Item } from '../board/board.ts';
import { cardTexts, whatOf, withText } from '../dialogue/card.ts';
import type { SessionEvent } from './events.ts';
import { copiedFrom, coverWords } from './shown.ts';
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
  'replacement',
]);
const TEXT_LISTS = new Set(['mergedFrom', 'titles', 'points', 'quotes']);

/** All wordings of a note. */
export const textsOf = (item: Item): string[] =>
  [...copiedFrom(item), item.answer?.rewrite ?? '', item.answer?.translation ?? ''].filter(
    (t) => t.trim() !== '',
  );

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

/**
 * The words of a note that no other note has: those are what may be taken out of a log.
 *
 * @param together notes whose words go at the same time: what only these have in common goes too
 */
function ownTexts(
  state: SessionState,
  itemId: string,
  together: ReadonlySet<string> = new Set([itemId]),
): ReadonlySet<string> {
  const item = state.items.get(itemId);
  const texts = new Set(item ? textsOf(item) : []);
  for (const other of state.items.values())
    if (!together.has(other.id)) for (const text of textsOf(other)) texts.delete(text);
  texts.delete(REDACTED);
  return texts;
}

/**
 * Takes a note's words out of the state, and out of every copy that merging, voting and releasing have made. Words that
 * another note has too are left to that one, and taken out with it.
 *
 * @param replacement a moderator's words in their place; null = none
 */
export function redactItem(
  state: SessionState,
  itemId: string,
  replacement: string | null = null,
): void {
  const { items, clusters, steps, sections } = state;
  const before = items.get(itemId);
  const clean = redactor(ownTexts(state, itemId), REDACTED);
  for (const [id, item] of items) items.set(id, clean(item));
  if (before)
    items.set(itemId, {
      ...redactor(new Set(textsOf(before)), REDACTED)(before),
      redacted: true,
      // It was made of the words that are gone.
      answer: before.answer && {
        ...before.answer,
        rewrite: before.answer.rewrite && REDACTED,
        translation: '',
      },
      replaced: replacement !== null,
      ...(replacement === null
        ? {}
        : { title: replacement, wordings: [], approved: before.approved === null ? null : 0 }),
    });
  for (const [id, cluster] of clusters) clusters.set(id, clean(cluster));
  for (const [id, step] of steps) steps.set(id, clean(step));
  for (const [id, section] of sections) sections.set(id, clean(section));
  state.releases = clean(state.releases);
  // What was there before a merge holds the words too, so nothing before this can be undone.
  state.clusterLog = [];
}

/** What stands in one place of the card, or stood there in an earlier one. */
export function cardText(state: SessionState, what: string, release?: string): string | undefined {
  if (release === undefined)
    return state.card
      ? cardTexts(state.card.card).find((each) => each.what === what)?.text
      : undefined;
  const made = state.releases.find(({ id }) => id === release);
  return made?.content.things.find(({ kind, ref }) => kind === 'note' && whatOf(ref) === what)
    ?.title;
}

/** These words, unless an item has them too, or the card says them by now: those are not what is to go. */
function cardWords(state: SessionState, what: string, release?: string): ReadonlySet<string> {
  const text = cardText(state, what, release);
  const texts = new Set(text === undefined || text === REDACTED ? [] : [text]);
  for (const item of state.items.values()) for (const each of textsOf(item)) texts.delete(each);
  if (release !== undefined && state.card)
    for (const each of cardTexts(state.card.card)) texts.delete(each.text);
  return texts;
}

/**
 * Takes words out of a card and of every release made of it. The card counts as a newer one, so that the member's phone,
 * which still has the words, does not put them back unasked.
 *
 * @param release of an earlier card: the one that stands does not say these words, and stays as it is
 */
export function redactCard(
  state: SessionState,
  what: string,
  replacement: string,
  release?: string,
): void {
  if (state.card === null) return;
  const clean = redactor(cardWords(state, what, release), REDACTED);
  state.releases = clean(state.releases);
  if (release !== undefined) return;
  const { card, ...rest } = state.card;
  const changed = withText(card, what, replacement);
  state.card = { ...rest, card: clean({ ...changed, rev: card.rev + 1 }), redacted: true };
}

/** Events that hold the words of one note and no others'. */
const OWN_EVENTS: ReadonlySet<unknown> = new Set<SessionEvent['type']>([
  'item.proposed',
  'item.reworded',
  'item.translated',
  'item.redacted',
]);

/** Every text in an event of a note whose words go, whatever it says and whoever says the same. */
function emptied(event: unknown, gone: ReadonlySet<string>): unknown {
  const { type, itemId } = event as { type?: unknown; itemId?: unknown };
  if (!OWN_EVENTS.has(type) || typeof itemId !== 'string' || !gone.has(itemId)) return event;
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return value !== '' && TEXT_FIELDS.has(key) ? REDACTED : value;
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, walk(v, k)]));
  };
  return walk(event, '');
}

/**
 * The one sanctioned overwrite of a log (DESIGN §2.10): how older events must read after these. Null when they
 * take nothing out. `state` is the state before the events.
 */
export function redactionOf(
  state: SessionState,
  events: readonly SessionEvent[],
): ((events: readonly unknown[]) => readonly unknown[]) | null {
  const gone = new Set(
    events.flatMap((event) => (event.type === 'item.redacted' ? [event.itemId] : [])),
  );
  const texts = new Set([...gone].flatMap((itemId) => [...ownTexts(state, itemId, gone)]));
  for (const event of events)
    if (event.type === 'card.redacted')
      for (const text of cardWords(state, event.what, event.release)) texts.add(text);
  if (gone.size === 0 && texts.size === 0) return null;
  const clean = redactor(texts, REDACTED);
  return (older) => clean(older.map((event) => emptied(event, gone)));
}
