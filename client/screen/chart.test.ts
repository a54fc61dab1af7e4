import { describe, expect, it } from 'vitest';
import type { LineView } from '#shared/session/views.ts';
import { result, row } from '../testing/views.ts';
import { chartOf, pageOfLine } from './chart.ts';

const rows = Array.from({ length: 20 }, (_, i) => row(`r${i}`, 20 - i));
const lineAfter = (k: number) =>
  ({
    stepId: 'l',
    source: 'v',
    line: { above: rows.slice(0, k).map((each) => each.ref) },
    outcomes: [],
    suggestion: null,
  }) as unknown as LineView;
const chart = (k: number) =>
  chartOf(result({ rows }), lineAfter(k), { question: 'Hvad?', clock: true }, '');

describe('pages of a result', () => {
  it.each(Array.from({ length: 18 }, (_, i) => i + 1))(
    'show the line with a row on both sides, with %i above it',
    (k) => {
      const { pages } = chart(k);
      expect(pages.flat().map((each) => each.ref)).toEqual(rows.map((each) => each.ref));
      const page = pages[pageOfLine(chart(k))]!;
      expect(page.some((each) => each.above)).toBe(true);
      expect(page.some((each) => !each.above)).toBe(true);
    },
  );
});
