import { blankItem, changeItem, toggled, touchCluster, type Folds } from '../../session/fold.ts';
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
  'item.proposed' | 'item.reworded' | 'item.withdrawn' | 'item.claimed'
> = {
  'item.proposed'({ state, touched, at }, event) {
    const { itemId, stepId, kind, title, description, theme, author, source, held } = event;
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
    });
    count(state, author, stepId, 1);
    touched.add(`item/${itemId}`).add(`step/${stepId}`).add('me');
  },
  'item.reworded'(fold, { itemId, title, description }) {
    const { at } = fold;
    changeItem(fold, itemId, (old) => ({
      title,
      description,
      wordings: [...old.wordings, { title: old.title, description: old.description, at }],
    }));
    touchCluster(fold, itemId);
  },
  'item.withdrawn'(fold, { itemId }) {
    changeItem(fold, itemId, (old) => {
      // A note from an earlier round is not among those counted in this one.
      const step = old.stepId === null ? undefined : fold.state.steps.get(old.stepId);
      if (old.at >= (step?.past.at(-1)?.endedAt ?? 0))
        count(fold.state, old.author, old.stepId, -1);
      return { status: 'withdrawn' };
    });
    fold.touched.add('*');
  },
  'item.claimed'(fold, { itemId, by, on }) {
    changeItem(fold, itemId, (old) => ({ claims: toggled(old.claims, by, on) }));
  },
};
