import { hostedTeam, isParticipant, isStaff, type Actor } from '../../kernel/actor.ts';
import { accept } from '../../kernel/stream.ts';
import { reject } from '../../kernel/rejection.ts';
import { checkText, cleanLine, cleanText } from '../../board/text.ts';
import { kindUnderVote, wasVotedOn } from '../../session/frozen.ts';
import type { SessionState } from '../../session/state.ts';
import { wordsGone, type Item } from '../../board/board.ts';
import type { Deciders, StepRules } from '../rules.ts';
import { isAnswered, isAsking } from '../../dialogue/notes.ts';
import { answerOf, mayWrite } from './answers.ts';
import { cardDeciders } from './card.ts';

/** The same words from the same person within this time are one note (a double tap). */
const DOUBLE_SEND_MS = 10_000;

export const collectRules: StepRules = {
  onStart: () => accept(),
  onClose: () => accept(),
  reopens: true,
};

/** A collect step that takes notes now; in an open session started steps run side by side. */
function openCollect(state: SessionState, stepId: string) {
  const step = state.steps.get(stepId);
  if (!step || step.plan.kind !== 'collect')
    return { ok: false as const, code: 'not_found' as const };
  if (step.status !== 'open') return { ok: false as const, code: 'step_closed' as const };
  return { ok: true as const, step, config: step.plan.config };
}

/** A note may be longer than a suggestion, which becomes a line on a wall. */
const lengthOf = (kind: Item['kind']): 'note' | 'title' => (kind === 'note' ? 'note' : 'title');

/** The author, or the table whose host has typed it in. */
const isOwn = (item: Item, actor: Actor): boolean => {
  const team = hostedTeam(actor);
  return team === null
    ? item.author === actor.person
    : item.author === null && item.answer?.teamId === team;
};

export const collectDeciders: Deciders<
  | 'item.propose'
  | 'item.reword'
  | 'item.withdraw'
  | 'item.claim'
  | 'item.translate'
  | 'items.renew'
  | 'slips.count'
  | 'meeting.plan'
  | 'card.redact'
  | 'card.save'
> = {
  ...cardDeciders,

  'item.propose'(state, command, { actor, at }) {
    const open = openCollect(state, command.stepId);
    if (!open.ok) return reject(open.code);
    const { config } = open;
    if (!config.kinds.includes(command.kind)) return reject('not_allowed');
    const barred = mayWrite(state, config, actor);
    if (barred) return { ok: false, rejection: barred };
    // An option's ref is an item's or a cluster's id: one that is both would be counted twice.
    if (state.items.has(command.itemId) || state.clusters.has(command.itemId))
      return reject('already_exists');
    const title = cleanLine(command.title);
    const description = cleanText(command.description);
    const theme = cleanLine(command.theme);
    const wrong =
      checkText(title, lengthOf(command.kind)) ??
      checkText(description, 'description', true) ??
      checkText(theme, 'title', true);
    if (wrong) return { ok: false, rejection: wrong };
    const checked = answerOf(state, config, command, actor);
    if (!checked.ok) return checked;
    const { answer } = checked;
    // An answer says what it says in one text: a second one would pass by those who read it before it is shown.
    const more = answer === null ? { description, theme } : { description: '', theme: '' };
    if (kindUnderVote(state, command.kind)) return reject('frozen_by_vote');
    // A table sends its points, all meetings' tables the same number.
    const table = config.writers === 'hosts' ? hostedTeam(actor) : null;
    const points =
      table === null ? 0 : (state.progress.get(command.stepId)?.get(table)?.notes ?? 0);
    if (table !== null && points >= config.max) return reject('limit_reached', { max: config.max });
    const own = isParticipant(actor);
    if (own) {
      for (const itemId of state.own.get(actor.person) ?? []) {
        const item = state.items.get(itemId);
        const same =
          item !== undefined &&
          item.author === actor.person &&
          item.answer?.about === answer?.about &&
          item.answer?.lens === answer?.lens &&
          item.stepId === command.stepId &&
          item.status !== 'withdrawn' &&
          at - item.at < DOUBLE_SEND_MS &&
          item.title === title &&
          item.description === more.description;
        if (same) return accept();
      }
      const sent = state.sent.get(actor.person)?.get(command.stepId) ?? 0;
      if (sent >= config.max) return reject('limit_reached', { max: config.max });
    }
    return accept({
      type: 'item.proposed',
      itemId: command.itemId,
      stepId: command.stepId,
      kind: command.kind,
      title,
      ...more,
      author: own ? actor.person : null,
      source: own ? 'device' : command.source === 'paper' ? 'paper' : 'desk',
      // What a table's host types is read before it is shown, like all that comes from the hall.
      held: config.moderated && (own || actor.role === 'host'),
      answer,
    });
  },

  'item.reword'(state, command, { actor }) {
    const item = state.items.get(command.itemId);
    if (!item || item.status === 'withdrawn') return reject('not_found');
    let readAgain = false;
    if (isStaff(actor)) {
      // Nobody would see what is written beside them: it cannot be shown any more.
      if (wordsGone(item)) return reject('redacted');
    } else {
      if (!isOwn(item, actor)) return reject('not_yours');
      // A moderator's words stand there for good: the author's own must not come back by this way.
      if (item.redacted) return reject('redacted');
      const open = item.stepId === null ? null : openCollect(state, item.stepId);
      if (!open?.ok) return reject('step_closed');
      readAgain = open.config.moderated && item.status === 'visible';
    }
    // Where people answer about it, what was released is reworded in the process only: each wording has a number.
    if (isAsking(state) && item.from !== null) return reject('answered');
    // What somebody has answered about keeps its words.
    if (isAnswered(state, item.id)) return reject('answered');
    if (kindUnderVote(state, item.kind) || wasVotedOn(state, item.id))
      return reject('frozen_by_vote');
    const title = cleanLine(command.title);
    const description = item.answer === null ? cleanText(command.description) : '';
    const wrong =
      checkText(title, lengthOf(item.kind)) ?? checkText(description, 'description', true);
    if (wrong) return { ok: false, rejection: wrong };
    if (title === item.title && description === item.description) return accept();
    // What was approved were the words before: new ones are read before anybody else sees them.
    const { id: itemId } = item;
    return accept(
      { type: 'item.reworded', itemId, title, description },
      ...(readAgain ? [{ type: 'item.held' as const, itemId }] : []),
    );
  },

  'item.withdraw'(state, { itemId }, { actor }) {
    const item = state.items.get(itemId);
    if (!item) return reject('not_found');
    if (!isOwn(item, actor)) return reject('not_yours');
    if (item.status === 'withdrawn') return accept();
    const open = item.stepId === null ? null : openCollect(state, item.stepId);
    if (!open?.ok) return reject('step_closed');
    if (state.clusterOf.has(itemId)) return reject('changed_since');
    return accept({ type: 'item.withdrawn', itemId });
  },

  'item.claim'(state, { itemId, on, person }, { actor, names }) {
    const item = state.items.get(itemId);
    if (!item || item.status !== 'visible') return reject('not_found');
    const open = [...state.steps.values()].some(
      (s) => s.plan.kind === 'collect' && s.plan.config.claimable && s.status === 'open',
    );
    if (!open) return reject('step_closed');
    if (item.kind !== 'meeting' && item.kind !== 'group') return reject('not_allowed');
    const by = isStaff(actor) ? person : actor.person;
    if (by === undefined || !names.seats.some((seat) => seat.id === by)) return reject('not_found');
    if (item.claims.includes(by) === on) return accept();
    return accept({ type: 'item.claimed', itemId, by, on });
  },

  'item.translate'(state, { itemId, text, of }) {
    const item = state.items.get(itemId);
    if (!item?.answer || item.status === 'withdrawn') return reject('not_found');
    if (wordsGone(item)) return reject('redacted');
    // Beside other words it would be no translation.
    if (of !== undefined && of !== item.title) return reject('changed_since');
    const clean = cleanText(text);
    const wrong = checkText(clean, 'note', true);
    if (wrong) return { ok: false, rejection: wrong };
    if (clean === item.answer.translation) return accept();
    return accept({ type: 'item.translated', itemId, text: clean });
  },

  'items.renew'(state, { items }) {
    const news = [];
    for (const row of items) {
      const item = state.items.get(row.itemId);
      if (!item?.from) return reject('not_found');
      if (item.from.wording >= row.wording) continue;
      if (isAnswered(state, item.id)) return reject('answered');
      if (kindUnderVote(state, item.kind) || wasVotedOn(state, item.id))
        return reject('frozen_by_vote');
      const title = cleanLine(row.title);
      const description = cleanText(row.description);
      const wrong = checkText(title, 'title') ?? checkText(description, 'description', true);
      if (wrong) return { ok: false, rejection: wrong };
      news.push({ ...row, title, description });
    }
    return news.length === 0 ? accept() : accept({ type: 'items.renewed', items: news });
  },

  'slips.count'(state, { stepId, teamId, counted }, { actor }) {
    const step = state.steps.get(stepId);
    if (step?.plan.kind !== 'collect') return reject('not_found');
    if (!state.teams.has(teamId)) return reject('not_found');
    const hosted = hostedTeam(actor);
    if (hosted !== null && hosted !== teamId) return reject('not_your_slice');
    if (state.progress.get(stepId)?.get(teamId)?.counted === counted) return accept();
    return accept({ type: 'slips.counted', stepId, teamId, counted });
  },
};
