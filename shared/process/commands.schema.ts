import { z } from 'zod';
import { INVITEE_KINDS, INVITEE_STATUSES, MAX_OUTCOMES, NOTE_OUTCOMES } from './process.ts';
import { id } from '../session/ids.schema.ts';

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
  preset: z.enum(['workshop-march', 'dialogue', 'small-meeting', 'empty']),
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

export const invitee = z.strictObject({
  id,
  name: z.string().trim().min(1).max(200),
  kind: z.enum(INVITEE_KINDS),
  reach: z.string().max(300),
  risk: z.string().max(300),
  elements: z.array(id).max(60),
  activityId: id.nullable(),
  owner: z.string().max(200),
  status: z.enum(INVITEE_STATUSES),
  text: z.string().max(3000),
  from: z.strictObject({ release: id, ref: id }).nullable(),
});

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
  z.strictObject({ type: z.literal('invitees.put'), invitees: z.array(invitee).min(1).max(200) }),
  z.strictObject({ type: z.literal('invitee.remove'), inviteeId: id }),
  z.strictObject({
    type: z.literal('wording.add'),
    ref: id,
    /** Number of the wording the office has seen: compare and set. */
    after: z.number().int().min(1).max(1000),
    title: z.string().max(5000),
    description: z.string().max(5000),
    reason,
  }),
  z.strictObject({
    type: z.literal('outcomes.set'),
    outcomes: z
      .array(
        z.strictObject({
          session: id,
          item: id,
          outcome: z.enum(NOTE_OUTCOMES),
          where: z.string().max(300),
          reason: z.string().max(1000),
        }),
      )
      .min(1)
      .max(MAX_OUTCOMES),
  }),
]);
export type ProcessCommand = z.infer<typeof processCommand>;
