import { createHash, randomBytes, randomInt } from 'node:crypto';

/** 128 random bits: what a personal link, a cookie or a screen address carries. */
export const newToken = (): string => randomBytes(16).toString('base64url');

/**
 * What is stored instead of a token. A plain hash is enough for 128 random bits; nothing can be guessed
 * back, and the lookup by hash leaks no timing about the token.
 */
export const hashToken = (token: string): string =>
  createHash('sha256').update(token).digest('base64url');

export const isToken = (text: string): boolean => /^[A-Za-z0-9_-]{22}$/.test(text);

/** Six digits to say aloud: an address for joining, or a one-time secret with few tries. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** People type codes as they read them: "482 913", "482-913". */
export const cleanCode = (typed: string): string => typed.replace(/[\s.-]/g, '');

export const newId = (prefix: string): string =>
  `${prefix}_${randomBytes(9).toString('base64url')}`;
