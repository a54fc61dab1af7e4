import { useState } from 'react';
import { postJson } from '../sync/http.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { rejectionText } from '../ui/rejectionText.ts';
import styles from './AddPeople.module.css';
import { readPeople, type PasteProblem } from './pastedPeople.ts';
import { useProcessWords } from './words.ts';

interface AddPeopleProps {
  readonly processId: string;
  /** Names that have a seat already. */
  readonly known: readonly string[];
  readonly onAdded: () => void;
}

/** Seats from a pasted list; what each line will do is told before it is done. */
export function AddPeople({ processId, known, onAdded }: AddPeopleProps) {
  const w = useProcessWords().peoplePage;
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const { people, problems } = readPeople(text, known);

  const inWords = ({ problem, line, name }: PasteProblem) => w.problem[problem](line, name);

  async function add() {
    if (people.length === 0 || busy) return;
    setBusy(true);
    setError(null);
    const answer = await postJson(`/api/processes/${processId}/people`, {
      people,
    });
    setBusy(false);
    if (answer.ok) {
      setText('');
      onAdded();
    } else setError(rejectionText(answer.rejection));
  }

  return (
    <section className={styles.add} aria-labelledby="add-people">
      <h2 id="add-people">{w.add}</h2>
      <Field
        label={w.list}
        hint={w.addAbout}
        placeholder={w.addPlaceholder}
        value={text}
        onChange={setText}
        rows={6}
      />
      {problems.length > 0 && (
        <Notice kind="warn">
          <ul role="list">
            {problems.map((problem) => (
              <li key={problem.line}>{inWords(problem)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {error !== null && (
        <Notice kind="error" alert>
          {error}
        </Notice>
      )}
      <Button disabled={people.length === 0 || busy} onClick={() => void add()}>
        {w.addN(people.length)}
      </Button>
    </section>
  );
}
