import type { Lens } from '../board/board.ts';

/** Tried in 25 minutes unless the meeting says otherwise. */
export const DEFAULT_LENSES: readonly Lens[] = ['everyday', 'who', 'price', 'clash'];

/** Gallery dots go on at most so many options, after bundling. */
export const MAX_GALLERY = 24;
