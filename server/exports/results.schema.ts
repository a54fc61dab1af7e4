import { z } from 'zod';
import type { ResultView } from '#shared/session/views.ts';
import { ballotBody } from '#shared/session/commands.schema.ts';
import { id } from '#shared/session/ids.schema.ts';
import { breakdown, count } from './breakdown.schema.ts';

const text = z.string().max(20_000);
const when = z.number().int().min(0).max(9e15);
const counts = z.array(count).length(6);
const wording = { title: text, description: text };

/** Totals of all tables may be higher than what one command brings. */
export const paper = z.strictObject({
  slips: count,
  abstained: count,
  counts: z.record(z.string().max(200), count),
});

/** A result as a release keeps it. */
export const resultView: z.ZodType<ResultView> = z.strictObject({
  stepId: id,
  round: count,
  question: text,
  title: text,
  method: z.enum(['dots', 'scale']),
  goal: z.enum(['select', 'prioritise']),
  secrecy: z.enum(['sealed', 'named']),
  practice: z.boolean(),
  standing: z.enum(['indicative', 'statement', 'decision']),
  voters: z.enum(['members', 'attendees']),
  dotsEach: count,
  perItem: count,
  openedAt: when,
  closedAt: when,
  canVote: count,
  present: count,
  voted: count,
  abstained: count,
  unusedDots: z.number().int(),
  late: count,
  paper: paper.nullable(),
  overcount: z.boolean(),
  small: z.boolean(),
  rows: z.array(
    z.strictObject({
      ref: id,
      ...wording,
      theme: text,
      kind: z.enum(['keyword', 'element', 'group', 'meeting', 'note', 'free']),
      mergedFrom: z.array(text),
      dots: count,
      people: count,
      percent: count,
      paperDots: count,
      tied: z.boolean(),
    }),
  ),
  scale: z.array(
    z.strictObject({
      ref: id,
      ...wording,
      counts,
      paper: counts.nullable(),
      agreement: z.enum(['broad', 'divided', 'unclear', 'mixed']).nullable(),
    }),
  ),
  roll: z.array(z.strictObject({ name: text, body: ballotBody })).nullable(),
  groups: breakdown.nullable(),
  reruns: z.array(z.strictObject({ round: count, reason: text })),
  joined: z.array(z.strictObject({ into: text, titles: z.array(text), people: count })),
});
