import { useEffect, useRef, useState } from 'react';
import { LIMITS } from '#shared/board/text.ts';
import {
  VENUES,
  type CardElement,
  type CollectionCard,
  type Venue,
} from '#shared/dialogue/card.ts';
import type { MyMeeting, MyMeetings } from '#shared/wire/dialogue.ts';
import { isPersistent } from '../../sync/storage.ts';
import { useCommon } from '../../ui/common.ts';
import { cx } from '../../ui/cx.ts';
import { useDialogueWords } from '../../ui/dialogueWords.ts';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { rejectionText } from '../../ui/rejectionText.ts';
import { Select } from '../../ui/Select.tsx';
import { keepForOffline } from '../install.ts';
import { CardBar } from './CardBar.tsx';
import { CardElementFields } from './CardElementFields.tsx';
import { KitPage, NoSuchMeeting } from './KitPage.tsx';
import { NewerCard } from './NewerCard.tsx';
import { hasProblem, problemsIn, textProblem } from './cardProblems.ts';
import { cardOf, useKeptCard, writeCard } from './keptCards.ts';
import { SetAside } from './SetAside.tsx';
import { meetingOf, processOf, useIsAnothers, useMyMeetings } from './keptMeetings.ts';
import { keepSending, send } from './sendCards.ts';
import { Stepper } from './Stepper.tsx';
import { dateInWords, timeInWords } from './when.ts';
import { useKitWords } from './words.ts';
import page from '../Page.module.css';
import styles from './Card.module.css';

/** The collection card of one small meeting: filled in without a network, sent when there is one. */
export function CardPage({ session }: { session: string }) {
  const processId = processOf(session);
  useEffect(() => {
    keepForOffline();
    keepSending();
  }, []);
  return processId === null ? (
    <NoSuchMeeting />
  ) : (
    <Loaded processId={processId} session={session} />
  );
}

function Loaded({ processId, session }: { processId: string; session: string }) {
  const { mine } = useMyMeetings(processId, session);
  const meeting = meetingOf(mine, session);
  return mine === null || meeting === undefined ? (
    <NoSuchMeeting />
  ) : (
    <Card mine={mine} meeting={meeting} />
  );
}

const untouched = (ref: string, wording: number): CardElement => ({
  ref,
  wording,
  holds: 0,
  holdsChanged: 0,
  fails: 0,
  lenses: [],
  points: [],
  quotes: [],
  dots: null,
});

function Card({ mine, meeting: it }: { mine: MyMeetings; meeting: MyMeeting }) {
  const words = useKitWords();
  const common = useCommon();
  const { venue } = useDialogueWords();
  const kept = useKeptCard(it.session);
  const card = cardOf(it, kept);
  const another = useIsAnothers(mine);
  const { meeting } = it;
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLDivElement>(null);

  const change = (part: Partial<CollectionCard>) =>
    writeCard(mine.processId, it, { ...card, ...part });
  const elementOf = (ref: string, wording: number) =>
    card.elements.find((each) => each.ref === ref) ?? untouched(ref, wording);
  function changeElement(next: CardElement) {
    const others = card.elements.some((each) => each.ref === next.ref)
      ? card.elements.map((each) => (each.ref === next.ref ? next : each))
      : [...card.elements, next];
    change({ elements: others });
  }

  const problems = problemsIn(card);
  function sendNow() {
    setAsked(true);
    if (problems > 0) {
      // What is wrong is opened, so that nobody has to look for it.
      const wrong = card.elements.filter((each) => hasProblem(card, each)).map(({ ref }) => ref);
      setOpen((now) => new Set([...now, ...wrong]));
      requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      );
      return;
    }
    send(it.session);
  }

  const oneThing = textProblem(card.oneThing);
  const kinds = (['element', 'keyword'] as const).filter((kind) =>
    it.elements.some((each) => each.kind === kind),
  );
  return (
    <KitPage
      title={words.cardTitle}
      exercise={mine.exercise}
      bar={<CardBar meeting={it} kept={kept} problems={asked ? problems : 0} onSend={sendNow} />}
    >
      <h1>{words.cardTitle}</h1>
      <p className={page['soft']}>
        {venue[meeting.venue]}
        {meeting.place !== '' && `, ${meeting.place}`}
        {' · '}
        {words.when(dateInWords(meeting.date), timeInWords(meeting.time))}
      </p>
      {!isPersistent() && <Notice kind="warn">{common.storageBlocked}</Notice>}
      {it.closed && <Notice kind="warn">{words.closed}</Notice>}
      {meeting.cancelled && !it.closed && <Notice kind="warn">{words.cancelledCard}</Notice>}
      {another && <Notice kind="warn">{words.anothers(mine.name)}</Notice>}
      {it.redacted && !kept?.newer && <Notice>{words.redactedText}</Notice>}
      <SetAside session={it.session} />
      {kept !== null && <NewerCard meeting={it} kept={kept} />}
      <p>{words.cardLead}</p>
      <Notice>
        {card.venue === 'party'
          ? words.noNamesParty
          : card.venue === 'school'
            ? words.noNamesSchool
            : words.noNames}
      </Notice>

      <div ref={form} className={styles['whole']}>
        <section className={styles['part']} aria-labelledby="card-about">
          <h2 id="card-about">{words.about}</h2>
          <div className={styles['pair']}>
            <Field
              label={words.date}
              type="date"
              value={card.date}
              // An emptied date would be no card any more.
              onChange={(date) => date !== '' && change({ date })}
            />
            <Select
              label={words.cardVenue}
              value={card.venue}
              options={VENUES.map((value) => ({ value, label: venue[value] }))}
              onChange={(value) => change({ venue: value as Venue })}
            />
          </div>
          <Stepper
            label={words.present}
            hint={words.presentHint}
            name={words.present}
            value={card.present}
            onChange={(present) => change({ present })}
          />
          <fieldset className={styles['radios']}>
            <legend className="visually-hidden">{words.howCounted}</legend>
            {(['counted', 'estimated'] as const).map((how) => (
              <label
                key={how}
                className={cx(styles['radio'], card.counted === how && styles['picked'])}
              >
                <input
                  type="radio"
                  name="counted"
                  checked={card.counted === how}
                  onChange={() => change({ counted: how })}
                />
                <span>{words[how]}</span>
              </label>
            ))}
          </fieldset>
        </section>

        <section className={styles['part']} aria-labelledby="card-elements">
          <h2 id="card-elements">{words.elements}</h2>
          <p className={styles['hint']}>{words.elementsHint}</p>
          {kinds.map((kind) => (
            <div key={kind} className={styles['part']}>
              {kinds.length > 1 && <p className={styles['hint']}>{common.kinds[kind]}</p>}
              <ul role="list" className={styles['elements']}>
                {it.elements
                  .filter((each) => each.kind === kind)
                  .map((each) => (
                    <CardElementFields
                      key={each.item}
                      about={each}
                      element={elementOf(each.item, each.wording)}
                      card={card}
                      open={open.has(each.item)}
                      onOpen={() =>
                        setOpen((now) => {
                          const next = new Set(now);
                          if (!next.delete(each.item)) next.add(each.item);
                          return next;
                        })
                      }
                      onChange={changeElement}
                    />
                  ))}
              </ul>
            </div>
          ))}
        </section>

        <Field
          label={words.oneThing}
          hint={words.oneThingHint}
          value={card.oneThing}
          rows={3}
          limit={LIMITS.description}
          error={oneThing === null ? null : rejectionText(oneThing)}
          onChange={(text) => change({ oneThing: text })}
        />
      </div>
    </KitPage>
  );
}
