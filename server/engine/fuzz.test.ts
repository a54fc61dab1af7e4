import { randomInt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Fuzz } from '../testing/fuzz.ts';

/** Seeds that once broke a rule, kept for ever. */
const PINNED: readonly number[] = [213751074, 841241640, 565043404];
const FRESH = Number(process.env['FUZZ_RUNS'] ?? 6);
const STEPS = 240;

const play = async (seed: number): Promise<Record<string, number>> => {
  try {
    return await new Fuzz(seed).run(STEPS);
  } catch (error) {
    throw new Error(`seed ${seed}`, { cause: error });
  }
};

describe('two nodes, many devices, anything', () => {
  const happened: Record<string, number> = {};

  it.each([1, 2, 3, ...PINNED])(
    '[LOG1] [LOG3] [LOG5] [VIEW2] [VIEW4] [VIEW5] [DIA4] [BOX2] [BOX5] hold with seed %i',
    async (seed) => {
      const seen = await play(seed);
      expect(seen['session.created']).toBe(1);
      for (const [type, n] of Object.entries(seen)) happened[type] = (happened[type] ?? 0) + n;
    },
    60_000,
  );

  it('got to what matters with those seeds', () => {
    for (const type of [
      'ballot',
      'answer',
      'vote.closed',
      'item.proposed',
      'item.redacted',
      'items.renewed',
      'clusters.changed',
      'person.placed',
      'slips.counted',
      'paper.counted',
      'step.again',
    ])
      expect([type, happened[type] ?? 0]).not.toEqual([type, 0]);
  });

  it.each(Array.from({ length: FRESH }, () => randomInt(1_000_000_000)))(
    'and with a seed nobody has tried, %i',
    async (seed) => {
      expect((await play(seed))['session.created']).toBe(1);
    },
    60_000,
  );
});
