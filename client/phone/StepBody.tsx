import type { StepView } from '#shared/session/views.ts';
import { ClusterPhone } from '../steps/cluster/Phone.tsx';
import { CollectPhone } from '../steps/collect/Phone.tsx';
import { DraftPhone } from '../steps/draft/Phone.tsx';
import { PresentPhone } from '../steps/present/Phone.tsx';
import { SelectPhone } from '../steps/select/Phone.tsx';
import { VotePhone } from '../steps/vote/Phone.tsx';

/** One line per kind. */
export function StepBody({ step }: { step: StepView }) {
  switch (step.kind) {
    case 'present':
      return <PresentPhone step={step} />;
    case 'collect':
      return <CollectPhone step={step} />;
    case 'cluster':
      return <ClusterPhone step={step} />;
    case 'vote':
      return <VotePhone step={step} />;
    case 'select':
      return <SelectPhone step={step} />;
    case 'draft':
      return <DraftPhone step={step} />;
  }
}
