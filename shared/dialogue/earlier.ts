import { REDACTED } from '../session/redact.ts';
import type { SessionState } from '../session/state.ts';
import { cardTexts, whatOf } from './card.ts';

/** Words of an earlier card that the card does not say any more: they still stand in the log and in that release. */
export interface EarlierText {
  readonly release: string;
  readonly version: number;
  readonly what: string;
  readonly text: string;
}

/** Each text once, as the newest version that has it. */
export function earlierTexts({ card, releases }: SessionState): EarlierText[] {
  const seen = new Set([REDACTED, ...(card ? cardTexts(card.card).map(({ text }) => text) : [])]);
  const found: EarlierText[] = [];
  for (const { id: release, version, content } of releases.toReversed())
    for (const { kind, ref, title: text } of content.things) {
      if (kind !== 'note' || seen.has(text)) continue;
      seen.add(text);
      found.push({ release, version, what: whatOf(ref), text });
    }
  return found;
}
