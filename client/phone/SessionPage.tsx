import { Suspense, useEffect, useReducer, useState } from 'react';
import type { SessionView, StepView, TeamView } from '#shared/session/views.ts';
import { Button } from '../ui/Button.tsx';
import { Caught } from '../ui/Caught.tsx';
import { useCommon } from '../ui/common.ts';
import { fetched } from '../ui/fetched.ts';
import { ExerciseBanner, Mark, StandingLabel } from '../ui/Labels.tsx';
import { Notice } from '../ui/Notice.tsx';
import { rejectionText } from '../ui/rejectionText.ts';
import { useConnection, useEntries, usePersistent } from '../sync/hooks.ts';
import { startSync } from '../sync/start.ts';
import { BODIES } from './StepBody.tsx';
import { CurrentStep } from './CurrentStep.tsx';
import { Left, LeftTexts } from './Left.tsx';
import { Page, PrivacyLink } from './Page.tsx';
import { asksForPlace, useTeamId } from './place.ts';
import { Refusals } from './Refusals.tsx';
import { go, STAY_HOME } from './route.ts';
import { SessionHeader } from './SessionHeader.tsx';
import { useArrival } from './useArrival.ts';
import { useHasNotes, useMe, useSession } from './view.ts';
import { CheckInAsked, Waiting } from './Waiting.tsx';
import { usePhoneWords } from './words.ts';

const AllItems = fetched(() => import('./AllItems.tsx').then((m) => m.AllItems));
const PlacePage = fetched(() => import('./PlacePage.tsx').then((m) => m.PlacePage));
const TableDialog = fetched(() => import('./TableDialog.tsx').then((m) => m.TableDialog));
const ReceiptDialog = fetched(() => import('./ReceiptDialog.tsx').then((m) => m.ReceiptDialog));
const GalleryDialog = fetched(() => import('./GalleryDialog.tsx').then((m) => m.GalleryDialog));
const Ended = fetched(() => import('./Ended.tsx').then((m) => m.Ended));

/** Of a meeting that is on the phone, no part waits for the network when it is its turn. */
const PARTS = [
  ...BODIES,
  LeftTexts,
  AllItems,
  PlacePage,
  TableDialog,
  ReceiptDialog,
  GalleryDialog,
  Ended,
];

/** One meeting as one person sees it: one question, one action. */
export function SessionPage({ id }: { id: string }) {
  const words = usePhoneWords();
  const common = useCommon();
  const connection = useConnection();
  const persistent = usePersistent();
  const session = useSession();
  const [opened, setOpened] = useState<'list' | 'notes' | 'table' | 'receipt' | null>(null);
  const close = () => setOpened(null);
  const me = useMe();
  const dialogue = session?.members === 'listen';
  const tables = useEntries<TeamView>('team/');
  const seated = useTeamId(me) !== null;
  const hasNotes = useHasNotes();

  useEffect(() => startSync({ surface: 'phone', stream: id }), [id]);
  useEffect(() => {
    if (session !== undefined) document.title = `${session.title} · Rød Tråd`;
  }, [session]);

  const online = connection.status === 'online';
  useEffect(() => {
    if (online) for (const part of PARTS) part.fetch();
  }, [online]);

  if (connection.status === 'ended' && connection.reason?.code !== 'session_ended') {
    const reload = connection.reason?.code === 'reload';
    return (
      <Page>
        <Mark />
        <h1>{words.stopped}</h1>
        {connection.reason !== null && (
          <Notice kind="warn" alert title={rejectionText(connection.reason)} />
        )}
        <Button kind="primary" onClick={() => (reload ? location.reload() : go('/'))}>
          {reload ? common.tryAgain : words.home}
        </Button>
      </Page>
    );
  }

  if (session === undefined)
    return (
      <Page>
        <Mark />
        {connection.status === 'offline' ? (
          <Notice kind="warn" alert title={common.offline} />
        ) : (
          <p aria-live="polite">{words.loading}</p>
        )}
      </Page>
    );

  return (
    <Page
      header={
        <>
          <ExerciseBanner exercise={session.exercise} />
          <SessionHeader session={session} />
        </>
      }
      footer={
        <>
          <StandingLabel standing={session.standing} />
          {dialogue && tables.length > 0 && session.status === 'open' && (
            <button type="button" onClick={() => setOpened('table')}>
              {seated ? words.tableChange : words.tableChoose}
            </button>
          )}
          {hasNotes && (
            <button type="button" onClick={() => setOpened('receipt')}>
              {words.receipt}
            </button>
          )}
          <button type="button" onClick={() => setOpened('list')}>
            {words.allItems}
          </button>
          {dialogue && (
            <button type="button" onClick={() => setOpened('notes')}>
              {words.readNotes}
            </button>
          )}
          {me?.role === 'member' && (
            <button type="button" onClick={() => go(STAY_HOME)}>
              {words.myMeetings}
            </button>
          )}
          <PrivacyLink>{words.privacy}</PrivacyLink>
        </>
      }
    >
      {!persistent && <Notice kind="warn">{common.storageBlocked}</Notice>}
      <Refusals />
      <Caught>
        <Content session={session} />
      </Caught>
      <Caught>
        <Suspense fallback={null}>
          {opened === 'list' && <AllItems onClose={close} />}
          {opened === 'notes' && <GalleryDialog onClose={close} />}
          {opened === 'table' && me && <TableDialog me={me} onClose={close} />}
          {opened === 'receipt' && <ReceiptDialog onClose={close} />}
        </Suspense>
      </Caught>
    </Page>
  );
}

function Content({ session }: { session: SessionView }) {
  const words = usePhoneWords();
  const me = useMe();
  const steps = useEntries<StepView>('step/');
  const tables = useEntries<TeamView>('team/').map(({ id }) => id);
  const [, askAgain] = useReducer((n: number) => n + 1, 0);
  const asked = me !== undefined && asksForPlace(session, me, tables);
  // The question where one sits has gone with its buttons; from step to step the step itself moves the focus.
  useArrival(asked ? 'place' : 'meeting');
  if (session.status === 'ended')
    return (
      <Suspense fallback={null}>
        <Left />
        <Ended />
      </Suspense>
    );
  if (asked)
    return (
      <Suspense fallback={null}>
        <PlacePage session={session.id} me={me} onDone={askAgain} />
      </Suspense>
    );
  const absent = me?.role === 'member' && !me.present;
  const running = steps.find((step) => step.id === session.current);
  if (running === undefined || session.status === 'prepared')
    return (
      <>
        <Left />
        <Waiting session={session} steps={steps} />
      </>
    );
  return (
    <>
      {absent && <CheckInAsked person={me.person} title={words.checkInTitle} />}
      <CurrentStep current={running} />
    </>
  );
}
