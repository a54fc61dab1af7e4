import { nanoid } from 'nanoid';
import { useState } from 'react';
import type { Lens } from '#shared/board/board.ts';
import { checkText, cleanLine, cleanText } from '#shared/board/text.ts';
import type { ItemView, StepOf } from '#shared/session/views.ts';
import { act } from '../../../sync/start.ts';
import { announceNow } from '../../../ui/LiveRegion.tsx';
import { rejectionText } from '../../../ui/rejectionText.ts';
import { useRefusedNote } from '../useRefusedNote.ts';
import type { AnswerDraft } from './draft.ts';
import { aboutOf } from './elements.ts';
import { useAnswerStep } from './words.ts';

export interface Wrong {
  readonly field: 'verdict' | 'text' | 'rewrite';
  readonly text: string;
}

export interface Sending {
  readonly wrong: Wrong | null;
  readonly forget: () => void;
  /** Null = on its way; from here the outbox keeps it. */
  readonly send: (lang: string) => Wrong | null;
}

/** Checks an answer, sends it, and takes a refused one back into the form it came from. */
export function useSending(
  step: StepOf<'collect'>,
  element: ItemView | null,
  lens: Lens | null,
  draft: AnswerDraft,
): Sending {
  const words = useAnswerStep();
  const about = element?.id ?? null;
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const { text, rewrite, verdict, setText, setRewrite, setVerdict } = draft;
  const pressure = step.config.form === 'pressure';

  useRefusedNote(
    (command) =>
      command.stepId === step.id &&
      (command.answer?.about ?? null) === about &&
      (command.answer?.lens ?? null) === lens,
    text === '' && rewrite === '',
    (command, rejection) => {
      setText(command.title);
      setRewrite(command.answer?.rewrite ?? '');
      setVerdict(command.answer?.verdict ?? '');
      setWrong({ field: 'text', text: rejectionText(rejection) });
    },
  );

  function problem(): Wrong | null {
    if (pressure && verdict === '') return { field: 'verdict', text: words.verdictMissing };
    const line = checkText(cleanLine(text), 'note');
    if (line?.code === 'text_empty') return { field: 'text', text: words.writeFirst };
    if (line) return { field: 'text', text: rejectionText(line) };
    const more = checkText(cleanText(rewrite), 'note', true);
    return more && { field: 'rewrite', text: rejectionText(more) };
  }

  return {
    wrong,
    forget: () => setWrong(null),
    send(lang) {
      const found = problem();
      setWrong(found);
      if (found !== null) return found;
      void act(
        {
          type: 'item.propose',
          itemId: nanoid(),
          stepId: step.id,
          kind: 'note',
          title: text,
          description: '',
          theme: '',
          answer: {
            ...aboutOf(about, element ? [element] : []),
            lens,
            verdict: pressure && verdict !== '' ? verdict : null,
            rewrite,
            lang,
          },
        },
        { keepRefusal: true },
      ).then((reply) => {
        if (reply.ok) announceNow(words.sent);
      });
      setText('');
      setRewrite('');
      setVerdict('');
      return null;
    },
  };
}
