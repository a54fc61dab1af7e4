import { useEffect, useRef, useState } from 'react';
import { AFFILIATIONS, type Affiliation } from '#shared/board/board.ts';
import type { Joined, Redirect } from '#shared/wire/http.ts';
import type { Rejection } from '#shared/kernel/rejection.ts';
import { Button } from '../ui/Button.tsx';
import { ExerciseBanner } from '../ui/Labels.tsx';
import { Notice } from '../ui/Notice.tsx';
import { rejectionText } from '../ui/rejectionText.ts';
import { postJson, type Answer } from '../sync/http.ts';
import { useAnswerWords } from '../ui/answerWords.ts';
import { DigitsField } from './DigitsField.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { Mark } from '../ui/Labels.tsx';
import { Page, PrivacyLink } from './Page.tsx';
import { go } from './route.ts';
import { keepScannedTable } from './scannedTable.ts';
import { useDoorWords } from './doorWords.ts';
import { useArrival } from './useArrival.ts';
import styles from './JoinPage.module.css';
import page from './Page.module.css';

type Found = Exclude<Joined, { redirect: string }>;

/** The front door: six digits from the screen, or the code on a table. */
export function JoinPage({ code, table }: { code: string; table: string }) {
  const words = useDoorWords();
  const { affiliation: affiliations } = useAnswerWords();
  const [digits, setDigits] = useState(code);
  const [found, setFound] = useState<Found | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const asked = useRef('');

  const failed = (rejection: Rejection) => setError(rejectionText(rejection));

  function take<T extends Redirect | Joined>(answer: Answer<T>): void {
    setBusy(false);
    if (!answer.ok) failed(answer.rejection);
    else if ('redirect' in answer.value) go(answer.value.redirect, true);
    else setFound(answer.value as Found);
  }

  async function join(value: string, affiliation?: Affiliation) {
    if (value.length !== 6) {
      setError(words.joinDigits);
      return;
    }
    asked.current = value;
    setBusy(true);
    setError(null);
    take(
      await postJson<Joined>(
        '/api/join',
        affiliation === undefined ? { code: value } : { code: value, affiliation },
      ),
    );
  }

  // A scanned code needs no button, and a table's code says where the person sits.
  const joinNow = useRef(join);
  useEffect(() => {
    if (table !== '') keepScannedTable(table);
  }, [table]);
  useEffect(() => {
    if (code.length === 6 && asked.current !== code) void joinNow.current(code);
  }, [code]);

  useArrival(found?.needs ?? 'code');
  useEffect(() => {
    document.title = 'Rød Tråd';
  }, []);

  if (found?.needs === 'affiliation')
    return (
      <Page header={<ExerciseBanner exercise={found.exercise} />}>
        <Mark />
        <LanguageChoice />
        <h1>{words.joinWelcome(found.title)}</h1>
        <fieldset disabled={busy}>
          <legend className={styles['legend']}>{words.joinWho}</legend>
          <div className={styles['choices']}>
            {AFFILIATIONS.map((affiliation) => (
              <Button
                key={affiliation}
                wide
                className={styles['choice']}
                onClick={() => void join(digits, affiliation)}
              >
                {affiliations[affiliation]}
              </Button>
            ))}
          </div>
        </fieldset>
        {error !== null && <Notice kind="error" alert title={error} />}
        <p className={page['soft']}>{words.joinAnon}</p>
        <p className={page['soft']}>
          {words.privacyNoName} <PrivacyLink>{words.privacyMore}</PrivacyLink>.
        </p>
      </Page>
    );

  if (found?.needs === 'seat')
    return (
      <Page header={<ExerciseBanner exercise={found.exercise} />}>
        <Mark />
        <h1>{words.seatTitle(found.title)}</h1>
        <p className={page['lead']}>{words.seatText}</p>
        <SeatCode session={found.session} />
        <Button
          kind="quiet"
          onClick={() => {
            setFound(null);
            setDigits('');
          }}
        >
          {words.otherCode}
        </Button>
      </Page>
    );

  return (
    <Page>
      <Mark />
      <LanguageChoice />
      <h1>{words.joinTitle}</h1>
      <form
        className={page['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void join(digits);
        }}
      >
        <DigitsField
          label={words.joinCode}
          value={digits}
          error={error}
          onChange={(value) => {
            setDigits(value);
            setError(null);
            if (value.length === 6) void join(value);
          }}
        />
        <Button kind="primary" type="submit" wide disabled={busy}>
          {busy ? words.joinChecking : words.joinGo}
        </Button>
      </form>
      <Privacy />
    </Page>
  );
}

function Privacy() {
  const words = useDoorWords();
  return (
    <p className={page['soft']}>
      {words.privacyShort} <PrivacyLink>{words.privacyMore}</PrivacyLink>.
    </p>
  );
}

/** For a member who has lost the personal link: a one-time code from the desk. */
function SeatCode({ session }: { session: string }) {
  const words = useDoorWords();
  const [code, setCode] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  async function send(value: string) {
    if (value.length !== 6) {
      setError(words.joinDigits);
      return;
    }
    setBusy(true);
    const answer = await postJson<Redirect>('/api/seat-code', { session, code: value });
    setBusy(false);
    if (answer.ok) go(answer.value.redirect, true);
    else if (answer.rejection?.code === 'wrong_code') setError(words.seatCodeWrong);
    else setError(rejectionText(answer.rejection));
  }
  return (
    <form
      className={page['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void send(code);
      }}
    >
      <DigitsField
        label={words.seatCode}
        value={code}
        error={error}
        onChange={(value) => {
          setCode(value);
          setError(null);
        }}
      />
      <Button kind="primary" type="submit" wide disabled={busy}>
        {words.joinGo}
      </Button>
    </form>
  );
}
