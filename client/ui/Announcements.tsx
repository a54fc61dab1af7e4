import { useId, useState } from 'react';
import { textLength } from '#shared/board/text.ts';
import { useDraft } from '../sync/drafts.ts';
import { announcement, hasGaps, type Occasion } from './announcementTexts.ts';
import { CHANNELS, da, LIMIT_OF, type Channel } from './announcements.da.ts';
import { Button } from './Button.tsx';
import { cx } from './cx.ts';
import { Field } from './Field.tsx';
import { Icon } from './Icon.tsx';
import { shortDay } from './shortDay.ts';
import { useCopy } from './useCopy.ts';
import { createWords } from './words.ts';
import styles from './Announcements.module.css';

const { useWords } = createWords(da, () => import('./announcements.en.ts'));

/** Ready-made texts for each channel, with room for what is one's own. */
export function Announcements({
  of = '',
  place: givenPlace = '',
  date: givenDate = '',
  time: givenTime = '',
}: Partial<Occasion> & {
  /** The meeting it is about: what somebody writes is kept for that one. */
  of?: string;
}) {
  const words = useWords();
  const [place, setPlace] = useState(givenPlace);
  const [date, setDate] = useState(givenDate);
  const [time, setTime] = useState(givenTime);
  const occasion = {
    place,
    date: date === '' ? '' : shortDay(date, 'da'),
    time: time.replace(':', '.'),
  };
  return (
    <>
      <h1>{words.title}</h1>
      <p className={styles['lead']}>{words.lead}</p>
      <div className={styles['fields']}>
        <Field label={words.place} hint={words.placeHint} value={place} onChange={setPlace} />
        <div className={styles['pair']}>
          <Field label={words.date} type="date" value={date} onChange={setDate} />
          <Field label={words.time} type="time" value={time} onChange={setTime} />
        </div>
      </div>
      {CHANNELS.map((channel) => (
        <ChannelText key={channel} of={of} channel={channel} occasion={occasion} />
      ))}
    </>
  );
}

function ChannelText({
  of,
  channel,
  occasion,
}: {
  of: string;
  channel: Channel;
  occasion: Occasion;
}) {
  const words = useWords();
  const id = useId();
  const [own, setOwn] = useDraft(`announce.${of}.${channel}`);
  /** Once somebody has changed it, the fields above no longer do, not even where nothing is left of it. */
  const [emptied, setEmptied] = useDraft(`announce.${of}.${channel}.emptied`);
  const changed = own !== '' || emptied !== '';
  const { state: copying, copy, reset } = useCopy();
  const text = changed ? own : announcement(channel, occasion);
  const write = (next: string) => {
    setOwn(next);
    setEmptied(next === '' ? 'yes' : '');
    reset();
  };
  const limit = LIMIT_OF[channel];
  const length = textLength(text);
  const over = limit === null ? 0 : length - limit;

  return (
    <section className={styles['channel']} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{words.channel[channel]}</h2>
      <p id={`${id}-hint`} className={styles['soft']}>
        {words.hint[channel]}
      </p>
      <label htmlFor={id} className="visually-hidden">
        {words.text}
      </label>
      <textarea
        id={id}
        lang="da"
        className={styles['text']}
        rows={channel === 'own' ? 5 : 9}
        value={text}
        aria-describedby={`${id}-hint ${id}-count`}
        aria-invalid={over > 0}
        onChange={(event) => write(event.target.value)}
      />
      <p
        id={`${id}-count`}
        className={cx(styles['count'], over > 0 && styles['over'])}
        aria-live="polite"
      >
        {over > 0 && <Icon name="error" />}
        {limit === null
          ? words.count(length)
          : over > 0
            ? words.over(over, limit)
            : words.left(length, limit)}
      </p>
      {hasGaps(text) && <p className={styles['soft']}>{words.gaps}</p>}
      <div className={styles['actions']}>
        <Button onClick={() => copy(text, id)}>
          {copying === 'copied' ? words.copied : words.copy}
        </Button>
        {changed && (
          <Button
            kind="quiet"
            onClick={() => {
              setOwn('');
              setEmptied('');
              reset();
            }}
          >
            {words.again}
          </Button>
        )}
        <output>{copying === 'yourself' ? words.copyYourself : ''}</output>
      </div>
    </section>
  );
}
