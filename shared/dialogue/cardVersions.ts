import { CARD_VERSION } from '../wire/dialogue.ts';

/**
 * How a card of one version is read as one of the next, from version 1 on: a card typed in March may arrive after a
 * deploy in May, and nothing in it may be lost. A change of the card's form adds its reading here.
 */
const TO_NEXT: readonly ((card: unknown) => unknown)[] = [];

/** A card as it would be filled in today; undefined for one from a version that is newer than this code. */
export function cardOfToday(
  version: number,
  card: unknown,
): { readonly card: unknown } | undefined {
  if (version > CARD_VERSION) return undefined;
  return { card: TO_NEXT.slice(version - 1).reduce((older, read) => read(older), card) };
}
