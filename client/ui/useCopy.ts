import { useState } from 'react';

export interface Copy {
  /** `yourself`: over plain http a browser has no clipboard, and the text must be there to be marked. */
  readonly state: 'idle' | 'copied' | 'yourself';
  /** `field`: id of the one that holds the text; it is marked when the browser cannot copy. */
  readonly copy: (text: string, field?: string) => void;
  /** The text is another one now. */
  readonly reset: () => void;
}

/** A text to take along. */
export function useCopy(): Copy {
  const [state, setState] = useState<Copy['state']>('idle');
  async function copy(text: string, field?: string) {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      const found = field === undefined ? null : document.getElementById(field);
      if (found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement) {
        found.focus();
        found.select();
      }
      setState('yourself');
    }
  }
  return {
    state,
    copy: (text, field) => void copy(text, field),
    reset: () => setState('idle'),
  };
}
