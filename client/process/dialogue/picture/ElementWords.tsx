import { useState } from 'react';
import type { Form } from '#shared/board/board.ts';
import type { AnswerText } from '#shared/dialogue/report.ts';
import type { DialogueOverview } from '#shared/wire/dialogue.ts';
import { useAnswerWords } from '../../../ui/answerWords.ts';
import { Button } from '../../../ui/Button.tsx';
import { useDialogueWords } from '../../../ui/dialogueWords.ts';
import { Select } from '../../../ui/Select.tsx';
import { useFetched } from '../../../sync/useFetched.ts';
import { FetchState } from '../../FetchState.tsx';
import { meetingName, meetingsIn } from '../meetingNames.ts';
import part from '../part.module.css';
import { useOfficeWords } from '../words.ts';
import styles from './ElementWords.module.css';

/** What is offered first is what a draft needs first. Listeners come last and apart. */
const FORMS: readonly Form[] = ['rewrite', 'pressure', 'unfold', 'point', 'heard'];
const SHOWN = 20;

interface ElementWordsProps {
  readonly processId: string;
  readonly element: string;
  readonly overview: DialogueOverview;
}

/** The words themselves, as they were written. */
export function ElementWords({ processId, element, overview }: ElementWordsProps) {
  const words = useOfficeWords();
  const w = words.picture;
  const { stratum: strata } = useDialogueWords();
  const fetched = useFetched<readonly AnswerText[]>(
    `/api/processes/${processId}/texts?ref=${encodeURIComponent(element)}`,
  );
  const [from, setFrom] = useState('');
  const { nameOf } = meetingsIn(overview);
  const all = fetched.answer?.ok ? fetched.answer.value : [];
  const visible = all.filter(({ status }) => status === 'visible');
  const held = all.filter(({ status }) => status === 'held').length;
  const hidden = all.filter(({ status }) => status === 'hidden').length;
  const halls = overview.reports.filter(({ kind }) => kind === 'dialogue');
  const shown = visible.filter(
    ({ session, stratum }) => from === '' || from === session || from === stratum,
  );
  return (
    <section className={styles.words} aria-labelledby="element-words">
      <div className={part.head}>
        <div>
          <h2 id="element-words">{w.words}</h2>
          <p className={part.soft}>{w.wordsAbout(visible.length, held, hidden)}</p>
        </div>
        <Select
          label={w.wordsFrom}
          value={from}
          onChange={setFrom}
          options={[
            { value: '', label: w.everywhere },
            ...halls.map((report) => ({ value: report.session, label: meetingName(report) })),
            { value: 'paper', label: strata.paper },
            { value: 'small', label: strata.small },
          ]}
        />
      </div>
      <FetchState of={fetched} />
      {fetched.answer?.ok && shown.length === 0 && <p className={part.soft}>{w.noWords}</p>}
      {FORMS.map((form) => (
        <FormWords
          key={`${form} ${from}`}
          form={form}
          texts={shown.filter((text) =>
            form === 'rewrite'
              ? text.form === 'rewrite' || text.rewrite !== ''
              : text.form === form,
          )}
          where={(text) => [nameOf(text.session), strata[text.stratum], text.team]}
        />
      ))}
    </section>
  );
}

interface FormWordsProps {
  readonly form: Form;
  readonly texts: readonly AnswerText[];
  readonly where: (text: AnswerText) => readonly string[];
}

function FormWords({ form, texts, where }: FormWordsProps) {
  const words = useOfficeWords();
  const w = words.picture;
  const answers = useAnswerWords();
  const [all, setAll] = useState(false);
  if (texts.length === 0) return null;
  const affiliation = (name: string) =>
    (answers.affiliation as Readonly<Record<string, string>>)[name] ?? name;
  return (
    <section className={part.section}>
      <h3>
        {w.formOf[form] ?? answers.form[form]} ({texts.length})
      </h3>
      <ul role="list" className={styles.texts}>
        {(all ? texts : texts.slice(0, SHOWN)).map((text) => (
          <li key={`${text.session} ${text.item}`}>
            <blockquote lang={text.lang}>
              {form === 'rewrite' && text.rewrite !== '' ? text.rewrite : text.text}
            </blockquote>
            {form === 'rewrite' && text.rewrite !== '' && text.text !== '' && (
              <p>{w.because(text.text)}</p>
            )}
            {text.translation !== '' && <p>{w.translated(text.translation)}</p>}
            <p className={part.soft}>
              {[
                text.verdict === null ? '' : answers.verdict[text.verdict],
                text.lens === null ? '' : answers.lens[text.lens],
                ...where(text),
                affiliation(text.affiliation),
                text.listener ? w.listener : '',
                words.wordingN(text.wording),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      {!all && texts.length > SHOWN && (
        <p>
          <Button onClick={() => setAll(true)}>{w.showAll(texts.length)}</Button>
        </p>
      )}
    </section>
  );
}
