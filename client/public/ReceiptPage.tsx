import { useCallback, useEffect, useState } from 'react';
import type { Receipt } from '#shared/wire/dialogue.ts';
import { postJson } from '../sync/http.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { useLang } from '../ui/language.ts';
import { ExerciseBanner } from '../ui/Labels.tsx';
import { rejectionText } from '../ui/rejectionText.ts';
import { Page } from './Page.tsx';
import { heldReceiptCode, keepReceiptCode } from './receiptCode.ts';
import { ReceiptNotes } from './ReceiptNotes.tsx';
import { usePublicWords } from './words.ts';
import page from './Page.module.css';
import styles from './Receipt.module.css';

/** What became of somebody's notes, for whoever has the code: no account, and nothing about who it is. */
export function ReceiptPage() {
  const words = usePublicWords();
  const lang = useLang();
  const [code, setCode] = useState(heldReceiptCode);
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(code !== '');

  useEffect(() => {
    document.title = `${words.receiptTitle} · Rød Tråd`;
  }, [words]);

  const look = useCallback(
    async (typed: string): Promise<void> => {
      setBusy(true);
      setError(null);
      const answer = await postJson<Receipt>(`/api/receipt?lang=${lang}`, { code: typed });
      setBusy(false);
      if (answer.ok) {
        keepReceiptCode(typed);
        setReceipt(answer.value);
      } else setError(rejectionText(answer.rejection));
    },
    [lang],
  );
  // A link or a QR code needs no button; in another language the next step is asked for anew.
  useEffect(() => {
    const held = heldReceiptCode();
    // oxlint-disable-next-line react/set-state-in-effect -- only that it is being fetched
    if (held !== '') void look(held);
  }, [look]);

  if (receipt !== null)
    return (
      <Page>
        <ExerciseBanner exercise={receipt.exercise} />
        <header className={styles['head']}>
          <h1>{words.receiptTitle}</h1>
          <p className={page['lead']}>{receipt.processTitle}</p>
          <p className={page['soft']}>
            {words.receiptFrom(receipt.sessionTitle, receipt.dateText)}
          </p>
        </header>
        <ReceiptNotes notes={receipt.notes} />
        {receipt.next !== null && (
          <section className={styles['next']}>
            <h2>{words.next}</h2>
            <p>
              {receipt.next.title}
              <br />
              <span className={page['soft']}>{receipt.next.when}</span>
            </p>
          </section>
        )}
        <p>
          {words.keep} <strong className={styles['code']}>{readable(code)}</strong>
        </p>
        <div className={styles['actions']}>
          <Button onClick={() => window.print()}>{words.print}</Button>
          <Button
            kind="quiet"
            onClick={() => {
              keepReceiptCode('');
              setCode('');
              setReceipt(null);
            }}
          >
            {words.other}
          </Button>
        </div>
      </Page>
    );

  return (
    <Page>
      <h1>{words.receiptTitle}</h1>
      <p className={page['lead']}>{words.receiptLead}</p>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (lettersOf(code).length === LENGTH) void look(code);
          else setError(words.receiptShort);
        }}
      >
        <Field
          label={words.receiptCode}
          hint={words.receiptHint}
          value={code}
          error={error}
          className={styles['field']}
          onChange={(text) => {
            setCode(text);
            setError(null);
          }}
        />
        <Button kind="primary" type="submit" wide disabled={busy}>
          {busy ? words.receiptFetching : words.receiptShow}
        </Button>
      </form>
    </Page>
  );
}

const LENGTH = 12;
const lettersOf = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** In groups of four, as it stands on the paper. */
const readable = (code: string): string => lettersOf(code).replace(/(.{4})(?=.)/g, '$1-');
