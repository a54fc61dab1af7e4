import { describe, expect, it } from 'vitest';
import type { ResultRow } from '#shared/session/views.ts';
import { bandRows } from './bands.ts';

const row = (ref: string, dots: number, paperDots = 0): ResultRow => ({
  ref,
  title: ref,
  description: '',
  theme: '',
  kind: 'keyword',
  mergedFrom: [],
  dots,
  people: dots,
  percent: 0,
  paperDots,
  tied: false,
});
const bands = (rows: ResultRow[], above: string[]) =>
  bandRows(rows, above).map((each) => `${each.ref} ${each.band}`);

describe('bands around the line', () => {
  it('call a dot or two at the line noise, in both directions', () => {
    const rows = [row('a', 18), row('b', 11), row('c', 10), row('d', 9), row('e', 4)];
    expect(bands(rows, ['a', 'b', 'c'])).toEqual([
      'a over',
      'b around',
      'c around',
      'd around',
      'e under',
    ]);
  });

  it('leave nothing in between where the gap is clear', () => {
    expect(bands([row('a', 18), row('b', 4)], ['a'])).toEqual(['a over', 'b under']);
  });

  it('put what the meeting took with it above the line, even out of order', () => {
    expect(bands([row('a', 9), row('b', 9), row('c', 9)], ['a', 'c'])).toEqual([
      'a around',
      'c around',
      'b around',
    ]);
  });

  it('count the dots on paper too', () => {
    expect(bands([row('a', 9, 5), row('b', 8)], ['a'])).toEqual(['a over', 'b under']);
  });

  it('stand all on one side when all or none go through', () => {
    expect(bands([row('a', 3), row('b', 2)], ['a', 'b'])).toEqual(['a over', 'b over']);
    expect(bands([row('a', 3), row('b', 2)], [])).toEqual(['a under', 'b under']);
  });
});
