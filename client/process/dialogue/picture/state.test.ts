import { describe, expect, it } from 'vitest';
import type { Column, MergedElement, MergedWording } from '#shared/dialogue/merge.ts';
import { changeOf, stateOf } from './state.ts';

const column = (
  session: string,
  counts: readonly [number, number, number] | null,
  over: Partial<Column> = {},
): Column => ({
  session,
  stratum: 'phone',
  status: counts ? 'tested' : 'untested',
  tested: counts && {
    people: counts[0] + counts[1] + counts[2],
    answers: counts[0] + counts[1] + counts[2],
    verdicts: { holds: counts[0], holds_changed: counts[1], fails: counts[2] },
  },
  dots: null,
  ...over,
});
const wording = (columns: readonly Column[], n = 1): MergedWording => ({
  wording: n,
  title: 'Vi bygger blandet',
  description: '',
  columns,
  meetings: [],
});

describe('the state of an element in words', () => {
  it('[REP1] compares the columns and never adds them up', () => {
    // Added up, most would say that it holds; one meeting says it does not.
    expect(stateOf([column('d1', [60, 5, 5]), column('d2', [2, 3, 15])])).toBe('differs');
    expect(stateOf([column('d1', [20, 2, 2]), column('d2', [11, 3, 5])])).toBe('holds');
  });

  it('[REP2] is no agreement where nobody answered, or where a report is missing', () => {
    expect(stateOf([])).toBe('untested');
    expect(stateOf([column('d1', null), column('s1', null, { status: 'missing' })])).toBe(
      'untested',
    );
  });

  it('says nothing on a handful of answers', () => {
    expect(stateOf([column('d1', [4, 0, 0])])).toBe('few');
  });

  it('says split where no verdict has more than half', () => {
    expect(stateOf([column('d1', [10, 10, 5])])).toBe('split');
  });
});

describe('the change through the meetings', () => {
  it('[REP1] takes each meeting with the wording that lay on its tables', () => {
    const element: MergedElement = {
      ref: 'bm11',
      kind: 'element',
      wordings: [
        wording([
          column('d1', [5, 10, 5]),
          column('d2', null, { status: 'other_wording' }),
          column('d3', null, { status: 'missing' }),
        ]),
        wording(
          [
            column('d1', null, { status: 'other_wording' }),
            column('d2', [15, 3, 2]),
            column('d3', null, { status: 'missing' }),
          ],
          2,
        ),
      ],
    };
    expect(changeOf(element, 'phone')).toMatchObject([
      { session: 'd1', wording: 1, verdicts: { holds: 5 } },
      { session: 'd2', wording: 2, verdicts: { holds: 15 } },
      { session: 'd3', wording: 2, verdicts: null, missing: true },
    ]);
  });
});
