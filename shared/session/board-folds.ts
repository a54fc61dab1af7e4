import { blankItem, changeItem, touchCopies, touchSpread, type Folds } from './fold.ts';
import { redactItem } from './redact.ts';

export const boardFolds: Folds<
  'items.imported' | 'item.hidden' | 'item.redacted' | 'item.shown' | 'item.held'
> = {
  'items.imported'(fold, { items, source }) {
    const { state, touched, at } = fold;
    for (const row of items) {
      state.items.set(row.id, { ...blankItem(at), ...row, source });
      touched.add(`item/${row.id}`);
      touchCopies(fold, row.id);
    }
  },
  // The words may also stand in a cluster, in the options of an open vote and in a shown result.
  'item.hidden'(fold, { itemId, reason }) {
    changeItem(fold, itemId, () => ({ status: 'hidden', hideReason: reason }));
    touchSpread(fold, itemId);
  },
  'item.redacted'({ state, touched }, { itemId, replacement }) {
    redactItem(state, itemId, replacement);
    touched.add('*');
  },
  'item.shown'(fold, { itemId }) {
    changeItem(fold, itemId, ({ approved, wordings }) => ({
      status: 'visible',
      hideReason: null,
      approved: approved ?? wordings.length,
    }));
    touchSpread(fold, itemId);
  },
  'item.held'(fold, { itemId }) {
    changeItem(fold, itemId, () => ({ status: 'held', hideReason: null, approved: null }));
    touchSpread(fold, itemId);
  },
};
