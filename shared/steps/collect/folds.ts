import { isStaff } from '../../kernel/actor.ts';
import {
  blankItem,
  changeItem,
  changeProgress,
  owns,
  toggled,
  touchCluster,
  touchCopies,
  touchSpread,
  type Folds,
} from '../../session/fold.ts';
import { redactCard } from '../../session/redact.ts';
import type { SessionState } from '../../session/state.ts';

/** Keeps the number of notes a person has sent in a step: the limit is per person, step and round. */
function count(
  state: SessionState,
  author: string | null,
  stepId: string | null,
  by: 1 | -1,
): void {
  if (author === null || stepId === null) return;
  const mine = state.sent.get(author) ?? new Map<string, number>();
  mine.set(stepId, (mine.get(stepId) ?? 0) + by);
  state.sent.set(author, mine);
}

export const collectFolds: Folds<
  | 'item.proposed'
  | 'item.reworded'
  | 'item.withdrawn'
  | 'item.claimed'
  | 'item.translated'
  | 'items.renewed'
  | 'slips.counted'
  | 'card.saved'
  | 'card.redacted'
> = {
  'item.proposed'(fold, event) {
    const { state, touched, at } = fold;
    const { itemId, stepId, kind, title, description, theme, author, source, held, answer } = event;
    state.items.set(itemId, {
      ...blankItem(at),
      id: itemId,
      stepId,
      kind,
      title,
      description,
      theme,
      author,
      source,
      status: held ? 'held' : 'visible',
      approved: held ? null : 0,
      answer,
    });
    owns(state, author, itemId);
    count(state, author, stepId, 1);
    const table = answer?.teamId ?? null;
    if (table !== null)
      changeProgress(fold, stepId, table, (old) => ({
        notes: old.notes + 1,
        lastAt: at,
        typed: old.typed + (source === 'paper' ? 1 : 0),
      }));
    touched.add(`item/${itemId}`).add(`step/${stepId}`).add('me');
    touchCopies(fold, itemId);
  },
  'item.reworded'(fold, { itemId, title, description }) {
    const { at, actor } = fold;
    changeItem(fold, itemId, (old) => ({
      title,
      description,
      wordings: [...old.wordings, { title: old.title, description: old.description, at }],
      // What its author writes while nobody else can read it is approved anew; the office changes approved words.
      approved: old.status === 'visible' || isStaff(actor) ? old.approved : null,
      // It was made of the words before.
      answer: old.answer && { ...old.answer, translation: '' },
    }));
    touchCluster(fold, itemId);
    touchCopies(fold, itemId);
  },
  'item.withdrawn'(fold, { itemId }) {
    changeItem(fold, itemId, (old) => {
      // A note from an earlier round is not among those counted in this one.
      const step = old.stepId === null ? undefined : fold.state.steps.get(old.stepId);
      const counted = old.at >= (step?.past.at(-1)?.endedAt ?? 0);
      if (counted) count(fold.state, old.author, old.stepId, -1);
      const table = old.answer?.teamId ?? null;
      if (counted && old.stepId !== null && table !== null)
        changeProgress(fold, old.stepId, table, (before) => ({
          notes: before.notes - 1,
          typed: before.typed - (old.source === 'paper' ? 1 : 0),
        }));
      return { status: 'withdrawn' };
    });
    fold.touched.add('me');
    touchSpread(fold, itemId);
  },
  'item.claimed'(fold, { itemId, by, on }) {
    changeItem(fold, itemId, (old) => ({ claims: toggled(old.claims, by, on) }));
    owns(fold.state, by, itemId);
  },
  'item.translated'(fold, { itemId, text }) {
    changeItem(fold, itemId, ({ answer }) =>
      answer ? { answer: { ...answer, translation: text } } : {},
    );
  },
  'items.renewed'(fold, { items }) {
    for (const { itemId, wording, title, description } of items)
      changeItem(fold, itemId, (old) => ({
        title,
        description,
        wordings: [
          ...old.wordings,
          { title: old.title, description: old.description, at: fold.at },
        ],
        from: old.from && { ...old.from, wording },
      }));
    fold.touched.add('*');
  },
  'slips.counted'(fold, { stepId, teamId, counted }) {
    changeProgress(fold, stepId, teamId, () => ({ counted }));
  },
  'card.saved'({ state, touched, at }, { card, by }) {
    state.card = { card, at, by };
    touched.add('card');
  },
  'card.redacted'({ state, touched }, { what, replacement, release }) {
    redactCard(state, what, replacement, release);
    touched.add('card');
  },
};
