import { describe, expect, it } from 'vitest';
import {
  bodyHeight,
  clampPage,
  isLong,
  lineCount,
  MAX_ROWS,
  paginate,
  paginateColumns,
} from './pages.ts';

const numbers = (n: number) => Array.from({ length: n }, (_, i) => i);
const one = () => 1;

describe('pages', () => {
  it('show at most eight rows, as evenly as they can', () => {
    expect(paginate(numbers(8), one, 100).map((page) => page.length)).toEqual([8]);
    expect(paginate(numbers(9), one, 100).map((page) => page.length)).toEqual([5, 4]);
    expect(paginate(numbers(17), one, 100).map((page) => page.length)).toEqual([6, 6, 5]);
  });

  it('leave no page with a lonely row where the others can give one', () => {
    expect(paginate(numbers(10), one, 3).map((page) => page.length)).toEqual([3, 3, 2, 2]);
  });

  it('lose no row and keep the order', () => {
    for (const n of [0, 1, 7, 8, 9, 23, 60])
      expect(paginate(numbers(n), one, 5).flat()).toEqual(numbers(n));
  });

  it('take fewer rows where they are tall, and one that is too tall stands alone', () => {
    expect(paginate([3, 3, 3, 3], (row) => row, 6).map((page) => page.length)).toEqual([2, 2]);
    expect(paginate([99, 1, 1], (row) => row, 6)).toEqual([[99], [1, 1]]);
  });

  it('of columns give each its share of every page', () => {
    const pages = paginateColumns([numbers(7), numbers(10)], one, 100);
    expect(pages.map((page) => page.map((rows) => rows.length))).toEqual([
      [4, 5],
      [3, 5],
    ]);
    expect(pages.flatMap((page) => page[1] ?? [])).toEqual(numbers(10));
    expect(pages.every((page) => page.every((rows) => rows.length <= MAX_ROWS))).toBe(true);
  });

  it('of columns end, however tall a row is', () => {
    expect(paginateColumns([[99, 99]], (row) => row, 10)).toEqual([[[99]], [[99]]]);
    expect(paginateColumns([], one, 10)).toEqual([[]]);
  });

  it('stay where something is when the desk turns too far', () => {
    expect([clampPage(0, 3), clampPage(9, 3), clampPage(4, 0)]).toEqual([0, 2, 0]);
  });

  it('have less room under a long question', () => {
    expect(lineCount('', 10)).toBe(1);
    const room = (n: number, clock = false) => bodyHeight({ question: 'x'.repeat(n), clock });
    expect(room(10)).toBeGreaterThan(room(60));
    expect(room(60)).toBe(room(300));
    expect([isLong('x'.repeat(60)), isLong('x'.repeat(70))]).toEqual([false, true]);
    expect(room(40)).toBeGreaterThan(room(40, true));
  });
});
