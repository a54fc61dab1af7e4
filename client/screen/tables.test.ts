import { describe, expect, it } from 'vitest';
import { tablesSpan, tablesText } from './tables.ts';
import { da } from './words.da.ts';

const tables = (...numbers: number[]) => numbers.map((n) => `Bord ${n}`);

describe('tables in words', () => {
  it('say the word once, since everybody looks for a number', () => {
    expect(tablesText(tables(1, 11, 21), 'og')).toBe('Bord 1, 11 og 21');
    expect(tablesText(tables(7), 'og')).toBe('Bord 7');
  });

  it('keep names as they are where they are not numbers of one kind', () => {
    expect(tablesText(['Bord 1', 'Scenen', 'Bord 2'], 'og')).toBe('Bord 1, Scenen og Bord 2');
    expect(tablesText(['Bord 1', 'Hjørne 2'], 'og')).toBe('Bord 1 og Hjørne 2');
    expect(tablesText([], 'og')).toBe('');
  });

  it('are a span only without a gap', () => {
    expect(tablesSpan(tables(3, 1, 2), da.tableSpan)).toBe('Bord 1 til 3');
    expect(tablesSpan(tables(1, 2, 4), da.tableSpan)).toBeNull();
    expect(tablesSpan(tables(1, 1, 2), da.tableSpan)).toBeNull();
    expect(tablesSpan(['Nord', 'Syd', 'Øst'], da.tableSpan)).toBeNull();
  });
});
