import type { StepOf } from '#shared/session/views.ts';
import { useResult } from '../../desk/live.ts';
import { VoteBefore } from './VoteBefore.tsx';
import { VoteResult } from './VoteResult.tsx';
import { VoteRunning } from './VoteRunning.tsx';

/** Before, during and after: never a result while the vote is open, not even here (BOX3). */
export function StepDesk({ step }: { step: StepOf<'vote'> }) {
  const result = useResult(step.id);
  switch (step.status) {
    case 'planned':
    case 'skipped':
      return <VoteBefore step={step} />;
    case 'open':
    case 'ending':
      return <VoteRunning step={step} />;
    case 'closed':
    case 'revealed':
      return result === undefined ? null : <VoteResult step={step} result={result} />;
  }
}
