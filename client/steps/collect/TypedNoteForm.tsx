import { nanoid } from 'nanoid';
import { useRef, useState } from 'react';
import { AFFILIATIONS, VERDICTS } from '#shared/board/board.ts';
import { checkText, cleanLine, cleanText, LIMITS, looksLikeCpr } from '#shared/board/text.ts';
import { needsElement } from '#shared/dialogue/forms.ts';
import type { StepOf } from '#shared/session/views.ts';
import { Options } from '../../table/Options.tsx';
import { useTypedNote, type TypedNote } from '../../table/typedNote.ts';
import { useElements, useTableNotes, useTopic } from '../../table/view.ts';
import { useTableWords } from '../../table/words.ts';
import work from '../../table/work.module.css';
import { act } from '../../sync/start.ts';
import { useAnswerWords } from '../../ui/answerWords.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { Field } from '../../ui/Field.tsx';
import { announceNow } from '../../ui/LiveRegion.tsx';
import { rejectionText } from '../../ui/rejectionText.ts';
import { languageName, NOTE_LANGUAGES } from '../../ui/noteLanguage.ts';
import { Select } from '../../ui/Select.tsx';
import { useDoubleTap } from '../../ui/useDoubleTap.ts';
import { typedSlip } from './slips.ts';
import { useRefusedNote } from './useRefusedNote.ts';
import { aboutOf } from './answer/elements.ts';
import { titled, worded } from '../../ui/options.ts';

type Asked = 'slip' | 'about' | 'lens' | 'verdict' | 'text' | 'rewrite';
interface Wrong {
  readonly field: Asked;
  readonly text: string;
}

const NONE = '-';

/** One note for somebody without a phone, word for word. Enter sends, and the next one begins where this one did. */
export function TypedNoteForm({ step }: { step: StepOf<'collect'> }) {
  const words = useTableWords();
  const common = useCommon();
  const answer = useAnswerWords();
  const elements = useElements();
  const topic = useTopic(step);
  const typed = useTableNotes();
  const { note, change, next } = useTypedNote(step.id);
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const again = useDoubleTap();
  const { form: kind, lenses, practice } = step.config;
  const pressure = kind === 'pressure';
  const needs = needsElement(kind);
  // A try is about nothing in particular where it can be, and uses up no numbered slip.
  const free = practice && !needs;
  const about = note.about === undefined ? (free ? null : topic?.id) : note.about;
  const choose = topic === undefined && !free;
  const asksSlip = note.source === 'paper' && !practice;
  const slip = asksSlip ? typedSlip(note.slip) : null;

  useRefusedNote(
    ({ stepId }) => stepId === step.id,
    note.text === '' && note.rewrite === '' && note.slip === '',
    ({ title, source, answer: said }, rejection) => {
      change({
        text: title,
        source: source === 'paper' ? 'paper' : 'desk',
        slip: String(said?.slip ?? ''),
        rewrite: said?.rewrite ?? '',
        lens: said?.lens ?? null,
        verdict: said?.verdict ?? null,
        affiliation: said?.affiliation ?? '',
        lang: said?.lang ?? 'da',
        about: said?.about ?? null,
      });
      const field = rejection.code === 'slip_used' ? 'slip' : 'text';
      setWrong({ field, text: rejectionText(rejection) });
    },
  );

  const set = (part: Partial<TypedNote>) => {
    change(part);
    setWrong(null);
  };

  function problem(): Wrong | null {
    if (slip === undefined) return { field: 'slip', text: words.slipWrong };
    // Known here already: it is said before it is sent, without a network too.
    if (slip !== null && typed.some((each) => each.slip === slip))
      return { field: 'slip', text: common.rejection.slip_used({ slip }) };
    if (about === undefined || (needs && about === null))
      return { field: 'about', text: words.aboutMissing };
    if (pressure && (note.lens === null || !lenses.includes(note.lens)))
      return { field: 'lens', text: words.lensMissing };
    if (pressure && note.verdict === null) return { field: 'verdict', text: words.verdictMissing };
    const text = checkText(cleanLine(note.text), 'note');
    if (text) return { field: 'text', text: rejectionText(text) };
    const rewrite = checkText(cleanText(note.rewrite), 'note', true);
    if (rewrite) return { field: 'rewrite', text: rejectionText(rewrite) };
    return null;
  }

  function send() {
    // The first press has sent it: that the form is empty now is not wrong.
    if (again() && note.text === '') return;
    const found = problem();
    setWrong(found);
    if (found !== null) {
      focusOn(form.current, found.field);
      return;
    }
    void act(
      {
        type: 'item.propose',
        itemId: nanoid(),
        stepId: step.id,
        kind: 'note',
        title: note.text,
        description: '',
        theme: '',
        source: note.source,
        answer: {
          ...aboutOf(about ?? null, elements),
          lens: pressure ? note.lens : null,
          verdict: pressure ? note.verdict : null,
          rewrite: pressure ? note.rewrite : '',
          lang: note.lang,
          slip: slip ?? null,
          affiliation: note.affiliation,
        },
      },
      { keepRefusal: true },
    );
    // From here the outbox keeps it.
    next();
    announceNow(words.sent);
    focusOn(form.current, asksSlip ? 'slip' : pressure ? 'verdict' : 'text');
  }

  const errorOf = (field: Asked, typed = '') =>
    wrong?.field === field
      ? wrong.text
      : looksLikeCpr(typed)
        ? common.rejection.text_cpr({})
        : null;

  const aboutField = (
    <div className={work['tight']}>
      <Select
        label={words.about}
        value={about === undefined ? '' : (about ?? NONE)}
        options={[
          ...(about === undefined ? [{ value: '', label: words.aboutNone }] : []),
          ...titled(elements),
          ...(needs ? [] : [{ value: NONE, label: words.aboutFree }]),
        ]}
        onChange={(value) =>
          set({ about: value === NONE ? null : value === '' ? undefined : value })
        }
      />
      {errorOf('about') !== null && (
        <span className={work['error']} role="alert" data-field="about">
          {errorOf('about')}
        </span>
      )}
    </div>
  );

  return (
    <form
      ref={form}
      className={work['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Options
        id="note-source"
        label={words.source}
        inline
        value={note.source}
        options={[
          { value: 'paper', label: words.paper },
          { value: 'desk', label: words.spoken },
        ]}
        onChange={(source) => set({ source })}
      />
      {asksSlip && (
        <Field
          id="note-slip"
          className={work['number']}
          label={words.slip}
          hint={words.slipHint}
          inputMode="numeric"
          value={note.slip}
          error={errorOf('slip')}
          onChange={(slip) => set({ slip })}
          onEnter={() => focusOn(form.current, pressure ? 'verdict' : 'text')}
        />
      )}
      {choose && aboutField}
      {pressure && (
        <>
          <Options
            id="note-lens"
            label={words.lens}
            value={note.lens}
            options={lenses.map((lens) => ({
              value: lens,
              label: answer.lens[lens],
              help: answer.lensQuestion[lens],
            }))}
            error={errorOf('lens')}
            onChange={(lens) => set({ lens })}
          />
          <Options
            id="note-verdict"
            label={words.verdict}
            inline
            value={note.verdict}
            options={VERDICTS.map((verdict) => ({
              value: verdict,
              label: answer.verdict[verdict],
            }))}
            error={errorOf('verdict')}
            onChange={(verdict) => set({ verdict })}
          />
        </>
      )}
      <Field
        id="note-text"
        label={words.text[kind]}
        hint={note.source === 'paper' ? words.verbatimPaper : words.verbatimSpoken}
        value={note.text}
        limit={LIMITS.note}
        rows={3}
        error={errorOf('text', note.text)}
        onChange={(text) => set({ text })}
        onEnter={send}
      />
      {pressure && (
        <Field
          id="note-rewrite"
          label={words.rewrite}
          hint={words.optional}
          value={note.rewrite}
          limit={LIMITS.note}
          rows={2}
          error={errorOf('rewrite', note.rewrite)}
          onChange={(rewrite) => set({ rewrite })}
          onEnter={send}
        />
      )}
      <details className={work['more']}>
        <summary>
          {words.more} <span>{words.moreHint}</span>
        </summary>
        <div className={work['form']}>
          <Select
            label={words.affiliation}
            value={note.affiliation}
            options={[
              { value: '', label: words.affiliationNone },
              ...worded(AFFILIATIONS, answer.affiliation),
            ]}
            onChange={(value) =>
              set({ affiliation: AFFILIATIONS.find((each) => each === value) ?? '' })
            }
          />
          <Select
            label={words.language}
            value={note.lang}
            options={NOTE_LANGUAGES.map((value) => ({ value, label: languageName(value) }))}
            onChange={(lang) => set({ lang })}
          />
          {topic !== undefined && aboutField}
        </div>
      </details>
      <div className={work['row']}>
        <Button kind="primary" type="submit">
          {words.send}
        </Button>
        <span className={`${work['soft']} ${work['small']}`}>{words.sendHint}</span>
      </div>
    </form>
  );
}

/** Of a choice: the one that is picked, else the first. */
function focusOn(form: HTMLFormElement | null, field: Asked): void {
  const target =
    form?.querySelector<HTMLElement>(`#note-${field}`) ??
    form?.querySelector<HTMLElement>(`input[name="note-${field}"]:checked`) ??
    form?.querySelector<HTMLElement>(`input[name="note-${field}"]`) ??
    form?.querySelector<HTMLElement>('select');
  target?.focus();
}
