import { useState } from 'react';
import { LIMITS } from '#shared/board/text.ts';
import type { AnswerText } from '#shared/dialogue/report.ts';
import { postJson } from '../../../sync/http.ts';
import { Button } from '../../../ui/Button.tsx';
import { useCommon } from '../../../ui/common.ts';
import { Field } from '../../../ui/Field.tsx';
import { rejectionText } from '../../../ui/rejectionText.ts';
import { useOfficeWords } from '../words.ts';
import styles from './CardPage.module.css';

/** One text of a card, word for word; what it says about somebody else can be overwritten for good. */
export function CardWords({
  processId,
  text,
  onChanged,
}: {
  processId: string;
  text: AnswerText;
  onChanged: () => void;
}) {
  const w = useOfficeWords().meetings;
  const common = useCommon();
  const [words, setWords] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function overwrite(value: string) {
    setBusy(true);
    const what = text.item.slice(text.session.length + 1);
    const path = `/api/processes/${processId}/cards/${encodeURIComponent(text.session)}/redact`;
    const answer = await postJson(path, { what, text: value });
    setBusy(false);
    if (!answer.ok) {
      setError(rejectionText(answer.rejection));
      return;
    }
    setWords(null);
    setError(null);
    onChanged();
  }

  return (
    <div className={styles.words}>
      <blockquote>{text.text}</blockquote>
      {words === null ? (
        <Button
          kind="quiet"
          small
          aria-label={w.overwriteThis(text.text)}
          onClick={() => setWords('')}
        >
          {w.overwrite}
        </Button>
      ) : (
        <form
          className={styles.overwrite}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void overwrite(words);
          }}
        >
          <Field
            label={w.overwriteWith}
            hint={w.overwriteHelp}
            value={words}
            rows={2}
            limit={LIMITS.description}
            error={error}
            onChange={setWords}
          />
          <div className={styles.acts}>
            <Button kind="primary" type="submit" disabled={busy}>
              {w.overwriteNow}
            </Button>
            <Button onClick={() => setWords(null)}>{common.cancel}</Button>
          </div>
        </form>
      )}
    </div>
  );
}
