import { describe, expect, it } from 'vitest';
import type { LineView, ResultRow, ResultView } from '#shared/session/views.ts';
import { chosenOf } from './chosen.ts';

const row = (ref: string): ResultRow => ({
  ref,
  title: `Ord ${ref}`,
  description: '',
  theme: '',
  kind: 'keyword',
  mergedFrom: [],
  dots: 1,
  people: 1,
  percent: 1,
  paperDots: 0,
  tied: false,
});

const result = (refs: readonly string[], more: Partial<ResultView> = {}) =>
  ({ stepId: 'v', practice: false, rows: refs.map(row), ...more }) as ResultView;

const line = (above: readonly string[], outcomes: LineView['outcomes'] = []) =>
  ({
    stepId: 'l',
    source: 'v',
    line: { above },
    outcomes,
    suggestion: null,
  }) as unknown as LineView;

describe('what a meeting has chosen', () => {
  it('is what stands above the line, unless the meeting has said otherwise', () => {
    const outcomes: LineView['outcomes'] = [
      { ref: 'a', disposition: 'drop', reason: 'x', wording: null },
      {
        ref: 'b',
        disposition: 'keep_changed',
        reason: 'x',
        wording: { title: 'Nyt', description: '' },
      },
      { ref: 'd', disposition: 'keep', reason: 'x', wording: null },
    ];
    const chosen = chosenOf([line(['a', 'b', 'c'], outcomes)], [result(['a', 'b', 'c', 'd', 'e'])]);
    expect(chosen.map((each) => each.title)).toEqual(['Nyt', 'Ord c', 'Ord d']);
    expect(chosen[0]?.changed).toBe(true);
  });

  it('never comes from a practice vote, or before the line is drawn', () => {
    expect(chosenOf([line(['a'])], [result(['a'], { practice: true })])).toEqual([]);
    expect(chosenOf([{ ...line([]), line: null }], [result(['a'])])).toEqual([]);
  });
});
