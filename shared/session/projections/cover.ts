import type { Option } from '../../board/board.ts';
import { coverWords, unseenWords } from '../shown.ts';
import type { SessionState } from '../state.ts';
import type { ResultRow } from '../views.ts';

/** Whom an entry is for, when everybody of an audience sees the same. */
export type Who = 'desk' | 'screen' | 'room';

const HIDDEN_WORDS = '•••';

/** Leaves a copied text as it is, or takes its words away while the note they come from is hidden. */
type Cover = (text: string) => string;

export function coverOf(state: SessionState, who: Who): Cover {
  if (who === 'desk') return (text) => text;
  return coverWords(unseenWords(state), HIDDEN_WORDS);
}

/** A note hidden after a vote has opened keeps its place in the list, without its words. */
export function covered<T extends Pick<Option, 'ref' | 'title' | 'description'>>(
  state: SessionState,
  cover: Cover,
  option: T,
): T {
  if (state.items.get(option.ref)?.status === 'hidden')
    return { ...option, title: HIDDEN_WORDS, description: '' };
  return { ...option, title: cover(option.title), description: cover(option.description) };
}

/** Both places where an option says what it was merged from. */
export const coveredMerge = <T extends Option | ResultRow>(
  state: SessionState,
  cover: Cover,
  option: T,
): T => ({ ...covered(state, cover, option), mergedFrom: option.mergedFrom.map(cover) });
