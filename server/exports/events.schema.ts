import { z } from 'zod';
import type { SessionEvent } from '#shared/session/events.ts';
import { ballotBody, stepPlan } from '#shared/session/commands.schema.ts';
import { id } from '#shared/session/ids.schema.ts';
import { FORMS, LENSES, VERDICTS } from '#shared/board/board.ts';
import { collectionCard, smallMeeting } from '#shared/dialogue/card.schema.ts';
import { breakdown, count } from './breakdown.schema.ts';
import { meetingReport } from './report.schema.ts';
import { paper, resultView } from './results.schema.ts';

/** The form of every event of a session, for logs that come in from outside as an archive. */
const text = z.string().max(20_000);
const short = z.string().max(500);
const when = z.number().int().min(0).max(9e15);
const ids = z.array(id).max(5000);
/** Made of the ids of session, step and round. */
const boxId = z.string().regex(/^[A-Za-z0-9_:.-]{1,200}$/);
const itemKind = z.enum(['keyword', 'element', 'group', 'meeting', 'note']);
const hideReason = z.enum(['attack', 'others_data', 'off_topic', 'illegal', 'duplicate']);
const standing = z.enum(['indicative', 'statement', 'decision']);
const wording = { title: text, description: text };

export const sessionSettings = z.strictObject({
  title: short,
  processId: id,
  processTitle: short,
  activityId: id,
  activityTitle: short,
  dateText: short,
  date: z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/),
  standing,
  exercise: z.boolean(),
  attendees: z.enum(['none', 'watch', 'take_part']),
  members: z.enum(['take_part', 'listen']),
  form: z.enum(['live', 'open']),
  meeting: smallMeeting.nullable(),
});

const from = z.strictObject({ release: id, ref: id, wording: count }).nullable();
const answer = z
  .strictObject({
    form: z.enum(FORMS),
    about: id.nullable(),
    wording: count,
    lens: z.enum(LENSES).nullable(),
    verdict: z.enum(VERDICTS).nullable(),
    rewrite: text,
    teamId: id.nullable(),
    affiliation: short,
    listener: z.boolean(),
    slip: count.nullable(),
    lang: short,
    translation: text,
  })
  .nullable();
const importedItem = z.strictObject({
  id,
  kind: itemKind,
  ...wording,
  theme: short,
  origin: short,
  author: id.nullable(),
  from,
});
const cluster = z.strictObject({
  id,
  kind: itemKind,
  ...wording,
  itemIds: ids,
  teamId: id.nullable(),
});
const option = z.strictObject({
  ref: id,
  kind: z.enum(['keyword', 'element', 'group', 'meeting', 'note', 'free']),
  ...wording,
  theme: short,
  mergedFrom: z.array(text).max(5000),
});
const tally = z.strictObject({
  method: z.enum(['dots', 'scale']),
  canVote: count,
  present: count,
  voted: count,
  abstained: count,
  unusedDots: z.number().int(),
  late: count,
  rows: z.record(id, z.strictObject({ dots: count, people: count })),
  scale: z.record(id, z.array(count).length(6)),
  roll: z.record(id, ballotBody).nullable(),
  groups: breakdown.nullable(),
});
const line = z.strictObject({
  k: count,
  by: id,
  at: when,
  tied: ids,
  tie: z.enum(['all', 'none', 'runoff', 'talk']).nullable(),
  tiedIn: ids,
  runoffStep: id.nullable(),
  reason: text,
  above: ids,
});
const sentence = z.strictObject({ id, text, origins: ids });
const releasedThing = z.strictObject({
  ref: id,
  kind: itemKind,
  ...wording,
  theme: short,
  origin: short,
  outcome: z.enum(['chosen', 'chosen_changed', 'not_chosen']),
  reason: text,
  votedWording: z.strictObject(wording).nullable(),
  dots: count.nullable(),
  people: count.nullable(),
  originals: z.array(
    z.strictObject({ ref: id, ...wording, origin: short, answer: answer.optional() }),
  ),
  claims: z.array(short),
  answer,
});
const releaseContent = z.strictObject({
  title: text,
  things: z.array(releasedThing),
  texts: z.array(z.strictObject({ id, title: text, sentences: z.array(sentence) })),
  results: z.array(resultView),
  report: meetingReport.nullable(),
});

const e = <T extends SessionEvent['type'], S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

export const sessionEvent = z.discriminatedUnion('type', [
  e('session.created', { settings: sessionSettings }),
  e('session.changed', { settings: sessionSettings.partial() }),
  e('session.opened', {}),
  e('session.ended', {}),
  e('person.checkedIn', { person: id, as: z.enum(['member', 'attendee']), affiliation: short }),
  e('person.checkedOut', { person: id }),
  e('person.placed', { person: id, teamId: id.nullable(), walkIn: z.boolean() }),
  e('control.taken', { by: id }),
  e('screen.set', {
    black: z.boolean().optional(),
    dark: z.boolean().optional(),
    page: count.optional(),
  }),
  e('teams.set', { teams: z.array(z.strictObject({ id, name: short, members: ids })) }),
  e('step.added', { step: stepPlan, after: id.nullable() }),
  e('step.edited', { step: stepPlan }),
  e('step.moved', { stepId: id, after: id.nullable() }),
  e('step.skipped', { stepId: id, skipped: z.boolean() }),
  e('step.started', {
    stepId: id,
    endsAt: when.nullable(),
    previous: z.strictObject({ stepId: id.nullable(), closed: z.boolean() }),
  }),
  e('step.closed', { stepId: id }),
  e('step.undone', { stepId: id, voidBox: boxId.nullable() }),
  e('step.again', { stepId: id, reason: text }),
  e('timer.set', { stepId: id, endsAt: when.nullable() }),
  e('items.imported', { items: z.array(importedItem), source: z.enum(['import', 'release']) }),
  e('item.proposed', {
    itemId: id,
    stepId: id,
    kind: itemKind,
    ...wording,
    theme: short,
    author: id.nullable(),
    source: z.enum(['device', 'desk', 'paper']),
    held: z.boolean(),
    answer,
  }),
  e('item.reworded', { itemId: id, ...wording }),
  e('item.withdrawn', { itemId: id }),
  e('item.hidden', { itemId: id, reason: hideReason }),
  e('item.redacted', { itemId: id, replacement: text.nullable() }),
  e('item.shown', { itemId: id }),
  e('item.held', { itemId: id }),
  e('item.translated', { itemId: id, text }),
  e('items.renewed', {
    items: z.array(z.strictObject({ itemId: id, wording: count, ...wording })),
  }),
  e('item.claimed', { itemId: id, by: id, on: z.boolean() }),
  e('item.questioned', { itemId: id, by: id, on: z.boolean() }),
  e('clusters.changed', {
    stepId: id,
    op: z.enum(['group', 'reword', 'take_out', 'split', 'undo']),
    clusters: z.record(id, cluster.nullable()),
  }),
  e('objection.made', {
    stepId: id,
    objection: z.strictObject({ itemId: id, clusterTitle: text, text, by: id, at: when }),
  }),
  e('team.finished', { stepId: id, teamId: id, finished: z.boolean() }),
  e('vote.opened', {
    stepId: id,
    boxId,
    options: z.array(option),
    dots: count,
    perItem: count,
  }),
  e('vote.ending', { stepId: id, boxId, graceUntil: when }),
  e('vote.closed', { stepId: id, boxId, tally }),
  e('vote.paper', { stepId: id, paper: paper.nullable() }),
  e('paper.counted', { stepId: id, teamId: id, by: id, paper }),
  e('vote.revealed', { stepId: id }),
  e('slips.counted', { stepId: id, teamId: id, counted: count }),
  e('card.redacted', { what: short, replacement: text, release: id.optional() }),
  e('card.saved', { stepId: id, card: collectionCard, by: id }),
  e('line.set', { stepId: id, line: line.nullable() }),
  e('options.disposed', {
    stepId: id,
    outcomes: z.array(
      z.strictObject({
        ref: id,
        disposition: z.enum(['keep', 'keep_changed', 'drop']),
        reason: text,
        wording: z.strictObject(wording).nullable(),
      }),
    ),
  }),
  e('options.joined', { stepId: id, into: id, refs: ids, people: count }),
  e('section.added', {
    section: z.strictObject({ id, stepId: id, title: short, wordLimit: count.nullable() }),
  }),
  e('pen.taken', { sectionId: id, by: id.nullable() }),
  e('section.written', { sectionId: id, sentences: z.array(sentence) }),
  e('release.made', { releaseId: id, version: count, content: releaseContent }),
]) satisfies z.ZodType<SessionEvent>;

export const commit = z.strictObject({
  stream: id,
  seq: z.number().int().min(1),
  at: when,
  actor: z.strictObject({
    role: z.enum([
      'owner',
      'secretariat',
      'facilitator',
      'moderator',
      'host',
      'minutes',
      'member',
      'attendee',
      'screen',
      'system',
    ]),
    person: id,
  }),
  commandId: z.string().min(1).max(200),
  events: z.array(sessionEvent).min(1),
});
