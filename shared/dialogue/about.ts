import type { Answer } from '../board/board.ts';
import { mostCommon } from '../board/mostCommon.ts';
import type { KindConfig } from '../steps/configs.ts';

/** Whether a meeting is a dialogue: one of its steps asks about elements. */
export function asksAboutElements(steps: Iterable<KindConfig>): boolean {
  for (const { kind, config } of steps)
    if (kind === 'collect' && config.form !== 'note' && config.form !== 'card') return true;
  return false;
}

/** The element that most of what is said is about, the first one in a tie; null of none in particular. */
export const mostAbout = (
  said: readonly { readonly answer: Pick<Answer, 'about'> | null }[],
): string | null => mostCommon(said.flatMap(({ answer }) => answer?.about ?? [])) ?? null;
