import { useState, type ReactNode } from 'react';
import { SMALL_GROUP } from '#shared/voting/rules.ts';
import { whatOf } from '#shared/dialogue/card.ts';
import type { EarlierText } from '#shared/dialogue/earlier.ts';
import type { ElementReport } from '#shared/dialogue/report.ts';
import type { AnswerText } from '#shared/dialogue/report.ts';
import { VERDICTS } from '#shared/board/board.ts';
import { formatWhen } from '#shared/process/plan.ts';
import type { Invitee } from '#shared/process/process.ts';
import { latestWording } from '#shared/process/wordings.ts';
import { useEntries } from '../../../sync/hooks.ts';
import { useAnswerWords } from '../../../ui/answerWords.ts';
import { useDialogueWords } from '../../../ui/dialogueWords.ts';
import { formatDate } from '../../../ui/format.ts';
import { useLang } from '../../../ui/language.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { todayIn } from '../../../ui/today.ts';
import { useFetched } from '../../../sync/useFetched.ts';
import { FetchState } from '../../FetchState.tsx';
import { Go } from '../address.tsx';
import type { PartProps } from '../DialoguePage.tsx';
import part from '../part.module.css';
import { dialoguePath } from '../parts.ts';
import { useOfficeWords } from '../words.ts';
import { CardWords } from './CardWords.tsx';
import { heldMeetings } from './covering.ts';
import styles from './CardPage.module.css';

/** A collection card, read in full: what was said, word for word, and how many were there. */
export function CardPage({ process, overview, session }: PartProps & { session: string }) {
  const words = useOfficeWords();
  const w = words.meetings;
  const { venue } = useDialogueWords();
  const lang = useLang();
  const invitees = useEntries<Invitee>('invitee/');
  const [today] = useState(() => todayIn(Date.now()));
  const held = heldMeetings(overview, invitees, today).find((each) => each.session === session);
  const report = overview.reports.find((each) => each.session === session);
  const fetched = useFetched<readonly AnswerText[]>(
    `/api/processes/${process.id}/texts?session=${encodeURIComponent(session)}`,
  );
  const earlier = useFetched<readonly EarlierText[]>(
    `/api/processes/${process.id}/cards/${encodeURIComponent(session)}/earlier`,
  );
  const before = earlier.answer?.ok ? earlier.answer.value : [];
  const reload = () => {
    fetched.reload();
    earlier.reload();
  };
  const back = <Go href={dialoguePath(process.id, 'moeder')}>{w.back}</Go>;

  if (held === undefined || report === undefined)
    return (
      <>
        <h1 tabIndex={-1}>{w.noMeeting}</h1>
        <p>{back}</p>
      </>
    );
  const { meeting, group, member, state, present, reportedAt } = held;
  const texts = fetched.answer?.ok ? fetched.answer.value : [];
  const touched = new Set(report.elements.map(({ ref }) => ref));
  const one = texts.find(({ item }) => item.endsWith(':one'));
  const word = (text: AnswerText) => (
    <CardWords
      key={text.item}
      processId={process.id}
      session={session}
      place={{ what: whatOf(text.item), text: text.text }}
      onChanged={reload}
    />
  );
  const silent = overview.elements.filter(({ ref }) => !touched.has(ref));
  return (
    <>
      <div>
        <p>{back}</p>
        <h1 tabIndex={-1}>{group === '' ? venue[meeting.venue] : group}</h1>
        <p className={part.about}>
          {[
            formatWhen({ kind: 'day', date: report.date || meeting.date }, lang),
            venue[meeting.venue],
            meeting.place,
            member,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {state !== 'reported' ? (
        <Notice kind="warn" title={w.state[state]}>
          {w.silence}
        </Notice>
      ) : (
        <>
          <p>
            <b>{w.present(present)}</b>
            {reportedAt !== null && ` · ${w.reportedAt(formatDate(reportedAt))}`}
          </p>
          {present.people !== null && present.people < SMALL_GROUP && (
            <Notice kind="warn">{w.fewPresent}</Notice>
          )}
          <FetchState of={fetched} />
          {report.elements.map((element) => (
            <CardElement
              key={`${element.ref} ${element.wording}`}
              element={element}
              texts={texts.filter(
                ({ ref, wording }) => ref === element.ref && wording === element.wording,
              )}
              word={word}
            />
          ))}
          {one && (
            <section className={styles.element}>
              <h2>{w.oneThing}</h2>
              {word(one)}
            </section>
          )}
          {before.length > 0 && (
            <section className={styles.element}>
              <h2>{w.earlier}</h2>
              <p className={part.soft}>{w.earlierHelp}</p>
              {before.map((each) => (
                <CardWords
                  key={`${each.release} ${each.what}`}
                  processId={process.id}
                  session={session}
                  place={each}
                  onChanged={reload}
                />
              ))}
            </section>
          )}
          {silent.length > 0 && (
            <section className={part.section}>
              <h2>{w.notMentioned(silent.length)}</h2>
              <p className={part.soft}>
                {silent.map((e) => latestWording(e.released, e.later).title).join(' · ')}
              </p>
            </section>
          )}
        </>
      )}
    </>
  );
}

function CardElement({
  element,
  texts,
  word,
}: {
  element: ElementReport;
  texts: readonly AnswerText[];
  word: (text: AnswerText) => ReactNode;
}) {
  const words = useOfficeWords();
  const w = words.meetings;
  const answers = useAnswerWords();
  const small = element.tested.small;
  const tried = element.lenses.filter((each) => each.tried);
  const points = texts.filter(({ form }) => form === 'point');
  const quotes = texts.filter(({ form }) => form !== 'point');
  return (
    <section className={styles.element}>
      <h2>
        {element.title} <span className={part.soft}>{words.wordingN(element.wording)}</span>
      </h2>
      {element.description !== '' && <p className={part.soft}>{element.description}</p>}
      <dl className={styles.facts}>
        <div>
          <dt>{w.verdicts}</dt>
          <dd>
            {small === undefined
              ? w.notCounted
              : `${VERDICTS.map((verdict) => `${small.verdicts[verdict]} ${answers.verdict[verdict].toLowerCase()}`).join(' · ')} (n = ${small.people})`}
          </dd>
        </div>
        <div>
          <dt>{w.lenses}</dt>
          <dd>
            {tried.length === 0
              ? w.noLenses
              : tried.map(({ lens }) => answers.lens[lens]).join(', ')}
          </dd>
        </div>
        <div>
          <dt>{w.dots}</dt>
          <dd>{element.marker === null ? w.noDots : element.marker}</dd>
        </div>
      </dl>
      {points.length > 0 && (
        <>
          <h3>{w.points}</h3>
          {points.map(word)}
        </>
      )}
      {quotes.length > 0 && (
        <>
          <h3>{w.quotes}</h3>
          {quotes.map(word)}
        </>
      )}
    </section>
  );
}
