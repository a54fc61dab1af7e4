import { useId, useState } from 'react';
import { postRaw } from '../sync/http.ts';
import { Notice } from '../ui/Notice.tsx';
import { rejectionText } from '../ui/rejectionText.ts';
import styles from './ArchiveImport.module.css';
import { deskPath } from './route.ts';
import { useProcessWords } from './words.ts';

type State =
  | { readonly at: 'nothing' | 'reading' }
  | { readonly at: 'done'; readonly sessionId: string }
  | { readonly at: 'failed'; readonly text: string };

/** A complete JSON export becomes a session again. */
export function ArchiveImport({ processId }: { processId: string }) {
  const w = useProcessWords().planPage;
  const words = useProcessWords();
  const id = useId();
  const [state, setState] = useState<State>({ at: 'nothing' });

  async function read(file: File) {
    setState({ at: 'reading' });
    const answer = await postRaw<{ id: string }>(
      `/api/processes/${processId}/import-archive`,
      file,
      'application/json',
    );
    if (answer.ok) setState({ at: 'done', sessionId: answer.value.id });
    else {
      const unreadable = answer.rejection.code === 'bad_input';
      setState({
        at: 'failed',
        text: unreadable ? w.archiveBad : rejectionText(answer.rejection),
      });
    }
  }

  return (
    <section className={styles.archive} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{w.archive}</h2>
      <p id={`${id}-about`}>{w.archiveAbout}</p>
      <input
        id={id}
        className="visually-hidden"
        type="file"
        accept="application/json,.json"
        aria-describedby={`${id}-about`}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) void read(file);
          event.target.value = '';
        }}
      />
      <label htmlFor={id} className={styles.choose}>
        {w.archiveFile}
      </label>
      {state.at === 'reading' && <output>{w.archiveReading}</output>}
      {state.at === 'done' && (
        <Notice kind="good" alert>
          {w.archiveDone} <a href={deskPath(state.sessionId)}>{words.planPage.openDesk}</a>
        </Notice>
      )}
      {state.at === 'failed' && (
        <Notice kind="error" alert>
          {state.text}
        </Notice>
      )}
    </section>
  );
}
