import type { Wording } from '#shared/board/board.ts';
import { useDraft } from './drafts.ts';

/** Words as they were stored by an edit; null when there are none, or none that can be read. */
export function storedEdit(stored: string): Wording | null {
  try {
    const raw = JSON.parse(stored) as Partial<Record<keyof Wording, unknown>> | null;
    if (typeof raw?.title !== 'string' || typeof raw.description !== 'string') return null;
    return { title: raw.title, description: raw.description };
  } catch {
    return null;
  }
}

/**
 * Words being typed in the place of those that stand; null while nobody edits. Kept like a draft: a form that goes away
 * because the step closed has lost nothing.
 */
export function useEditDraft(key: string): [Wording | null, (edit: Wording | null) => void] {
  const [stored, store] = useDraft(key);
  return [storedEdit(stored), (edit) => store(edit === null ? '' : JSON.stringify(edit))];
}
