import { clusterDeciders, clusterRules } from './cluster/rules.ts';
import { collectDeciders, collectRules } from './collect/rules.ts';
import type { StepKind } from './configs.ts';
import { draftDeciders, draftRules } from './draft/rules.ts';
import { presentDeciders, presentRules } from './present/rules.ts';
import type { StepRules } from './rules.ts';
import { selectDeciders, selectRules } from './select/rules.ts';
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
