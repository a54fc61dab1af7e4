import type { Form } from '../board/board.ts';

/** A test and a rewriting are of one element; the other forms may be about none in particular. */
export const needsElement = (form: Form): boolean => form === 'pressure' || form === 'rewrite';
