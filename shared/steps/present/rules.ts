import { accept } from '../../kernel/stream.ts';
import { reject } from '../../kernel/rejection.ts';
import type { Deciders, StepRules } from '../rules.ts';

export const presentRules: StepRules = {
  onStart: () => accept(),
  onClose: () => accept(),
  reopens: true,
};

export const presentDeciders: Deciders<'item.question'> = {
  'item.question'(state, { itemId, on }, { actor }) {
    const item = state.items.get(itemId);
    if (!item || item.status !== 'visible') return reject('not_found');
    if (item.questions.includes(actor.person) === on) return accept();
    return accept({ type: 'item.questioned', itemId, by: actor.person, on });
  },
};
