import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOf, elementsFor, planRotation, TABLES_PER_ELEMENT } from './rotation.ts';

const ids = (prefix: string, n: number) => Array.from({ length: n }, (_, i) => `${prefix}${i + 1}`);
const rounds = (n: number) => ids('round', n).map((stepId) => ({ stepId, before: {} }));

describe('the rotation plan', () => {
  it('[ROT1] every table has one topic a round, and meets no element twice', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 3, max: 12 }),
        (tables, elements) => {
          const plan = planRotation(ids('t', tables), ids('e', elements), rounds(3));
          for (const { topics } of plan)
            expect(topics.map((t) => t.teamId)).toEqual(ids('t', tables));
          for (const table of ids('t', tables)) {
            const met = plan.map(({ topics }) => topics.find((t) => t.teamId === table)?.ref);
            expect(new Set(met).size).toBe(3);
          }
        },
      ),
    );
  });

  it('[ROT1] spreads the tables evenly: no element has two more than another in a round', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 12 }),
        (tables, elements) => {
          for (const { here } of planRotation(ids('t', tables), ids('e', elements), rounds(3))) {
            const counts = Object.values(here);
            expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });

  it('[ROT2] eight elements at 24 tables get three each in every kind of round', () => {
    for (const { here, short } of planRotation(ids('t', 24), ids('e', 8), rounds(3))) {
      expect(Object.values(here)).toEqual(Array(8).fill(TABLES_PER_ELEMENT));
      expect(short).toEqual({});
    }
  });

  it('[ROT2] gives the tables that are left to what earlier meetings have covered least', () => {
    const before = { e1: 3, e2: 3, e3: 3, e4: 1, e5: 1 };
    const [round] = planRotation(ids('t', 2), ids('e', 5), [{ stepId: 'unfold', before }]);
    expect(round?.topics.map((t) => t.ref).toSorted()).toEqual(['e4', 'e5']);
    expect(round?.short).toEqual({ e4: 1, e5: 1 });
  });

  it('[ROT2] says what a plan changed by hand leaves short', () => {
    const topics = [
      { teamId: 't1', ref: 'e1' },
      { teamId: 't2', ref: 'e1' },
    ];
    expect(coverageOf(topics, ['e1', 'e2'], { e1: 1, e2: 2 })).toEqual({
      here: { e1: 2, e2: 0 },
      short: { e2: 1 },
    });
  });

  it('[ROT2] proposes fewer elements for a small hall', () => {
    expect(elementsFor(8, 3)).toBe(8);
    expect(elementsFor(6, 1)).toBe(2);
    expect(elementsFor(1, 1)).toBe(1);
  });

  it('plans nothing without tables or elements', () => {
    expect(planRotation([], ids('e', 3), rounds(1))[0]?.topics).toEqual([]);
    expect(planRotation(ids('t', 3), [], rounds(1))[0]?.topics).toEqual([]);
  });
});
