import { nanoid } from 'nanoid';
import { useRef, useState, type FormEvent } from 'react';
import { EXERCISE_POINTS } from '#shared/process/exercise.ts';
import type { NewProcess } from '#shared/wire/http.ts';
import { postJson } from '../sync/http.ts';
import { Select } from '../ui/Select.tsx';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { rejectionText } from '../ui/rejectionText.ts';
import styles from './NewProcessForm.module.css';
import { planPath } from './route.ts';
import { useProcessWords } from './words.ts';

const KINDS = ['plan', 'empty', 'exercise'] as const;

/** A new process: from the built-in plan, empty, or an exercise played up to a chosen step. */
export function NewProcessForm() {
  const words = useProcessWords().start;
  const [from, setFrom] = useState<NewProcess['from']>('plan');
  const [title, setTitle] = useState<string>(words.names.plan);
  const [until, setUntil] = useState('kw-dots');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  // One id however often the button is pressed: a repeat makes no second process.
  const id = useRef(`p_${nanoid(12)}`);

  const choose = (next: NewProcess['from']) => {
    if (title === words.names[from]) setTitle(words.names[next]);
    setFrom(next);
  };

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setMissing(title.trim() === '');
    if (title.trim() === '') return;
    setBusy(true);
    setError(null);
    const body: NewProcess = {
      id: id.current,
      from,
      title: title.trim(),
      ...(from === 'exercise' && { until }),
    };
    const answer = await postJson<{ id: string }>('/api/processes', body);
    if (answer.ok) location.assign(planPath(answer.value.id));
    else {
      setBusy(false);
      setError(rejectionText(answer.rejection));
    }
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <h2>{words.newTitle}</h2>
      <fieldset className={styles.kinds}>
        <legend className="visually-hidden">{words.newTitle}</legend>
        {KINDS.map((kind) => (
          <div key={kind} className={styles.kind}>
            <input
              id={`from-${kind}`}
              type="radio"
              name="from"
              value={kind}
              checked={from === kind}
              aria-describedby={`from-${kind}-about`}
              onChange={() => choose(kind)}
            />
            <label htmlFor={`from-${kind}`}>{words.from[kind]}</label>
            <p id={`from-${kind}-about`} className={styles.about}>
              {words.about[kind]}
            </p>
          </div>
        ))}
      </fieldset>
      <Field
        label={words.name}
        value={title}
        onChange={setTitle}
        error={missing ? words.nameMissing : null}
        required
      />
      {from === 'exercise' && (
        <Select
          label={words.until}
          value={until}
          onChange={setUntil}
          options={EXERCISE_POINTS.map(({ point, activityTitle, step, title: name }) => ({
            value: point,
            label: `${activityTitle} · ${step === null ? words.untilEnd : name}`,
          }))}
        />
      )}
      {error !== null && (
        <Notice kind="error" alert>
          {error}
        </Notice>
      )}
      <div className={styles.acts}>
        <Button type="submit" kind="primary" disabled={busy}>
          {busy ? words.creating : words.create}
        </Button>
        {busy && from === 'exercise' && <output>{words.playing}</output>}
      </div>
    </form>
  );
}
