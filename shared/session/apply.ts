import type { Commit, Touched } from '../kernel/stream.ts';
import { STEP_FOLDS } from '../steps/registry.ts';
import { boardFolds } from './board-folds.ts';
import type { SessionEvent } from './events.ts';
import type { Fold, Folds } from './fold.ts';
import { runSheetFolds } from './runsheet-folds.ts';
import { sessionFolds } from './session-folds.ts';
import type { SessionState } from './state.ts';

const FOLDS: Folds<SessionEvent['type']> = {
  ...sessionFolds,
  ...runSheetFolds,
  ...boardFolds,
  ...STEP_FOLDS,
};

/** Folds one commit into the state and returns the view keys it may have changed; `'*'` = all. */
export function applySession(state: SessionState, commit: Commit<SessionEvent>): Touched {
  const { at, actor } = commit;
  const fold: Fold = { state, at, actor, touched: new Set() };
  for (const event of commit.events) {
    // The table is typed per event; a lookup by a union key needs the one cast.
    (FOLDS[event.type] as (fold: Fold, event: SessionEvent) => void)(fold, event);
  }
  touchFollowers(fold);
  state.seq = commit.seq;
  return fold.touched;
}

/** Some entries follow the board: what a coming vote would be about (desk), and what has been chosen. */
function touchFollowers({ state, touched }: Fold): void {
  const board = [...touched].some((key) => key.startsWith('item/') || key.startsWith('cluster/'));
  if (!board) return;
  touched.add('selection');
  for (const step of state.steps.values())
    if (step.plan.kind === 'vote' && step.vote === null) touched.add(`step/${step.plan.id}`);
}
