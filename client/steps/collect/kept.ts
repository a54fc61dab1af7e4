import { useMemo } from 'react';
import { useItems } from '../../phone/view.ts';
import { useKeptDrafts } from '../../sync/drafts.ts';
import { storedEdit } from '../../sync/editDraft.ts';
import { useDraftKey } from './notes.ts';

/** Words that stand in a form of a step and have not been sent. */
export interface Kept {
  readonly key: string;
  /** A correction of a note that was sent. */
  readonly edit: boolean;
  /** Id of the element it is about; empty = none. */
  readonly about: string;
  readonly lens: string;
  readonly text: string;
  /** The drafts it is kept in. */
  readonly drafts: readonly string[];
}

const FIELDS: ReadonlySet<string> = new Set(['title', 'description', 'text', 'rewrite']);

/** All that the person has begun in a step, form by form: one per element and question, and each correction. */
export function useKept(stepId: string): readonly Kept[] {
  const prefix = useDraftKey(stepId);
  const drafts = useKeptDrafts(prefix);
  const items = useItems();
  return useMemo(() => {
    const forms = new Map<string, Kept>();
    const add = (key: string, rest: string, text: string, more: Partial<Kept>) => {
      if (text.trim() === '') return;
      const old = forms.get(key) ?? { key, edit: false, about: '', lens: '', text: '', drafts: [] };
      forms.set(key, {
        ...old,
        ...more,
        text: [old.text, text].filter(Boolean).join(' · '),
        drafts: [...old.drafts, prefix + rest],
      });
    };
    // The other way round a note comes before its better sentence, and a title before what it means.
    for (const [rest, value] of [...drafts].reverse()) {
      const parts = rest.split('.');
      if (parts[0] === 'edit') {
        const words = storedEdit(value);
        const item = items.find(({ id }) => id === parts[1]);
        for (const field of ['title', 'description'] as const)
          if (words !== null && words[field] !== item?.[field])
            add(rest, rest, words[field], { edit: true });
        continue;
      }
      const field = parts.pop() ?? '';
      if (!FIELDS.has(field)) continue;
      const [about = '', lens = ''] = parts;
      add(`${about}.${lens}`, rest, value, { about, lens });
    }
    return [...forms.values()];
  }, [drafts, items, prefix]);
}
