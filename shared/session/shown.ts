import type { Item, Wording } from '../board/board.ts';
import { lentTitle } from '../board/options.ts';
import type { SessionState } from './state.ts';

/**
 * An item others may read: visible, and not from a step that hides notes and has not been closed since it was
 * last written (VIEW4). A step undone or not yet begun again is not closed either. What an earlier round has shown
 * stays shown.
 */
export function isShown(state: SessionState, item: Item): boolean {
  if (item.status !== 'visible') return false;
  const step = item.stepId === null ? undefined : state.steps.get(item.stepId);
  if (step?.plan.kind !== 'collect' || !step.plan.config.hidden) return true;
  // Taken up again by mistake and undone: closed as before, and what came in between was never shown.
  if (step.status === 'closed') return item.at <= (step.closedAt ?? item.at);
  const written = item.wordings.at(-1)?.at ?? item.at;
  return written < (step.past.at(-1)?.endedAt ?? 0);
}

/** Words others may read as the author's, the oldest first, and then those that stand now: not what was written before. */
const readable = (item: Item): readonly Wording[] =>
  [...item.wordings, item].slice(item.approved ?? item.wordings.length);

/**
 * Word for word as its author wrote it: the first words; where notes are read before they are shown, those that were
 * approved, whatever the office has made of them since.
 */
export const originalOf = (item: Item): Wording => readable(item)[0] ?? item;

/** Wordings before the one that stands, as far as others have read them. */
export const earlierOf = (item: Item): readonly Wording[] => readable(item).slice(0, -1);

/** Written in a step whose notes are read before anybody else sees them. */
export function isModerated(state: SessionState, item: Item): boolean {
  const plan = item.stepId === null ? undefined : state.steps.get(item.stepId)?.plan;
  return plan?.kind === 'collect' && plan.config.moderated;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * The words of notes that nobody but the desk may read, unless a shown note says the same. Merging and voting
 * copy words (a cluster's title, an option, "merged from"), and hiding must reach the copies too (ITEM3).
 */
export function unseenWords(state: SessionState): ReadonlySet<string> {
  const known = KNOWN.get(state);
  if (known?.seq === state.seq) return known.words;
  const words = findUnseenWords(state);
  KNOWN.set(state, { seq: state.seq, words });
  return words;
}

/** Every entry of a view asks, and the answer changes with a commit only: it is found once per commit. */
const KNOWN = new WeakMap<SessionState, { seq: number; words: ReadonlySet<string> }>();

function findUnseenWords(state: SessionState): ReadonlySet<string> {
  const items = [...state.items.values()];
  if (items.every((item) => isShown(state, item))) return NONE;
  const unseen = new Set<string>();
  for (const item of items)
    if (!isShown(state, item)) for (const text of copiedFrom(item)) unseen.add(text);
  unseen.delete('');
  for (const item of items)
    if (isShown(state, item)) for (const text of copiedFrom(item)) unseen.delete(text);
  return unseen;
}

/** Texts of a note that merging and voting copy; the beginning of a long one is the name of its cluster. */
export const copiedFrom = (item: Item): string[] =>
  [item, ...item.wordings].flatMap(({ title, description }) => [
    title,
    description,
    lentTitle(title),
  ]);

/** Whether merging or voting has copied this item, or words that are also its own: a look at the copies, not at all notes. */
export function isCopied(state: SessionState, item: Item): boolean {
  const words = new Set(copiedFrom(item));
  words.delete('');
  const says = (text: string): boolean =>
    words.has(text) ||
    (text.includes(BETWEEN) && text.split(BETWEEN).some((part) => words.has(part)));
  const named = ({ title, description }: Wording): boolean => says(title) || says(description);
  for (const cluster of state.clusters.values()) if (named(cluster)) return true;
  for (const { vote, objections, outcomes } of state.steps.values()) {
    for (const option of vote?.options ?? [])
      if (option.ref === item.id || named(option) || option.mergedFrom.some(says)) return true;
    if (objections.some(({ clusterTitle }) => says(clusterTitle))) return true;
    for (const { wording } of outcomes.values()) if (wording && named(wording)) return true;
  }
  return false;
}

/** Between the titles of a package: it is voted on as one option. */
export const BETWEEN = ' · ';

/** Takes unseen words out of a text that was copied from them, alone or in a list of titles. */
export const coverWords =
  (unseen: ReadonlySet<string>, placeholder: string) =>
  (text: string): string => {
    if (unseen.size === 0) return text;
    if (unseen.has(text)) return placeholder;
    return text
      .split(BETWEEN)
      .map((part) => (unseen.has(part) ? placeholder : part))
      .join(BETWEEN);
  };
