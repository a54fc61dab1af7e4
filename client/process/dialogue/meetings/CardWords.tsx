import { useState } from 'react';
import { LIMITS } from '#shared/board/text.ts';
import type { EarlierText } from '#shared/dialogue/earlier.ts';
import { postJson } from '../../../sync/http.ts';
import { Button } from '../../../ui/Button.tsx';
import { useCommon } from '../../../ui/common.ts';
import { Field } from '../../../ui/Field.tsx';
import { rejectionText } from '../../../ui/rejectionText.ts';
import { useOfficeWords } from '../words.ts';
import styles from './CardPage.module.css';

/** Where one text of a card stands; of an earlier card, by the release made of it. */
type Place = Pick<EarlierText, 'what' | 'text'> & { readonly release?: string };

/** One text of a card, word for word; what it says about somebody else can be overwritten for good. */
export function CardWords({
  processId,
  session,
  place: { what, text, release },
  onChanged,
}: {
  processId: string;
  session: string;
  place: Place;
  onChanged: () => void;
}) {
  const w = useOfficeWords().meetings;
  const common = useCommon();
  const [words, setWords] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function overwrite(value: string) {
    setBusy(true);
    const path = `/api/processes/${processId}/cards/${encodeURIComponent(session)}/redact`;
    const answer = await postJson(path, { what, was: text, text: value, release });
    setBusy(false);
    if (!answer.ok) {
      setError(rejectionText(answer.rejection));
      // The card has been sent again meanwhile: what it says now is shown.
      if (answer.rejection.code === 'changed_since') onChanged();
      return;
    }
    setWords(null);
    setError(null);
    onChanged();
  }

  return (
    <div className={styles.words}>
      <blockquote>{text}</blockquote>
      {words === null ? (
        <Button kind="quiet" small aria-label={w.overwriteThis(text)} onClick={() => setWords('')}>
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
          {release === undefined ? (
            <Field
              label={w.overwriteWith}
              hint={w.overwriteHelp}
              value={words}
              rows={2}
              limit={LIMITS.description}
              error={error}
              onChange={setWords}
            />
          ) : (
            <p role={error === null ? undefined : 'alert'}>{error ?? w.overwriteHelp}</p>
          )}
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
