import type { StepOf } from '#shared/session/views.ts';
import { nanoid } from 'nanoid';
import { useRef, useState } from 'react';
import type { ItemKind } from '#shared/board/board.ts';
import { checkText, cleanLine, cleanText, LIMITS, looksLikeCpr } from '#shared/board/text.ts';
import { useThemes } from '../../phone/view.ts';
import { useStepWords } from '../../phone/stepWords.ts';
import { act } from '../../sync/start.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { cx } from '../../ui/cx.ts';
import { Field } from '../../ui/Field.tsx';
import { announceNow } from '../../ui/LiveRegion.tsx';
import { rejectionText } from '../../ui/rejectionText.ts';
import { EMPTIED_MS, useDoubleTap } from '../../ui/useDoubleTap.ts';
import type { NoteDraft } from './noteDraft.ts';
import { limitOf } from './notes.ts';
import { useRefusedNote } from './useRefusedNote.ts';
import { Similar } from './Similar.tsx';
import styles from './Phone.module.css';

export interface NoteFormProps {
  step: StepOf<'collect'>;
  draft: NoteDraft;
  used: number;
}

interface Wrong {
  field: 'title' | 'description' | 'theme';
  text: string;
}

/** One suggestion: what is wrong is said before it is sent, and a refused one comes back into the form. */
export function NoteForm({ step, draft, used }: NoteFormProps) {
  const words = useStepWords();
  const common = useCommon();
  const themes = useThemes();
  const { config } = step;
  const [kind, setKind] = useState<ItemKind>(config.kinds[0] ?? 'note');
  const [theme, setTheme] = useState('');
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const again = useDoubleTap(EMPTIED_MS);
  const { title, description, setTitle, setDescription } = draft;
  const asksTheme = config.themes && themes.length > 0;

  useRefusedNote(
    ({ stepId }) => stepId === step.id,
    title === '' && description === '',
    (command, rejection) => {
      setTitle(command.title);
      setDescription(command.description);
      setKind(command.kind);
      setTheme(command.theme);
      setWrong({ field: 'title', text: rejectionText(rejection) });
    },
  );

  function problem(): Wrong | null {
    const line = checkText(cleanLine(title), limitOf(kind));
    if (line) return { field: 'title', text: rejectionText(line) };
    const more = checkText(cleanText(description), 'description', true);
    if (more) return { field: 'description', text: rejectionText(more) };
    if (asksTheme && theme === '') return { field: 'theme', text: words.themeMissing };
    return null;
  }

  function send() {
    // The first press has sent it: that the form is empty now is not wrong.
    if (again() && title === '') return;
    const found = problem();
    setWrong(found);
    if (found !== null) {
      form.current?.querySelector<HTMLElement>(`#note-${found.field}`)?.focus();
      return;
    }
    void act(
      { type: 'item.propose', itemId: nanoid(), stepId: step.id, kind, title, description, theme },
      { keepRefusal: true },
    ).then((reply) => {
      if (reply.ok) announceNow(words.sent);
    });
    // From here the outbox keeps it.
    setTitle('');
    setDescription('');
  }

  const errorOf = (field: Wrong['field'], text: string) =>
    wrong?.field === field ? wrong.text : looksLikeCpr(text) ? common.rejection.text_cpr({}) : null;

  return (
    <form
      ref={form}
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {config.kinds.length > 1 && (
        <fieldset className={styles['kinds']}>
          <legend>{words.what}</legend>
          {config.kinds.map((each) => (
            <label key={each} className={cx(styles['kind'], each === kind && styles['picked'])}>
              <input
                type="radio"
                name="kind"
                checked={each === kind}
                onChange={() => setKind(each)}
              />
              <span>{common.kind[each]}</span>
              <small className={styles['help']}>{common.kindHelp[each]}</small>
            </label>
          ))}
        </fieldset>
      )}
      <Field
        id="note-title"
        label={words.titleOf[kind]}
        hint={config.kinds.length > 1 ? undefined : common.kindHelp[kind]}
        value={title}
        limit={LIMITS[limitOf(kind)]}
        rows={kind === 'keyword' || kind === 'group' || kind === 'meeting' ? 1 : 2}
        error={errorOf('title', title)}
        onChange={(value) => {
          setTitle(value);
          setWrong(null);
        }}
      />
      <Similar text={title} kind={kind} />
      {asksTheme && (
        <label className={styles['select']}>
          {words.theme}
          <select
            id="note-theme"
            value={theme}
            aria-invalid={wrong?.field === 'theme'}
            aria-describedby={wrong?.field === 'theme' ? 'note-theme-error' : undefined}
            onChange={(event) => {
              setTheme(event.target.value);
              setWrong(null);
            }}
          >
            <option value="">{words.themeNone}</option>
            {themes.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
          {wrong?.field === 'theme' && (
            <span id="note-theme-error" role="alert" className={styles['error']}>
              {wrong.text}
            </span>
          )}
        </label>
      )}
      <Field
        id="note-description"
        label={words.description}
        hint={words.descriptionHint}
        value={description}
        limit={LIMITS.description}
        rows={3}
        error={errorOf('description', description)}
        onChange={(value) => {
          setDescription(value);
          setWrong(null);
        }}
      />
      <div className={styles['sendRow']}>
        <Button kind="primary" type="submit">
          {common.send}
        </Button>
        <span className={styles['used']}>{words.used(used, config.max)}</span>
      </div>
    </form>
  );
}
