import type { Wording } from '../board/board.ts';
import type { LaterWording } from './process.ts';

/** A released thing as it is worded now, and the number of that wording: 1 as released. */
export function latestWording(
  thing: Wording,
  later: readonly LaterWording[] | undefined,
): Wording & { readonly n: number } {
  const last = later?.at(-1);
  return last
    ? { n: last.n, title: last.title, description: last.description }
    : { n: 1, title: thing.title, description: thing.description };
}
