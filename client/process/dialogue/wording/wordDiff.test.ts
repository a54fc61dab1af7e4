import { describe, expect, it } from 'vitest';
import { wordDiff } from './wordDiff.ts';

const shown = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ what, text }) => ({ same: text, gone: `[-${text}-]`, new: `[+${text}+]` })[what])
    .join('');

describe('what changed from one wording to the next', () => {
  it('marks words, not letters, also with æ, ø and å', () => {
    expect(shown('Vi bygger tæt ved stationer.', 'Vi bygger tæt ved stationer og busser.')).toBe(
      'Vi bygger tæt ved stationer[+ og busser+].',
    );
    expect(shown('Små børn først', 'Små skolebørn først')).toBe('Små [-børn-][+skolebørn+] først');
  });

  it('reads as one change where only a space stands between changed words', () => {
    expect(shown('Blandede boliger', 'Vi bygger blandet')).toBe(
      '[-Blandede boliger-][+Vi bygger blandet+]',
    );
  });

  it('keeps every word of both wordings', () => {
    const before = 'Byen er for alle aldre. Der er bænke, lys og adgang.';
    const after = 'Byen er for alle aldre og alle kroppe. Der er adgang, bænke og lys.';
    const found = wordDiff(before, after);
    const read = (not: 'gone' | 'new') =>
      found
        .filter(({ what }) => what !== not)
        .map(({ text }) => text)
        .join('');
    expect(read('new')).toBe(before);
    expect(read('gone')).toBe(after);
  });

  it('says nothing changed where nothing did', () => {
    expect(wordDiff('Som før', 'Som før')).toEqual([{ what: 'same', text: 'Som før' }]);
    expect(wordDiff('', '')).toEqual([]);
  });
});
