import { clusterFolds } from './cluster/folds.ts';
import { clusterDeciders, clusterRules } from './cluster/rules.ts';
import { collectFolds } from './collect/folds.ts';
import { collectDeciders, collectRules } from './collect/rules.ts';
import type { StepKind } from './configs.ts';
import { draftFolds } from './draft/folds.ts';
import { draftDeciders, draftRules } from './draft/rules.ts';
import { presentFolds } from './present/folds.ts';
import { presentDeciders, presentRules } from './present/rules.ts';
import type { StepRules } from './rules.ts';
import { selectFolds } from './select/folds.ts';
import { selectDeciders, selectRules } from './select/rules.ts';
import { voteFolds } from './vote/folds.ts';
import { voteDeciders, voteRules } from './vote/decide.ts';

/** Adding a kind: one folder, one line in each list; the compiler names what is missing. */
export const STEP_RULES: { readonly [K in StepKind]: StepRules } = {
  present: presentRules,
  collect: collectRules,
  cluster: clusterRules,
  vote: voteRules,
  select: selectRules,
  draft: draftRules,
};

export const STEP_DECIDERS = {
  ...presentDeciders,
  ...collectDeciders,
  ...clusterDeciders,
  ...voteDeciders,
  ...selectDeciders,
  ...draftDeciders,
};

export const STEP_FOLDS = {
  ...presentFolds,
  ...collectFolds,
  ...clusterFolds,
  ...voteFolds,
  ...selectFolds,
  ...draftFolds,
};
