import type { StepView } from '#shared/session/views.ts';
import { useKeptDrafts } from '../sync/drafts.ts';
import { storedEdit } from '../sync/editDraft.ts';
import { LeftNotice } from '../ui/LeftNotice.tsx';
import { storedTexts, useTableKey } from './drafts.ts';
import { storedNote } from './typedNote.ts';
import { useTableNotes, type TableNote } from './view.ts';
import { useTableWords } from './words.ts';

/** What the host was typing when a step closed: the paper goes to the office, the words stay here until then. */
export function LeftDrafts({ steps }: { steps: readonly StepView[] }) {
  return steps.map((step) =>
    step.kind === 'collect' && step.status === 'closed' ? (
      <LeftInStep key={step.id} step={step} />
    ) : null,
  );
}

interface Left {
  readonly kind: 'note' | 'points' | 'edit';
  readonly texts: readonly string[];
  /** Number of the slip, where one was typed. */
  readonly slip: string;
}

/** What a form has kept; null for what is no text. */
function leftOf(field: string, stored: string, notes: readonly TableNote[]): Left | null {
  if (field === 'note') {
    const { text, rewrite, slip } = storedNote(stored);
    return { kind: 'note', texts: [text, rewrite], slip: slip.trim() };
  }
  if (field === 'points') return { kind: 'points', texts: storedTexts(stored), slip: '' };
  if (!field.startsWith('edit.')) return null;
  const words = storedEdit(stored)?.title ?? '';
  const stands = notes.find(({ id }) => `edit.${id}` === field)?.text;
  return { kind: 'edit', texts: words === stands ? [] : [words], slip: '' };
}

function LeftInStep({ step }: { step: StepView }) {
  const words = useTableWords();
  const key = useTableKey(step.id);
  const notes = useTableNotes();
  return useKeptDrafts(key).map(([field, stored]) => {
    const left = leftOf(field, stored, notes);
    const texts = left?.texts.filter((text) => text.trim() !== '') ?? [];
    if (left === null || texts.length === 0) return null;
    const { kind, slip } = left;
    return (
      <LeftNotice
        key={field}
        kind={kind}
        step={step.title}
        intro={words.leftText[kind]}
        texts={texts}
        about={slip === '' ? '' : words.slipOf(slip)}
        drafts={[key + field]}
      />
    );
  });
}
