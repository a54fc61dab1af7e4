import { describe, expect, it } from 'vitest';
import { result } from '../testing/screenViews.ts';
import { statementOf } from './statement.ts';
import { da } from './words.da.ts';

describe('the statement under a result', () => {
  it('says how it came about, and nothing that did not happen', () => {
    expect(statementOf(result(), da).join(' · ')).toBe(
      '6 prikker til hver · 25 kan stemme · 24 til stede · 22 stemte · 1 undlod · 3 ubrugte prikker',
    );
  });

  it('says what was late, on paper, joined and run again, each by itself', () => {
    const parts = statementOf(
      {
        ...result(),
        late: 2,
        paper: { slips: 1, abstained: 0, counts: {} },
        joined: [{ into: 'a', titles: ['Grøn by', 'Natur'], people: 19 }],
        reruns: [{ round: 1, reason: 'nettet faldt ud' }],
      },
      da,
    );
    expect(parts.slice(6)).toEqual([
      '1 stemme på papir',
      '2 stemte, mens afstemningen lukkede',
      'Grøn by + Natur: 19 forskellige personer',
      'Runde 1 gælder ikke: nettet faldt ud',
    ]);
  });
});
