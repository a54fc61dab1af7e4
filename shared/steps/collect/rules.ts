import { isParticipant, isStaff } from '../../kernel/actor.ts';
import { accept } from '../../kernel/stream.ts';
import { reject } from '../../kernel/rejection.ts';
import { checkText, cleanLine, cleanText } from '../../board/text.ts';
import { kindUnderVote, wasVotedOn } from '../../session/frozen.ts';
import type { SessionState } from '../../session/state.ts';
import type { Deciders, StepRules } from '../rules.ts';

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

export const collectDeciders: Deciders<
  'item.propose' | 'item.reword' | 'item.withdraw' | 'item.claim'
> = {
  'item.propose'(state, command, { actor, at }) {
    const open = openCollect(state, command.stepId);
    if (!open.ok) return reject(open.code);
    const { config } = open;
    if (!config.kinds.includes(command.kind)) return reject('not_allowed');
    if (actor.role === 'attendee' && state.settings?.attendees !== 'take_part')
      return reject('not_allowed');
    // An option's ref is an item's or a cluster's id: one that is both would be counted twice.
    if (state.items.has(command.itemId) || state.clusters.has(command.itemId))
      return reject('already_exists');
    const title = cleanLine(command.title);
    const description = cleanText(command.description);
    const theme = cleanLine(command.theme);
    const wrong =
      checkText(title, 'title') ??
      checkText(description, 'description', true) ??
      checkText(theme, 'title', true);
    if (wrong) return { ok: false, rejection: wrong };
    if (kindUnderVote(state, command.kind)) return reject('frozen_by_vote');
    const own = isParticipant(actor);
    if (own) {
      for (const item of state.items.values()) {
        const same =
          item.author === actor.person &&
          item.stepId === command.stepId &&
          item.status !== 'withdrawn' &&
          at - item.at < DOUBLE_SEND_MS &&
          item.title === title &&
          item.description === description;
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
      description,
      theme,
      author: own ? actor.person : null,
      source: own ? 'device' : command.source === 'paper' ? 'paper' : 'desk',
      held: own && config.moderated,
    });
  },

  'item.reword'(state, command, { actor }) {
    const item = state.items.get(command.itemId);
    if (!item || item.status === 'withdrawn') return reject('not_found');
    if (!isStaff(actor)) {
      if (item.author !== actor.person) return reject('not_yours');
      const open = item.stepId === null ? null : openCollect(state, item.stepId);
      if (!open?.ok) return reject('step_closed');
    }
    if (kindUnderVote(state, item.kind) || wasVotedOn(state, item.id))
      return reject('frozen_by_vote');
    const title = cleanLine(command.title);
    const description = cleanText(command.description);
    const wrong = checkText(title, 'title') ?? checkText(description, 'description', true);
    if (wrong) return { ok: false, rejection: wrong };
    if (title === item.title && description === item.description) return accept();
    return accept({ type: 'item.reworded', itemId: item.id, title, description });
  },

  'item.withdraw'(state, { itemId }, { actor }) {
    const item = state.items.get(itemId);
    if (!item) return reject('not_found');
    if (item.author !== actor.person) return reject('not_yours');
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
};
