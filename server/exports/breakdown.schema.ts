import { z } from 'zod';
import type { Breakdown } from '#shared/voting/breakdown.ts';
import { id } from '#shared/session/ids.schema.ts';

export const count = z.number().int().min(0).max(1_000_000);
export const group = z.strictObject({ names: z.array(z.string().max(200)), n: count });

/** A protected breakdown as it is stored. */
export const breakdown: z.ZodType<Breakdown> = z.strictObject({
  groups: z.array(group),
  rows: z.record(id, z.array(z.union([count, z.enum(['almost_all', 'almost_none', 'hidden'])]))),
});
