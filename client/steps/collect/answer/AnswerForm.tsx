import { useRef } from 'react';
import type { Lens } from '#shared/board/board.ts';
import { looksLikeContact } from '#shared/board/contact.ts';
import { LIMITS, looksLikeCpr } from '#shared/board/text.ts';
import type { ItemView, StepOf } from '#shared/session/views.ts';
import { Button } from '../../../ui/Button.tsx';
import { useCommon } from '../../../ui/common.ts';
import { Field } from '../../../ui/Field.tsx';
import { useLang } from '../../../ui/language.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { useAnswerDraft, useNoteLanguage } from './draft.ts';
import { NoteLanguage } from './NoteLanguage.tsx';
import { useSending, type Wrong } from './sending.ts';
import { VerdictChoice } from './VerdictChoice.tsx';
import { useAnswerStep } from './words.ts';
import styles from './Answer.module.css';

export interface AnswerFormProps {
  step: StepOf<'collect'>;
  element: ItemView | null;
  lens: Lens | null;
  used: number;
  /** Something is being typed: it is about this element from now on. */
  onBegin: () => void;
  onSent: () => void;
  /** Whether this press is the second of a double tap, also when the first has brought another card. */
  again: () => boolean;
}

/** One answer: what is wrong is said before it is sent, and nothing typed is lost. */
export function AnswerForm({ step, element, lens, used, onBegin, onSent, again }: AnswerFormProps) {
  const words = useAnswerStep();
  const common = useCommon();
  const form = useRef<HTMLFormElement>(null);
  const pageLang = useLang();
  const [noteLang, setNoteLang] = useNoteLanguage();
  const lang = noteLang === '' ? pageLang : noteLang;
  const about = element?.id ?? null;
  // What it was about can be chosen after the words are written: they stay then.
  const heard = step.config.form === 'heard';
  const draft = useAnswerDraft(step, heard ? null : about, lens);
  const sending = useSending(step, element, lens, draft);
  const { config } = step;
  const pressure = config.form === 'pressure';

  function submit() {
    // The first press has sent it: that the form is empty now is not wrong.
    const empty = draft.text === '' && draft.verdict === '' && draft.rewrite === '';
    if (again() && empty) return;
    const wrong = sending.send(lang);
    if (wrong === null) onSent();
    else form.current?.querySelector<HTMLElement>(`#answer-${wrong.field}`)?.focus();
  }

  const errorOf = (field: Wrong['field'], text = '') => {
    if (sending.wrong?.field === field) return sending.wrong.text;
    return looksLikeCpr(text) ? common.rejection.text_cpr({}) : null;
  };
  const typed = (set: (text: string) => void) => (text: string) => {
    if (text !== '') onBegin();
    set(text);
    sending.forget();
  };

  return (
    <form
      ref={form}
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {pressure && (
        <VerdictChoice
          value={draft.verdict}
          error={errorOf('verdict')}
          onChange={(verdict) => {
            onBegin();
            draft.setVerdict(verdict);
            sending.forget();
          }}
        />
      )}
      {config.form === 'rewrite' && element !== null && draft.text === '' && (
        <Button className={styles['begin']} onClick={() => typed(draft.setText)(element.title)}>
          {words.beginWith}
        </Button>
      )}
      <Field
        id="answer-text"
        label={words.label[config.form]}
        hint={words.hint[config.form] || undefined}
        value={draft.text}
        limit={LIMITS.note}
        rows={3}
        lang={lang}
        error={errorOf('text', draft.text)}
        onChange={typed(draft.setText)}
      />
      {pressure && (
        <Field
          id="answer-rewrite"
          label={words.better}
          hint={words.betterHint}
          value={draft.rewrite}
          limit={LIMITS.note}
          rows={2}
          lang={lang}
          error={errorOf('rewrite', draft.rewrite)}
          onChange={typed(draft.setRewrite)}
        />
      )}
      {looksLikeContact(`${draft.text}\n${draft.rewrite}`) && (
        <Notice kind="warn">
          <p>{words.contact}</p>
        </Notice>
      )}
      <div className={styles['sendRow']}>
        <Button kind="primary" type="submit">
          {common.send}
        </Button>
        <NoteLanguage value={lang} onChange={setNoteLang} />
      </div>
      <p className={styles['soft']}>
        {words.used(used, config.max)}
        {config.moderated && `. ${words.moderated}`}
      </p>
    </form>
  );
}
