import { useEffect, useState } from 'react';
import type { Me } from '#shared/wire/http.ts';
import { Button } from '../ui/Button.tsx';
import { ExerciseBanner, Mark } from '../ui/Labels.tsx';
import { Notice } from '../ui/Notice.tsx';
import { getJson } from '../sync/http.ts';
import { readJson, writeStored } from '../sync/storage.ts';
import { keepForOffline } from './install.ts';
import { InstallHint } from './kit/InstallHint.tsx';
import { fetchKit } from './kit/pages.ts';
import { MyMeetings } from './kit/MyMeetings.tsx';
import { useExercise } from './kit/keptMeetings.ts';
import { Page } from './Page.tsx';
import { useDoorWords } from './doorWords.ts';
import { go, STAY_HOME } from './route.ts';
import { useArrival } from './useArrival.ts';
import page from './Page.module.css';

const POLL_MS = 4000;
/** Who this device is, as last heard: without a network the page still knows whose meetings to show. */
const KNOWN = 'rt.me';

/** Which meeting was open then says nothing about which one is now. */
const withoutMeetings = (me: Me): Me => ({
  ...me,
  seats: me.seats.map((seat) => ({ ...seat, openSession: null, endedSession: null })),
});

/** Led into a meeting once, or come from one: who is here then wants to be here. */
const led = new Set<string>();

const openIn = (me: Me | null) =>
  me?.seats.flatMap((seat) => (seat.openSession ? [seat.openSession] : [])) ?? [];

/** A member's home: the own small meetings; and it goes into the council's meeting by itself when that opens. */
export function HomePage() {
  const words = useDoorWords();
  const [me, setMe] = useState<Me | null>(() => readJson<Me>(KNOWN) ?? null);
  const [lost, setLost] = useState(false);

  useEffect(() => {
    document.title = 'Rød Tråd';
    keepForOffline();
  }, []);

  useEffect(() => {
    let stopped = false;
    let stays = location.pathname + location.search === STAY_HOME;
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function look() {
      clearTimeout(timer);
      if (document.visibilityState === 'visible') {
        const answer = await getJson<Me>('/api/me');
        if (stopped) return;
        setLost(!answer.ok);
        if (answer.ok) {
          // Only those that are open already: one that opens later still comes by itself.
          if (stays) for (const { id } of openIn(answer.value)) led.add(id);
          stays = false;
          setMe(answer.value);
          writeStored(KNOWN, JSON.stringify(withoutMeetings(answer.value)));
        }
      }
      // Spread out: 25 iPads wait here for the same meeting.
      if (!stopped) timer = setTimeout(() => void look(), POLL_MS * (0.75 + Math.random() / 2));
    }
    void look();
    const wake = () => void look();
    document.addEventListener('visibilitychange', wake);
    return () => {
      stopped = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', wake);
    };
  }, []);

  const open = openIn(me);
  const only = open.length === 1 ? open[0]?.id : undefined;
  useEffect(() => {
    if (only === undefined || led.has(only)) return;
    led.add(only);
    go(`/s/${only}`, true);
  }, [only]);

  const ended = me?.seats.flatMap((seat) => (seat.endedSession ? [seat.endedSession] : [])) ?? [];
  const name = me?.seats[0]?.name;
  const member = name !== undefined;
  useEffect(() => {
    if (member) fetchKit();
  }, [member]);
  // Come back from a page of the kit, whose button is gone.
  useArrival(me === null ? '' : 'home', true);
  const exercise = useExercise((me?.seats ?? []).map((seat) => seat.processId));
  return (
    <Page header={<ExerciseBanner exercise={exercise} />}>
      <Mark />
      {me !== null && name === undefined && (
        <>
          <h1>{words.homeNone}</h1>
          <p className={page['lead']}>{words.homeNoneText}</p>
          <Button kind="primary" onClick={() => go('/')}>
            {words.linkFront}
          </Button>
        </>
      )}
      {name !== undefined && (
        <>
          <h1>{words.homeHello(name)}</h1>
          {open.length === 0 && !lost && (
            <div className={page['form']}>
              <p className={page['lead']}>{words.homeWaits}</p>
              <p className={page['soft']}>{words.homeWaitsText}</p>
            </div>
          )}
          {open.length === 0 &&
            ended.map((session) => (
              <Button key={session.id} wide onClick={() => go(`/s/${session.id}`)}>
                {words.homeEnded(session.title)}
              </Button>
            ))}
          {open.map((session) => (
            <Button key={session.id} kind="primary" wide onClick={() => go(`/s/${session.id}`)}>
              {words.homeGo(session.title)}
            </Button>
          ))}
          {me?.seats.map((seat) => (
            <MyMeetings key={seat.processId} processId={seat.processId} />
          ))}
          <InstallHint />
        </>
      )}
      {me?.owner === true && (
        <Button wide onClick={() => location.assign('/plan')}>
          {words.homePlan}
        </Button>
      )}
      {lost && name === undefined && <Notice kind="warn" title={words.noNetwork} />}
    </Page>
  );
}
