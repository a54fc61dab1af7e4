import type { Answer, Item } from '../board/board.ts';
import type { SessionState } from '../session/state.ts';
import type { KindConfig } from '../steps/configs.ts';

export type AnsweredItem = Item & { readonly answer: Answer };

/** Whether a session is a dialogue: one of its steps asks about elements. */
export const isDialogue = (state: SessionState): boolean =>
  [...state.steps.values()].some(
    ({ plan }) =>
      plan.kind === 'collect' && plan.config.form !== 'note' && plan.config.form !== 'card',
  );

/** A dialogue or a small meeting: people are asked about what others have chosen, and choose nothing themselves. */
export const isAsking = (state: SessionState): boolean =>
  isDialogue(state) || (state.settings?.meeting ?? null) !== null;

/** A step in which notes are only tried out: part of no result. Takes a plan as well as the view of a step. */
export const isTry = (step: KindConfig | undefined): boolean =>
  step?.kind === 'collect' && step.config.practice;

/** Written in a try, before it counted. */
export const isTried = ({ steps }: SessionState, { stepId }: Pick<Item, 'stepId'>): boolean =>
  stepId !== null && isTry(steps.get(stepId)?.plan);

/** Answers that count: not taken back, and not from a try. Hidden ones are among them, to be counted as hidden. */
export function answersOf(state: SessionState): AnsweredItem[] {
  const found: AnsweredItem[] = [];
  for (const item of state.items.values()) {
    if (item.answer === null || item.status === 'withdrawn' || isTried(state, item)) continue;
    found.push(item as AnsweredItem);
  }
  return found;
}

/** The thing of the release that an element of the session is: the same in all meetings. */
export const refOf = (state: SessionState, itemId: string): string =>
  state.items.get(itemId)?.from?.ref ?? itemId;

/** Somebody has answered about this element, in the wording that stands: it keeps its words here. */
export function isAnswered(state: SessionState, itemId: string): boolean {
  for (const item of state.items.values())
    if (item.answer?.about === itemId && item.status !== 'withdrawn') return true;
  return state.card?.card.elements.some(({ ref }) => ref === itemId) ?? false;
}
