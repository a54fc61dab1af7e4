import { z } from 'zod';
import { id } from '../session/commands.schema.ts';

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const day = z.iso.date();
export const whenSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('day'), date: day }),
  z.strictObject({ kind: z.literal('months'), from: month, to: month }),
  z.strictObject({
    kind: z.literal('part'),
    part: z.enum(['primo', 'medio', 'ultimo']),
    of: z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/),
  }),
  z.strictObject({ kind: z.literal('before'), month }),
]);

export const activityPlan = z.strictObject({
  title: z.string().trim().min(1).max(200),
  when: whenSchema,
  circle: z.string().max(300),
  purpose: z.string().max(1000),
  standing: z.enum(['indicative', 'statement', 'decision']),
  handsOn: z.string().max(500),
  preset: z.enum(['workshop-march', 'empty']),
  held: z.boolean(),
});

const info = z.strictObject({
  title: z.string().trim().min(1).max(200),
  subtitle: z.string().max(200),
  municipality: z.string().max(100),
  exercise: z.boolean(),
  caseNumber: z.string().max(60),
});

const reason = z.string().max(1000);

export const processCommand = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('process.create'),
    info,
    activities: z.array(z.strictObject({ id, plan: activityPlan })).max(100),
  }),
  z.strictObject({
    type: z.literal('process.change'),
    info: info.omit({ exercise: true }).partial(),
  }),
  z.strictObject({ type: z.literal('activity.add'), activityId: id, plan: activityPlan, reason }),
  z.strictObject({
    type: z.literal('activity.revise'),
    activityId: id,
    plan: activityPlan,
    reason,
  }),
  z.strictObject({
    type: z.literal('activity.cancel'),
    activityId: id,
    cancelled: z.boolean(),
    reason,
  }),
  z.strictObject({
    type: z.literal('session.register'),
    sessionId: id,
    activityId: id,
    title: z.string().trim().min(1).max(200),
  }),
  z.strictObject({
    type: z.literal('release.register'),
    releaseId: id,
    sessionId: id,
    version: z.number().int().min(1),
    title: z.string().max(200),
    chosen: z.number().int().min(0),
  }),
]);
export type ProcessCommand = z.infer<typeof processCommand>;
