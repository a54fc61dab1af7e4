import type { StepView } from '#shared/session/views.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useTypedNote } from './typedNote.ts';
import { useTableWords } from './words.ts';

/** What the host was typing when a round closed: the paper goes to the office, the words stay here until then. */
export function LeftDrafts({
  steps,
  current,
}: {
  steps: readonly StepView[];
  current: string | null;
}) {
  return steps.map((step) =>
    step.kind === 'collect' && step.status === 'closed' && step.id !== current ? (
      <LeftDraft key={step.id} step={step} />
    ) : null,
  );
}

function LeftDraft({ step }: { step: StepView }) {
  const words = useTableWords();
  const { note, clear } = useTypedNote(step);
  const text = [note.text, note.rewrite].filter((each) => each.trim() !== '').join(' · ');
  if (text === '') return null;
  return (
    <Notice kind="warn" title={words.leftDraft(step.title)}>
      <p>
        {words.leftDraftText} “{text}”
      </p>
      <div>
        <Button kind="quiet" onClick={clear}>
          {words.dropDraft}
        </Button>
      </div>
    </Notice>
  );
}
