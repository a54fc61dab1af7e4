import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkText, cleanLine, cleanText, LIMITS, looksLikeCpr, textLength } from './text.ts';

it('[ITEM1] cleaning is stable, and leaves nothing that could turn a screen around', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (raw) => {
      const once = cleanText(raw);
      expect(cleanText(once)).toBe(once);
      expect(once).not.toMatch(/(?!\n|\u200C|\u200D)[\p{Cc}\p{Cf}]/u);
      expect(once.isWellFormed()).toBe(true);
      expect(cleanLine(raw)).not.toContain('\n');
    }),
  );
});

it('[ITEM1] length counts what people see, and the refusal says how much is too much', () => {
  expect(textLength('👩‍👩‍👧')).toBe(1);
  expect(checkText('å'.repeat(LIMITS.title), 'title')).toBeNull();
  expect(checkText('å'.repeat(LIMITS.title + 7), 'title')).toEqual({
    code: 'text_too_long',
    args: { over: 7 },
  });
});

it.each([
  ['010203-1234', true],
  ['010203 1234', true],
  ['0102031234', true],
  ['010203 - 1234', true],
  ['010203‑1234', true],
  ['010203.1234', true],
  ['010203\n1234', true],
  ['mit er 3112991234.', true],
  ['000000-0000', true],
  ['451399-1234', false],
  ['Ring 44 77 20 00', false],
  ['2016-03-02 kl. 18.42', false],
  ['EAN 5798007012345', false],
])('[ITEM1] %s looks like a personal number: %s', (text, expected) => {
  expect(looksLikeCpr(text)).toBe(expected);
});
