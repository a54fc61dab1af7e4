import { changeItem, owns, toggled, type Folds } from '../../session/fold.ts';

export const presentFolds: Folds<'item.questioned'> = {
  'item.questioned'(fold, { itemId, by, on }) {
    changeItem(fold, itemId, (old) => ({ questions: toggled(old.questions, by, on) }));
    owns(fold.state, by, itemId);
  },
};
