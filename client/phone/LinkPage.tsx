import { useEffect, useRef, useState } from 'react';
import type { Redirect } from '#shared/wire/http.ts';
import { Button } from '../ui/Button.tsx';
import { useCommon } from '../ui/common.ts';
import { Notice } from '../ui/Notice.tsx';
import { rejectionText } from '../ui/rejectionText.ts';
import { postJson } from '../sync/http.ts';
import { Mark } from '../ui/Labels.tsx';
import { Page } from './Page.tsx';
import { go } from './route.ts';
import { heldToken } from './token.ts';
import { useDoorWords } from './doorWords.ts';
import page from './Page.module.css';

/** Exchanges the token of a personal link for a cookie and goes on to where it leads. */
export function LinkPage() {
  const words = useDoorWords();
  const common = useCommon();
  const [error, setError] = useState<string | null>(null);
  const [mayRetry, setMayRetry] = useState(false);
  const started = useRef(false);

  async function exchange() {
    setError(null);
    const token = heldToken();
    if (token === '') {
      setError(words.linkEmpty);
      return;
    }
    const answer = await postJson<Redirect>('/api/exchange', { token });
    if (answer.ok) go(answer.value.redirect, true);
    else {
      // A revoked link stays revoked; a lost network comes back.
      setMayRetry(answer.rejection?.code !== 'link_revoked');
      setError(rejectionText(answer.rejection));
    }
  }
  const exchangeNow = useRef(exchange);
  useEffect(() => {
    // An owner link works once: it must not be sent twice.
    if (started.current) return;
    started.current = true;
    void exchangeNow.current();
  }, []);

  return (
    <Page>
      <Mark />
      {error === null ? (
        <p className={page['lead']} aria-live="polite">
          {words.linkOpening}
        </p>
      ) : (
        <>
          <h1>{words.linkFailed}</h1>
          <Notice kind="error" alert title={error} />
          {mayRetry && (
            <Button kind="primary" onClick={() => void exchange()}>
              {common.tryAgain}
            </Button>
          )}
          <Button kind={mayRetry ? 'quiet' : 'primary'} onClick={() => go('/')}>
            {words.linkFront}
          </Button>
        </>
      )}
    </Page>
  );
}
