import { z } from 'zod';

/** Ids of new things, made by the client when the person acts, so a repeat has one effect (LOG3). */
export const id = z
  .string()
  .regex(/^[A-Za-z0-9_:.-]{1,64}$/)
  // Ids become keys of plain objects (tallies, patches): what every object has by birth would be lost there.
  .refine((name) => !(name in Object.prototype));
