import { randomInt } from 'node:crypto';

/** Nothing that reads like something else on a crumpled slip of paper: no 0 and O, no 1, I and L. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 12;
const CODE = new RegExp(`^[${LETTERS}]{${LENGTH}}$`);

/** 59 random bits, to be read off paper for years. */
export const newReceiptCode = (): string =>
  Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** In groups of four, as people read it aloud. */
export const readableReceipt = (code: string): string => code.match(/.{4}/g)!.join('-');

/** A code as it was typed, with spaces, dashes and small letters; undefined when it cannot be one. */
export function cleanReceiptCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s.\p{Pd}]/gu, '');
  return CODE.test(code) ? code : undefined;
}

const SLIP = 'slip:';

/** Whoever has written on a numbered slip of paper: the slip is all that is known of them. */
export const slipAuthor = (teamId: string, slip: number): string => `${SLIP}${teamId}:${slip}`;

/** The slip behind an author; null for a person's device. */
export function slipOf(author: string): { teamId: string; slip: number } | null {
  if (!author.startsWith(SLIP)) return null;
  // A table's id may have a colon in it, a number has none.
  const colon = author.lastIndexOf(':');
  return { teamId: author.slice(SLIP.length, colon), slip: Number(author.slice(colon + 1)) };
}
