import { z } from 'zod';
import { FORMS, HIDE_REASONS, LENSES, VERDICTS } from '#shared/board/board.ts';
import { venue } from '#shared/dialogue/card.schema.ts';
import { BANDS } from '#shared/dialogue/merge.ts';
import { NOTE_OUTCOMES } from '#shared/process/process.ts';
import { id } from '#shared/session/ids.schema.ts';
import { breakdown, count, group } from '../breakdown.schema.ts';
import { byForm, itemKind as kind, noteCounts, verdicts } from '../report.schema.ts';
import { resultView } from '../results.schema.ts';

/**
 * The dialogue as JSON, for programs: the same as in the other formats, under names that do not change. `schemaVersion`
 * rises when something is renamed or taken away; what is added leaves it as it is.
 *
 * Numbers of strata stand beside each other, each with its own n, and nowhere as a sum. Fields under `office` are in the
 * internal edition only.
 */
const text = z.string();
const iso = z.iso.datetime();
const stratum = z.enum(['phone', 'paper', 'small']);
const verdict = z.enum(VERDICTS);
const hideReason = z.enum(HIDE_REASONS);

const meeting = z.strictObject({
  /** Named by `meeting` elsewhere; `pool` = small meetings with fewer than five present, together. */
  id,
  kind: z.enum(['dialogue', 'small', 'pool']),
  name: text,
  date: text,
  /** `missing`: a small meeting without a report. It never means agreement. */
  status: z.enum(['reported', 'not_held', 'missing']),
  venue: venue.nullable(),
  /** n; null = not known, or not reported. */
  present: count.nullable(),
  estimated: z.boolean(),
  /** Like the next ones null where it is not counted: at small meetings, and before a meeting has been held. */
  walkIns: count.nullable(),
  /** Council members, outside n. */
  listeners: count.nullable(),
  presentByAffiliation: z.array(group).nullable(),
  tables: count.nullable(),
  notes: noteCounts.nullable(),
  /** Votes with everything a result must state. */
  results: z.array(resultView),
  /** Steps whose result stands without its paper, because fewer than five slips would be somebody. */
  fewSlips: z.array(id),
  /** Element that each gallery option is about. */
  galleryAbout: z.record(id, id),
  office: z
    .strictObject({
      member: text,
      place: text,
      covers: text,
      piles: z.array(
        z.strictObject({ table: text, round: text, counted: count.nullable(), typed: count }),
      ),
    })
    .optional(),
});

/** One stratum of one meeting. */
const input = z.strictObject({
  meeting: id,
  stratum,
  /** `waiting`: fewer than five have answered, and what they said is not published. */
  status: z.enum(['tested', 'untested', 'other_wording', 'not_there', 'missing', 'waiting']),
  /** n; null where nobody gave a verdict. */
  people: count.nullable(),
  answers: count.nullable(),
  verdicts: verdicts.nullable(),
  dots: count.nullable(),
  /** Not tried is not the same as holds. Verdicts are null where only a card says that it was tried. */
  lenses: z.array(
    z.strictObject({ lens: z.enum(LENSES), tried: z.boolean(), verdicts: verdicts.nullable() }),
  ),
});

const wording = z.strictObject({
  wording: count,
  title: text,
  description: text,
  /** Of a later wording: when and why. */
  reason: text,
  at: iso.nullable(),
  inputs: z.array(input),
  /** Verdicts of people on phones by affiliation, small groups protected; null = not shown. */
  byAffiliation: z.array(z.strictObject({ meeting: id, breakdown: breakdown.nullable() })),
  tables: z.array(z.strictObject({ meeting: id, tables: byForm })),
});

const contribution = z.strictObject({
  meeting: id,
  item: text,
  /** Null where so few answered on paper that it would be somebody; then the verdict is left out, too. */
  stratum: stratum.nullable(),
  element: id.nullable(),
  wording: count,
  form: z.enum(FORMS),
  lens: z.enum(LENSES).nullable(),
  verdict: verdict.nullable(),
  text,
  rewrite: text,
  lang: text,
  translation: text,
  bundle: text,
  /** Written by a listening council member: not among the participants' answers. */
  listener: z.boolean(),
  outcome: z.strictObject({ outcome: z.enum(NOTE_OUTCOMES), where: text, reason: text }).nullable(),
  office: z
    .strictObject({
      status: z.enum(['visible', 'held', 'hidden']),
      hideReason: hideReason.nullable(),
      /** A moderator's words stand in place of the author's. */
      replaced: z.boolean(),
      affiliation: text,
      table: text,
      slip: count.nullable(),
      at: iso,
    })
    .optional(),
});

const band = z.enum(BANDS);

export const dialogueFile = z.strictObject({
  format: z.literal('roed-traad/dialogue'),
  schemaVersion: z.literal(1),
  exportedAt: iso,
  lang: z.enum(['da', 'en']),
  edition: z.enum(['public', 'internal']),
  scope: z.enum(['merged', 'meeting']),
  label: text,
  exercise: z.boolean(),
  standing: z.literal('indicative'),
  /** What the numbers say and do not say. */
  notes: z.array(text),
  leftOut: z.array(text),
  process: z.strictObject({ title: text, municipality: text, caseNumber: text }),
  release: z.strictObject({ title: text, at: iso }).nullable(),
  meetings: z.array(meeting),
  small: z.strictObject({
    all: count,
    reported: count,
    missing: count,
    /** Reported, and held back until enough people are behind them. */
    waiting: count,
  }),
  elements: z.array(
    z.strictObject({
      ref: id,
      kind,
      theme: text,
      title: text,
      council: z.strictObject({ dots: count.nullable(), people: count.nullable() }),
      wordings: z.array(wording),
    }),
  ),
  /** The council's choice beside the participants' dots: thirds and shifts between them, never ranks. */
  priorities: z.array(
    z.strictObject({
      meeting: id,
      stratum: z.enum(['phone', 'paper']),
      kind,
      shifts: z.array(
        z.strictObject({
          ref: id,
          council: band,
          citizens: band,
          by: z.number().int().min(-2).max(2),
        }),
      ),
    }),
  ),
  contributions: z.array(contribution),
  office: z
    .strictObject({
      moderation: z.array(
        z.strictObject({
          meeting: id,
          at: iso,
          by: text,
          act: z.enum(['approved', 'held', 'hidden', 'shown', 'replaced', 'translated']),
          reason: hideReason.nullable(),
          item: text,
        }),
      ),
      groups: z.array(
        z.strictObject({
          name: text,
          kind: z.enum(['citizens', 'board', 'association', 'company', 'school', 'staff']),
          status: z.enum(['planned', 'invited', 'accepted', 'declined', 'attended']),
          owner: text,
          invitedTo: text,
        }),
      ),
    })
    .optional(),
});

export type DialogueFile = z.infer<typeof dialogueFile>;
