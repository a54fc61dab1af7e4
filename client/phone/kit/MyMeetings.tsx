import { useEffect, useState } from 'react';
import type { MyMeeting, MyMeetings as Mine } from '#shared/wire/dialogue.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useDialogueWords } from '../../ui/dialogueWords.ts';
import { Notice } from '../../ui/Notice.tsx';
import { rejectionText } from '../../ui/rejectionText.ts';
import { OwnLink } from '../Page.tsx';
import { go } from '../route.ts';
import { sentAt, stateOf, useKeptCard } from './keptCards.ts';
import { todayIn } from '../../ui/today.ts';
import { meetingState, type MeetingState } from './meetingState.ts';
import { useMyMeetings } from './keptMeetings.ts';
import { keepSending } from './sendCards.ts';
import { StateLine, type Sign } from './StateLine.tsx';
import { dateInWords, timeInWords, useMoment } from './when.ts';
import { useKitWords } from './words.ts';
import styles from './Kit.module.css';

/** What a member has signed up, where each meeting stands, and what it needs next. */
export function MyMeetings({ processId }: { processId: string }) {
  const words = useKitWords();
  const { mine, refusal } = useMyMeetings(processId);
  useEffect(() => keepSending(), []);
  if (mine === null)
    return refusal === null ? null : (
      <Notice kind="warn">
        {refusal.code === 'offline' ? words.neverFetched : rejectionText(refusal)}
      </Notice>
    );
  return (
    <section className={styles['part']} aria-labelledby="my-meetings">
      <h2 id="my-meetings">{words.title}</h2>
      {refusal !== null && <Notice kind="warn">{words.oldList}</Notice>}
      {mine.release === null ? (
        <p>{words.noRelease}</p>
      ) : (
        <>
          <MeetingRows mine={mine} />
          <Button
            kind={mine.meetings.length === 0 ? 'primary' : 'secondary'}
            icon={<Icon name="plus" />}
            onClick={() => go(`/mig/nyt/${processId}`)}
          >
            {words.add}
          </Button>
          <Materials processId={processId} />
        </>
      )}
    </section>
  );
}

function MeetingRows({ mine }: { mine: Mine }) {
  const words = useKitWords();
  const today = useToday();
  if (mine.meetings.length === 0)
    return (
      <div className={styles['section']}>
        <p>{words.none}</p>
        <p className={styles['soft']}>{words.noneText}</p>
      </div>
    );
  return (
    <ul role="list" className={styles['list']}>
      {[...mine.meetings]
        .sort((a, b) => a.meeting.date.localeCompare(b.meeting.date))
        .map((meeting) => (
          <MeetingRow key={meeting.session} meeting={meeting} mine={mine} today={today} />
        ))}
    </ul>
  );
}

/** An installed page stays open over midnight. */
function useToday(): string {
  const [today, setToday] = useState(() => todayIn(Date.now()));
  useEffect(() => {
    const look = () => setToday(todayIn(Date.now()));
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return today;
}

function MeetingRow({
  meeting: it,
  mine,
  today,
}: {
  meeting: MyMeeting;
  mine: Mine;
  today: string;
}) {
  const words = useKitWords();
  const { venue } = useDialogueWords();
  const kept = useKeptCard(it.session);
  const card = stateOf(it, kept);
  const { meeting } = it;
  const state = meetingState(it, card, today);
  const group = mine.groups.find((each) => each.id === meeting.invitee)?.name;
  const title = `${venue[meeting.venue]}${meeting.place === '' ? '' : `, ${meeting.place}`}`;
  const needsCard = ['today', 'held', 'remind', 'missing', 'unsent', 'refused'].includes(state.is);
  return (
    <li className={styles['row']}>
      <span className={cx(styles['name'], meeting.cancelled && styles['gone'])}>{title}</span>
      <span className={styles['soft']}>
        {words.when(dateInWords(meeting.date), timeInWords(meeting.time))}
      </span>
      <span className={styles['soft']}>
        {group === undefined ? words.own : words.covers(group)}
      </span>
      <Standing state={state} sent={sentAt(it, kept)} />
      <div className={styles['actions']}>
        {!(card === 'empty' && (meeting.cancelled || it.closed)) && (
          <Button
            kind={needsCard ? 'primary' : 'secondary'}
            aria-label={`${card === 'sent' ? words.seeCard : words.openCard}: ${title}`}
            onClick={() => go(`/mig/kort/${it.session}`)}
          >
            {card === 'sent' ? words.seeCard : words.openCard}
          </Button>
        )}
        {card === 'empty' && !it.closed && (
          <Button
            kind="quiet"
            aria-label={`${words.change}: ${title}`}
            onClick={() => go(`/mig/moede/${it.session}`)}
          >
            {words.change}
          </Button>
        )}
        {state.is === 'coming' && (
          <Button
            kind="quiet"
            aria-label={`${words.announce}: ${title}`}
            onClick={() => go(`/mig/annoncer/${it.session}`)}
          >
            {words.announce}
          </Button>
        )}
      </div>
    </li>
  );
}

const SIGN = {
  sent: ['good', 'check'],
  cancelled: ['soft', 'info'],
  closed: ['soft', 'info'],
  coming: ['soft', 'info'],
  today: ['soft', 'info'],
  held: ['soft', 'info'],
  unsent: ['warn', 'warn'],
  refused: ['warn', 'warn'],
  remind: ['warn', 'warn'],
  missing: ['warn', 'warn'],
} as const satisfies Record<MeetingState['is'], Sign>;

function Standing({ state, sent }: { state: MeetingState; sent: number | null }) {
  const words = useKitWords();
  const moment = useMoment();
  const text = (() => {
    switch (state.is) {
      case 'sent':
        return words.reported(moment(sent ?? 0));
      case 'cancelled':
        return words.cancelled;
      case 'closed':
        return words.closedNone;
      case 'coming':
        return words.coming(state.days);
      case 'today':
        return words.today;
      case 'unsent':
        return words.unsent;
      case 'refused':
        return words.trouble;
      case 'held':
        return words.held(dateInWords(state.due));
      case 'remind':
        return words.remind(dateInWords(state.due));
      case 'missing':
        return words.missing(dateInWords(state.due));
    }
  })();
  return <StateLine sign={SIGN[state.is]}>{text}</StateLine>;
}

function Materials({ processId }: { processId: string }) {
  const words = useKitWords();
  return (
    <div className={styles['part']}>
      <h3>{words.materials}</h3>
      <div>
        <a className={styles['link']} href={`/samtale/${processId}`}>
          {words.pack}
        </a>
        <p className={styles['soft']}>{words.packHint}</p>
      </div>
      <OwnLink className={styles['link']} href="/mig/annoncer">
        {words.announce}
      </OwnLink>
    </div>
  );
}
