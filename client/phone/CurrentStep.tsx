import type { StepView } from '#shared/session/views.ts';
import { RunningStep } from '../ui/RunningStep.tsx';
import { Timer } from '../ui/Timer.tsx';
import { serverNow } from '../sync/clock.ts';
import { Left } from './Left.tsx';
import { StepBody } from './StepBody.tsx';

/** The step that runs, with the time that is left of it. */
export function CurrentStep({ current }: { current: StepView }) {
  return (
    <RunningStep
      current={current}
      narrow
      beside={({ status, endsAt }) =>
        status === 'open' && <Timer endsAt={endsAt} now={serverNow} />
      }
    >
      {(step) => (
        <>
          <Left shown={step.id} />
          <StepBody key={`${step.id}.${step.round}`} step={step} />
        </>
      )}
    </RunningStep>
  );
}
