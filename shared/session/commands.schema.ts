import { z } from 'zod';
import { AFFILIATIONS, FORMS, LENSES, VERDICTS } from '../board/board.ts';
import { collectionCard, smallMeeting } from '../dialogue/card.schema.ts';
import { id } from './ids.schema.ts';

/**
 * The commands of a session: the single source of truth for what may come over the wire. What a later version has
 * added to a command has a default, so that an outbox filled before a deploy is still understood.
 */
/** Free text as typed; cleaned and limited in `decide`, so that the author gets a clear answer. */
const text = z.string().max(5000);
const itemKind = z.enum(['keyword', 'element', 'group', 'meeting', 'note']);
const hideReason = z.enum(['attack', 'others_data', 'off_topic', 'illegal', 'duplicate']);
const when = z.number().int().min(0).max(9e15);
const count = z.number().int().min(0).max(100_000);

/** Paper votes, counted by hand: dots by option, or for a scale `ref:step`. */
const paper = z.strictObject({
  slips: count,
  abstained: count,
  counts: z.record(z.string().max(80), count),
});

const slice = z.strictObject({ teamId: id, theme: z.string().max(200), kind: itemKind });
const kindConfig = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('present'),
    config: z.strictObject({
      source: z.enum(['text', 'items', 'selection', 'pause', 'checkin', 'gallery', 'topics']),
      text: z.string().max(5000),
      theme: z.string().max(200),
      backAt: z.string().max(5),
    }),
  }),
  z.strictObject({
    kind: z.literal('collect'),
    config: z.strictObject({
      kinds: z.array(itemKind).min(1),
      max: z.number().int().min(0).max(100),
      hidden: z.boolean(),
      moderated: z.boolean(),
      claimable: z.boolean(),
      themes: z.boolean(),
      form: z.enum(FORMS).default('note'),
      lenses: z.array(z.enum(LENSES)).max(LENSES.length).default([]),
      writers: z.enum(['all', 'attendees', 'listeners', 'hosts']).default('all'),
      topics: z
        .array(z.strictObject({ teamId: id, ref: id }))
        .max(2000)
        .default([]),
      practice: z.boolean().default(false),
    }),
  }),
  z.strictObject({
    kind: z.literal('cluster'),
    config: z.strictObject({
      by: z.enum(['plenum', 'team']),
      slices: z.array(slice).max(500),
      participantsEdit: z.boolean(),
      objections: z.boolean(),
    }),
  }),
  z.strictObject({
    kind: z.literal('vote'),
    config: z.strictObject({
      method: z.enum(['dots', 'scale']),
      goal: z.enum(['select', 'prioritise']),
      practice: z.boolean(),
      about: z.enum(['board', 'free', 'refs', 'package']),
      kinds: z.array(itemKind),
      free: z
        .array(
          z.strictObject({
            ref: id,
            title: z.string().max(200),
            description: z.string().max(1000),
          }),
        )
        .max(40),
      refs: z.array(id).max(200),
      dots: z.number().int().min(1).max(100).nullable(),
      perItem: z.number().int().min(1).max(100).nullable(),
      secrecy: z.enum(['sealed', 'named']),
      voters: z.enum(['members', 'attendees']),
      maxOptions: z.number().int().min(1).max(40).default(40),
    }),
  }),
  z.strictObject({
    kind: z.literal('select'),
    config: z.strictObject({ source: id, k: z.number().int().min(1).max(200).nullable() }),
  }),
  z.strictObject({
    kind: z.literal('draft'),
    config: z.strictObject({
      sections: z
        .array(z.strictObject({ id, title: z.string().max(200) }))
        .min(1)
        .max(30),
      wordLimit: z.number().int().min(1).max(5000).nullable(),
      sourcesRequired: z.boolean(),
    }),
  }),
]);

export const stepPlan = z.intersection(
  z.object({
    id,
    preset: z.enum([
      'checkin',
      'welcome',
      'practice',
      'presentation',
      'proposals',
      'merging',
      'cleanup',
      'objections',
      'pause',
      'dots',
      'prioritise',
      'runoff',
      'line',
      'scale',
      'frame',
      'involve',
      'meetings',
      'wrapup',
      'try',
      'unfold',
      'pressure',
      'rewrite',
      'points',
      'heard',
      'gallery',
      'topics',
      'tables',
      'galleryDots',
      'elementScale',
      'card',
      'free',
    ]),
    title: z.string().trim().min(1).max(200),
    question: z.string().max(500),
    minutes: z.number().int().min(1).max(600).nullable(),
  }),
  kindConfig,
);

const settings = z.strictObject({
  title: z.string().trim().min(1).max(200),
  attendees: z.enum(['none', 'watch', 'take_part']),
  members: z.enum(['take_part', 'listen']),
});

const importedItem = z.strictObject({
  id,
  kind: itemKind,
  title: text,
  description: text,
  theme: z.string().max(200),
  origin: z.string().max(300),
  author: id.nullable(),
  from: z
    .strictObject({ release: id, ref: id, wording: z.number().int().min(1).max(1000).default(1) })
    .nullable(),
});

const c = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

export const sessionCommand = z.discriminatedUnion('type', [
  // session
  c('session.change', { settings: settings.partial() }),
  c('session.open', {}),
  c('session.end', {}),
  c('control.take', { expect: id.nullable() }),
  c('screen.set', {
    black: z.boolean().optional(),
    dark: z.boolean().optional(),
    page: z.number().int().min(0).max(999).optional(),
  }),
  c('person.checkIn', { person: id, affiliation: z.string().max(40).optional() }),
  c('person.checkOut', { person: id }),
  /** An attendee says where: at which table, and whether an invitation brought them. */
  // Without an answer to whether one was invited, the one before stands.
  c('person.place', { teamId: id.nullable(), walkIn: z.boolean().optional() }),
  c('teams.set', {
    teams: z
      .array(
        z.strictObject({
          id,
          name: z.string().trim().min(1).max(80),
          members: z.array(id).max(500),
        }),
      )
      .max(100),
  }),
  // run sheet
  c('step.add', { step: stepPlan, after: id.nullable() }),
  c('step.edit', { step: stepPlan }),
  c('step.move', { stepId: id, after: id.nullable() }),
  c('step.skip', { stepId: id, skipped: z.boolean() }),
  c('step.start', { stepId: id, expect: id.nullable() }),
  c('step.close', { stepId: id }),
  c('step.undo', { stepId: id }),
  c('step.again', { stepId: id, reason: text }),
  c('timer.set', { stepId: id, endsAt: when.nullable() }),
  // board
  c('items.import', { items: z.array(importedItem).min(1).max(2000) }),
  c('item.propose', {
    itemId: id,
    stepId: id,
    kind: itemKind,
    title: text,
    description: text,
    theme: z.string().max(200),
    /** Staff only: typed in for a person without a device. */
    source: z.enum(['device', 'desk', 'paper']).optional(),
    /** What it says about an element; where it was read and by whom comes from the server. */
    answer: z
      .strictObject({
        about: id.nullable(),
        /** Number of the wording that was read there. */
        wording: z.number().int().min(1).max(1000).optional(),
        lens: z.enum(LENSES).nullable(),
        verdict: z.enum(VERDICTS).nullable(),
        rewrite: text,
        lang: z.string().regex(/^[a-z]{2,3}$/),
        /** Staff and table hosts only: of a note on paper. */
        teamId: id.nullable().optional(),
        slip: z.number().int().min(1).max(99_999).nullable().optional(),
        affiliation: z.enum(['', ...AFFILIATIONS]).optional(),
      })
      .optional(),
  }),
  c('item.reword', { itemId: id, title: text, description: text }),
  c('item.withdraw', { itemId: id }),
  c('item.hide', { itemId: id, reason: hideReason }),
  c('item.show', { itemId: id }),
  /** Many at once: a queue is worked off in batches. */
  c('items.moderate', {
    itemIds: z.array(id).min(1).max(200),
    /** `hold`: back to waiting, which takes an approval back. */
    act: z.enum(['show', 'hide', 'hold']),
    reason: hideReason.optional(),
    /** How the moderator has seen them: what is otherwise by now has been dealt with by somebody else. */
    expect: z.enum(['held', 'visible', 'hidden']).optional(),
  }),
  /** Takes personal data of others out for good and puts a moderator's words in their place. */
  c('item.redact', { itemId: id, title: text }),
  c('item.translate', {
    itemId: id,
    text,
    /** The words it was made of. */
    of: text.optional(),
  }),
  /** Newer wordings from the process, for elements nobody has answered yet. */
  c('items.renew', {
    items: z
      .array(
        z.strictObject({
          itemId: id,
          wording: z.number().int().min(1).max(1000),
          title: text,
          description: text,
        }),
      )
      .min(1)
      .max(100),
  }),
  c('item.claim', { itemId: id, on: z.boolean(), person: id.optional() }),
  c('item.question', { itemId: id, on: z.boolean() }),
  // clusters
  c('cluster.group', {
    stepId: id,
    clusterId: id,
    refs: z.array(id).min(1).max(200),
    title: text.optional(),
  }),
  c('cluster.reword', { stepId: id, clusterId: id, title: text, description: text }),
  c('cluster.takeOut', { stepId: id, itemId: id }),
  c('cluster.split', { stepId: id, clusterId: id }),
  c('cluster.undo', { stepId: id }),
  c('cluster.object', { stepId: id, itemId: id, text }),
  c('team.finish', { stepId: id, teamId: id, finished: z.boolean() }),
  // votes (ballots are no commands)
  c('vote.end', { stepId: id }),
  c('vote.extend', { stepId: id, seconds: z.number().int().min(1).max(120) }),
  c('vote.close', { stepId: id }),
  c('vote.paper', {
    stepId: id,
    paper: paper.nullable(),
  }),
  /** Paper counts of one table: they stand when two people have counted the same. */
  c('paper.count', {
    stepId: id,
    teamId: id,
    paper,
  }),
  c('vote.reveal', { stepId: id }),
  // paper
  /** How many slips lie in a table's pile. */
  c('slips.count', { stepId: id, teamId: id, counted: z.number().int().min(0).max(10_000) }),
  // small meetings
  c('meeting.plan', { meeting: smallMeeting }),
  /** Takes personal data of others out of a card for good; out of an earlier one, nothing is put in its place. */
  c('card.redact', {
    what: z.string().regex(/^(one|e\d{1,3}[pq]\d{1,3})$/),
    /** The words that were read there: the card may have been sent again meanwhile. */
    was: text,
    text: text.default(''),
    /** Of an earlier card: the release made of it. */
    release: id.optional(),
  }),
  c('card.save', { stepId: id, card: collectionCard, releaseId: id }),
  // the line
  c('line.set', {
    stepId: id,
    k: z.number().int().min(0).max(200).nullable(),
    tie: z.enum(['all', 'none', 'runoff', 'talk']).nullable(),
    tiedIn: z.array(id).max(200),
    runoffStep: id.nullable(),
    reason: text,
  }),
  c('option.dispose', {
    stepId: id,
    ref: id,
    disposition: z.enum(['keep', 'keep_changed', 'drop']),
    reason: text,
    wording: z.strictObject({ title: text, description: text }).nullable(),
  }),
  c('options.join', { stepId: id, into: id, refs: z.array(id).min(1).max(40) }),
  // text
  c('pen.take', { sectionId: id, expect: id.nullable() }),
  c('pen.release', { sectionId: id }),
  c('section.write', {
    sectionId: id,
    sentences: z.array(z.strictObject({ id, text, origins: z.array(id).max(50) })).max(200),
  }),
  // hand-over
  c('release.make', { releaseId: id, title: z.string().max(200) }),
]);

export type SessionCommand = z.infer<typeof sessionCommand>;
export type CommandOf<T extends SessionCommand['type']> = Extract<SessionCommand, { type: T }>;

const dotsBody = z.strictObject({ dots: z.record(id, z.number().int().min(0).max(100)) });
const scaleBody = z.strictObject({ scale: z.record(id, z.number().int().min(0).max(5)) });
const abstainBody = z.strictObject({ abstain: z.literal(true) });
export const ballotBody = z.union([dotsBody, scaleBody, abstainBody]);
