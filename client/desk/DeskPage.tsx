import { useCallback, useMemo, useState, type ReactNode } from 'react';
import type { Rejection } from '#shared/kernel/rejection.ts';
import type { LineView, MeView, PaperView, SessionView } from '#shared/session/views.ts';
import { useConnection, useEntries, useEntry } from '../sync/hooks.ts';
import { act } from '../sync/start.ts';
import { Button } from '../ui/Button.tsx';
import { useCommon } from '../ui/common.ts';
import { ExerciseBanner } from '../ui/Labels.tsx';
import { announceNow, LiveRegion } from '../ui/LiveRegion.tsx';
import { Notice } from '../ui/Notice.tsx';
import { rejectionText } from '../ui/rejectionText.ts';
import { ScrollBox } from '../ui/ScrollBox.tsx';
import { BottomBar } from './BottomBar.tsx';
import { DeskContext, useDesk, type Desk as DeskOf, type MenuPage } from './deskContext.ts';
import { useGuarded } from '../ui/useGuarded.ts';
import { KeyList } from './KeyList.tsx';
import { useReleases, useResult, useSteps, useTeams, useTurnout } from './live.ts';
import { MeetingMenu } from './MeetingMenu.tsx';
import { ModeratorPage } from './ModeratorPage.tsx';
import { blockOf, leadsTo, nextAct, nextCommand, nextKey } from './next.ts';
import { offered } from './offered.ts';
import { Prepare } from './Prepare.tsx';
import { RunSheet } from './RunSheet.tsx';
import { Side } from './Side.tsx';
import { TopBar } from './TopBar.tsx';
import { useDeskKeys } from './useDeskKeys.ts';
import { useUndo } from './useUndo.ts';
import { WorkArea } from './WorkArea.tsx';
import { useDeskWords } from './words.ts';
import styles from './DeskPage.module.css';

/** Waits for the first view, then is the desk; without access it says how to get it. */
export function DeskPage({ sessionId }: { sessionId: string }) {
  const session = useEntry<SessionView>('session');
  const me = useEntry<MeView>('me');
  const connection = useConnection();
  const w = useDeskWords();
  if (connection.status === 'ended')
    return (
      <main className={styles['alone']}>
        <h1>{w.noAccess.title}</h1>
        {connection.reason !== null && (
          <Notice kind="warn">
            <p>{rejectionText(connection.reason)}</p>
          </Notice>
        )}
        <p>{w.noAccess.text}</p>
      </main>
    );
  if (session === undefined || me === undefined)
    return (
      <main className={styles['alone']} aria-busy="true">
        <p>{w.loading}</p>
      </main>
    );
  return <Desk sessionId={sessionId} session={session} me={me} />;
}

/** What a role has its desk for: a moderator reads notes, everybody else sees the meeting. */
function Desk(props: { sessionId: string; session: SessionView; me: MeView }) {
  const { sessionId, session, me } = props;
  const [refusal, setRefusal] = useState<Rejection | null>(null);
  const [looking, setLooking] = useState<string | null>(null);
  const [menu, setMenu] = useState<MenuPage | null>(null);

  const send = useCallback<DeskOf['send']>(async (command, options) => {
    setRefusal(null);
    const reply = await act(command, options);
    if (reply.ok) return true;
    setRefusal(reply.rejection);
    announceNow(rejectionText(reply.rejection));
    return false;
  }, []);

  const desk = useMemo<DeskOf>(
    () => ({
      sessionId,
      session,
      me,
      may: (type) => offered(type, me, session),
      send,
      lookAt: (stepId) => {
        setLooking(stepId);
        setMenu(null);
      },
      openMenu: setMenu,
    }),
    [me, send, session, sessionId],
  );
  const refused = <Refusal refusal={refusal} onClose={() => setRefusal(null)} />;
  return (
    <DeskContext value={desk}>
      {me.role === 'moderator' ? (
        <ModeratorPage refused={refused} />
      ) : (
        <WholeDesk looking={looking} menu={menu} refused={refused} />
      )}
      <LiveRegion />
    </DeskContext>
  );
}

function WholeDesk({
  looking,
  menu,
  refused,
}: {
  looking: string | null;
  menu: MenuPage | null;
  refused: ReactNode;
}) {
  const desk = useDesk();
  const { session, send, lookAt, openMenu } = desk;
  const [keyList, setKeyList] = useState(false);
  const steps = useSteps();
  const releases = useReleases();
  const lines = useEntries<LineView>('line/');

  const current = session.current === null ? null : (steps.get(session.current) ?? null);
  const turnout = useTurnout(session.current ?? '') ?? null;
  const result = useResult(session.current ?? '') ?? null;
  const next = nextAct({
    session,
    steps,
    turnout,
    result,
    line: lines.find((line) => line.stepId === session.current) ?? null,
    lines,
    released: releases.length > 0,
    unchecked: useUnchecked(session.current),
  });

  const command = nextCommand(next, session);
  const runNext = async () => {
    if (command === null) {
      openMenu(next.act === 'release' ? 'release' : 'session');
      return;
    }
    lookAt(null);
    await send(command);
  };
  const [pressNext, busy] = useGuarded(nextKey(next), runNext);
  const mayNext =
    blockOf(next) === null && (command === null ? next.act !== 'ended' : desk.may(command.type));

  const looked = looking === null ? undefined : steps.get(looking);
  const shown = looked ?? current ?? ('stepId' in next ? steps.get(next.stepId) : undefined);
  // A button that cannot be pressed yet is no dead end: it leads to where the missing thing is chosen.
  const lead = menu === null ? leadsTo(next, shown?.id ?? null) : null;
  const undo = useUndo(desk, current, shown?.kind === 'cluster' ? shown.id : null);

  useDeskKeys({
    next: () => {
      if (lead !== null) lookAt(lead);
      else if (mayNext) pressNext();
    },
    black: () => {
      if (desk.may('screen.set')) void send({ type: 'screen.set', black: !session.black });
    },
    undo: () => undo?.act(),
    list: () => setKeyList(true),
  });

  return (
    <>
      <div className={styles['desk']}>
        <div className={styles['top']}>
          <ExerciseBanner exercise={session.exercise} />
          <TopBar
            menuOpen={menu !== null}
            onMenu={() => (menu === null ? openMenu('session') : lookAt(looking))}
            onKeys={() => setKeyList(true)}
          />
          {refused}
        </div>
        {menu !== null ? (
          <main className={styles['menu']}>
            <MeetingMenu page={menu} onPage={openMenu} />
          </main>
        ) : (
          <div className={styles['columns']}>
            <div className={styles['left']} data-scrolls>
              <RunSheet steps={steps} shown={shown?.id ?? null} />
            </div>
            <ScrollBox as="main" className={styles['middle']} label={session.title}>
              {session.status === 'prepared' && looked === undefined && <Prepare />}
              {shown && <WorkArea step={shown} isCurrent={shown.id === session.current} />}
            </ScrollBox>
            <div className={styles['right']}>
              <Side />
            </div>
          </div>
        )}
        <BottomBar
          current={current}
          next={next}
          busy={busy}
          undo={undo}
          mayNext={mayNext || lead !== null}
          leads={lead !== null}
          onNext={lead === null ? pressNext : () => lookAt(lead)}
        />
      </div>
      {keyList && <KeyList onClose={() => setKeyList(false)} />}
    </>
  );
}

/** Tables whose paper two people have not counted alike yet; the result waits for them. */
function useUnchecked(stepId: string | null): readonly string[] {
  const paper = useEntry<PaperView>(`paper/${stepId ?? ''}`);
  const teams = useTeams();
  return teams.filter(({ id }) => paper?.teams[id]?.agreed === null).map(({ name }) => name);
}

function Refusal({ refusal, onClose }: { refusal: Rejection | null; onClose: () => void }) {
  const common = useCommon();
  const w = useDeskWords();
  if (refusal === null) return null;
  return (
    <Notice kind="warn" className={styles['refusal'] ?? ''}>
      <div className={styles['refusalRow']}>
        <p>{w.refused(rejectionText(refusal))}</p>
        <Button small onClick={onClose}>
          {common.close}
        </Button>
      </div>
    </Notice>
  );
}
