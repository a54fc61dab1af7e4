import type { Rejection } from '../kernel/rejection.ts';

/** Longest texts, in characters as people count them (grapheme clusters). */
export const LIMITS = {
  title: 120,
  note: 400,
  description: 600,
  reason: 400,
  text: 1000,
  letter: 3000,
} as const;
export type TextLimit = keyof typeof LIMITS;

// Control characters and invisible formatting, except line breaks and the joiners that emoji and some scripts
// need. Overrides and isolates could turn the rest of a screen around.
const CONTROL = /(?!\n|\u200C|\u200D)[\p{Cc}\p{Cf}]/gu;
/** With the `u` flag a surrogate pair is one character, so this finds only broken halves. */
const LONE_SURROGATE = /\p{Cs}/gu;
/** More than three combining marks in a row is not a letter of any language ("Zalgo"). */
const STACKED = /(\p{M}{3})\p{M}+/gu;
const VISIBLE = /[\p{L}\p{N}\p{S}\p{P}]/u;

/** Text as it is kept: NFC, without control characters, lone surrogates or piled-up marks. */
export function cleanText(raw: string): string {
  return raw
    .replace(LONE_SURROGATE, '')
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(CONTROL, '')
    .replace(STACKED, '$1')
    .replace(/ {2,}/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** One line: for titles and names. */
export const cleanLine = (raw: string): string => cleanText(raw).replace(/\s*\n\s*/g, ' ');

const segmenter =
  typeof Intl !== 'undefined' && 'Segmenter' in Intl ? new Intl.Segmenter('da') : undefined;

/** Length in characters as a reader counts them. */
export function textLength(text: string): number {
  if (segmenter === undefined) return Array.from(text).length;
  let n = 0;
  for (const _ of segmenter.segment(text)) n++;
  return n;
}

/** At most so many characters, as a reader counts them; what is cut off is marked. */
export function shortened(text: string, limit: number): string {
  // A character is at least one code unit: most texts need no counting.
  if (text.length <= limit || textLength(text) <= limit) return text;
  const letters =
    segmenter === undefined
      ? Array.from(text)
      : Array.from(segmenter.segment(text), ({ segment }) => segment);
  return `${letters
    .slice(0, limit - 1)
    .join('')
    .trimEnd()}…`;
}

/**
 * Ten digits in the form of a Danish personal number, DDMMYY-XXXX with any of the usual separators. The
 * form is enough: a wrong stop costs a second, a missed one is somebody's number on a projector. Day and
 * month 00 count too, so that an example does not slip through as a number.
 */
export function looksLikeCpr(text: string): boolean {
  for (const match of text.matchAll(
    /(?:^|\D)(\d{2})(\d{2})(\d{2})\s?[-‐‑–—−.]?\s?(\d{4})(?!\d)/g,
  )) {
    const day = Number(match[1]);
    const month = Number(match[2]);
    if (day <= 31 && month <= 12) return true;
  }
  return false;
}

/** Checks a cleaned text; null = fine. An empty optional text is fine. */
export function checkText(text: string, limit: TextLimit, optional = false): Rejection | null {
  if (text === '') return optional ? null : { code: 'text_empty' };
  if (!VISIBLE.test(text)) return { code: 'text_control' };
  const over = textLength(text) - LIMITS[limit];
  if (over > 0) return { code: 'text_too_long', args: { over } };
  if (looksLikeCpr(text)) return { code: 'text_cpr' };
  return null;
}
