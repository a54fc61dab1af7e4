import { z } from 'zod';
import { FORMS, HIDE_REASONS, LENSES } from '#shared/board/board.ts';
import { smallMeeting } from '#shared/dialogue/card.schema.ts';
import type { MeetingReport } from '#shared/dialogue/report.ts';
import { id } from '#shared/session/ids.schema.ts';
import { resultView } from './results.schema.ts';
import { breakdown, count, group } from './breakdown.schema.ts';

const text = z.string().max(20_000);
export const itemKind = z.enum(['keyword', 'element', 'group', 'meeting', 'note']);
export const verdicts = z.strictObject({ holds: count, holds_changed: count, fails: count });
const tested = z.strictObject({ people: count, answers: count, verdicts });
export const byForm = z.partialRecord(z.enum(FORMS), count);

const element = z.strictObject({
  item: id,
  ref: id,
  kind: itemKind,
  wording: count,
  title: text,
  description: text,
  tested: z.strictObject({
    phone: tested.optional(),
    paper: tested.optional(),
    small: tested.optional(),
  }),
  groups: breakdown.nullable(),
  lenses: z.array(
    z.strictObject({
      lens: z.enum(LENSES),
      tried: z.boolean(),
      verdicts: z.strictObject({
        phone: verdicts.optional(),
        paper: verdicts.optional(),
        small: verdicts.optional(),
      }),
    }),
  ),
  notes: byForm,
  tables: byForm,
  dots: z.strictObject({ phone: count, paper: count }).nullable(),
  marker: count.nullable(),
});

/** Notes of a meeting that count, and those that are not shown. */
export const noteCounts = z.strictObject({
  shown: count,
  held: count,
  hidden: z.partialRecord(z.enum(HIDE_REASONS), count),
});

/** What a release says of a dialogue, as it is stored. */
export const meetingReport = z.strictObject({
  session: id,
  title: text,
  dateText: text,
  date: text,
  kind: z.enum(['dialogue', 'small']),
  meeting: smallMeeting.nullable(),
  reported: z.boolean(),
  present: z.strictObject({
    people: count.nullable(),
    estimated: z.boolean(),
    walkIns: count,
    listeners: count,
    groups: z.array(group).nullable(),
  }),
  tables: count,
  notes: noteCounts,
  elements: z.array(element),
  gallery: resultView.nullable(),
  galleryAbout: z.record(id, id),
  scale: resultView.nullable(),
  oneThing: text,
}) satisfies z.ZodType<MeetingReport>;
