import type { Lens, Verdict } from '#shared/board/board.ts';
import type { StepOf } from '#shared/session/views.ts';
import { useDraft } from '../../../sync/drafts.ts';
import { useDraftKey } from '../notes.ts';

export interface AnswerDraft {
  readonly text: string;
  readonly rewrite: string;
  readonly verdict: Verdict | '';
  readonly setText: (text: string) => void;
  readonly setRewrite: (text: string) => void;
  readonly setVerdict: (verdict: Verdict | '') => void;
}

/** An answer that is being written, kept with each keystroke: one per element and lens. */
export function useAnswerDraft(
  step: StepOf<'collect'>,
  about: string | null,
  lens: Lens | null,
): AnswerDraft {
  const key = `${useDraftKey(step.id)}${about ?? ''}.${lens ?? ''}`;
  const [text, setText] = useDraft(`${key}.text`);
  const [rewrite, setRewrite] = useDraft(`${key}.rewrite`);
  const [verdict, setVerdict] = useDraft(`${key}.verdict`);
  return { text, rewrite, verdict: verdict as Verdict | '', setText, setRewrite, setVerdict };
}

/** The language one writes in: the page's, until something else is chosen for all that follows. */
export const useNoteLanguage = () => useDraft('notes.lang');
