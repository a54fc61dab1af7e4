import { useState, type RefObject } from 'react';
import type { Wording } from '#shared/board/board.ts';
import { useEditDraft } from '../sync/editDraft.ts';
import { useReturnFocus } from './useReturnFocus.ts';

export interface Editing {
  /** The words being typed; null while nobody edits, or may. */
  readonly edit: Wording | null;
  readonly change: (edit: Wording) => void;
  readonly begin: (words: Wording) => void;
  readonly end: () => void;
  /** Begun by the person just now: after a reload a form must not take the focus. */
  readonly focusFirst: boolean;
  /** The button it began at: the focus goes back there. */
  readonly editRef: RefObject<HTMLButtonElement | null>;
}

/** Correcting the words of a sent note: kept on the device until it is saved or given up. */
export function useEditing(key: string, allowed: boolean): Editing {
  const [kept, keep] = useEditDraft(key);
  const [begun, setBegun] = useState(false);
  const edit = allowed ? kept : null;
  const editRef = useReturnFocus<HTMLButtonElement>(edit !== null);
  if (begun && edit === null) setBegun(false);
  return {
    edit,
    change: keep,
    begin(words) {
      keep(words);
      setBegun(true);
    },
    end: () => keep(null),
    focusFirst: begun,
    editRef,
  };
}
