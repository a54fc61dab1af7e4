import type { StepView } from '#shared/session/views.ts';
import { useEntries } from '../../sync/hooks.ts';
import { LeftNotice } from '../../ui/LeftNotice.tsx';
import { useMeetingWords } from '../../ui/meetingWords.ts';
import { useKept } from './kept.ts';
import { useKeptAbout } from './KeptTexts.tsx';

export interface LeftTextsProps {
  /** The step on the page: it says so itself. */
  readonly shown?: string;
}

/** What the person had begun in steps that have closed, whatever the meeting does now. */
export function LeftTexts({ shown }: LeftTextsProps) {
  return useEntries<StepView>('step/').map((step) =>
    step.kind === 'collect' && step.status === 'closed' && step.id !== shown ? (
      <LeftInStep key={step.id} step={step} />
    ) : null,
  );
}

function LeftInStep({ step }: { step: StepView }) {
  const meeting = useMeetingWords();
  const aboutOf = useKeptAbout();
  return useKept(step.id).map((kept) => (
    <LeftNotice
      key={kept.key}
      kind={kept.edit ? 'edit' : 'note'}
      step={meeting[step.title] ?? step.title}
      texts={[kept.text]}
      about={aboutOf(kept)}
      drafts={kept.drafts}
    />
  ));
}
