import { useState } from 'react';
import type { HideReason } from '#shared/board/board.ts';
import type { StepView } from '#shared/session/views.ts';
import { Button } from '../ui/Button.tsx';
import { useCommon } from '../ui/common.ts';
import { Field } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Timer } from '../ui/Timer.tsx';
import { useDesk } from './deskContext.ts';
import { useDialogueDesk } from './dialogue.ts';
import { serverNow, usePresence, useSteps, useTurnout } from './live.ts';
import { Miniature } from './Miniature.tsx';
import { useDeskWords } from './words.ts';
import styles from './Side.module.css';

/** The right side: what the room sees, and who is in it. Numbers, never names beside votes. */
export function Side() {
  const w = useDeskWords();
  const { session } = useDesk();
  const steps = useSteps();
  const [pages, setPages] = useState(1);
  const current = session.current === null ? null : (steps.get(session.current) ?? null);
  return (
    <section className={styles['side']} aria-label={w.landmarks.side}>
      <h2 className={styles['heading']}>{w.side.screen}</h2>
      <Miniature onPages={setPages} />
      {pages > 1 && <PageTurn pages={pages} />}
      <DarkHall />
      {current?.kind === 'vote' && current.status !== 'planned' && <Turnout step={current} />}
      <Presence />
      {current !== null && <TimerControls step={current} />}
      <Hidden />
    </section>
  );
}

/** A dark hall makes a bright wall hurt; a bright one makes a dark wall unreadable. */
function DarkHall() {
  const w = useDeskWords().side;
  const { session, may, send } = useDesk();
  if (!may('screen.set')) return null;
  return (
    <label className={styles['check']} title={w.darkHelp}>
      <input
        type="checkbox"
        checked={session.dark}
        onChange={(event) => void send({ type: 'screen.set', dark: event.target.checked })}
      />
      {w.dark}
    </label>
  );
}

/** From so many pages on one wants to jump: a hall's gallery has hundreds. */
const MANY_PAGES = 10;

function PageTurn({ pages }: { pages: number }) {
  const w = useDeskWords().side;
  const { session, me, may, send } = useDesk();
  // Black is for every facilitator; pages are turned by the one who paces.
  const paces = session.controlBy === null || session.controlBy === me.person;
  if (!may('screen.set') || !paces) return null;
  // The desk may have turned further than a step that came after has pages.
  const page = Math.min(session.page, pages - 1);
  const turn = (to: number) => void send({ type: 'screen.set', page: to });
  return (
    <>
      <fieldset className={styles['pages']} aria-label={w.pageOf}>
        <Button
          small
          aria-label={w.prevPage}
          disabled={page === 0}
          icon={<Icon name="back" />}
          onClick={() => turn(page - 1)}
        />
        <span aria-live="polite">{w.page(page + 1, pages)}</span>
        <Button
          small
          aria-label={w.nextPage}
          disabled={page >= pages - 1}
          icon={<Icon name="next" />}
          onClick={() => turn(page + 1)}
        />
      </fieldset>
      {pages > MANY_PAGES && <PageJump pages={pages} onJump={turn} />}
    </>
  );
}

function PageJump({ pages, onJump }: { pages: number; onJump: (page: number) => void }) {
  const w = useDeskWords().side;
  const [asked, setAsked] = useState('');
  const page = /^\d{1,4}$/.test(asked.trim()) ? Number(asked) : 0;
  const jump = () => {
    if (page < 1) return;
    onJump(Math.min(page, pages) - 1);
    setAsked('');
  };
  return (
    <div className={styles['jump']}>
      <Field
        label={w.toPage}
        value={asked}
        inputMode="numeric"
        autoComplete="off"
        onChange={setAsked}
        onEnter={jump}
      />
      <Button small disabled={page < 1} onClick={jump}>
        {w.showPage}
      </Button>
    </div>
  );
}

function Turnout({ step }: { step: StepView }) {
  const w = useDeskWords().side;
  const turnout = useTurnout(step.id);
  if (turnout === undefined) return null;
  return (
    <p className={styles['number']}>
      <strong>{turnout.given}</strong> {w.turnoutOf(turnout.present)}
    </p>
  );
}

function Presence() {
  const w = useDeskWords().side;
  const d = useDialogueDesk().side;
  const presence = usePresence();
  const { session } = useDesk();
  if (presence === undefined) return null;
  const seats = presence.members;
  return (
    <div className={styles['block']}>
      <p className={styles['number']}>
        <strong>{presence.present}</strong> {w.present}
      </p>
      <ul role="list" className={styles['facts']}>
        {session.members === 'listen' ? (
          <>
            <li>
              {d.attendees(presence.attendees)}
              {presence.walkIns > 0 && `, ${d.walkIns(presence.walkIns)}`}
            </li>
            <li>{d.listeners(presence.members)}</li>
          </>
        ) : (
          session.attendees !== 'none' &&
          presence.attendees > 0 && <li>{w.attendees(presence.attendees)}</li>
        )}
        {seats > 0 && (
          <li title={w.awayHelp}>{presence.away > 0 ? w.away(presence.away) : w.nobodyAway}</li>
        )}
        <li>{w.devices(presence.devices)}</li>
      </ul>
    </div>
  );
}

function TimerControls({ step }: { step: StepView }) {
  const w = useDeskWords().side;
  const { may, send } = useDesk();
  // While a vote is ending the clock is its grace, which has buttons of its own.
  if (step.status !== 'open') return null;
  const set = (endsAt: number | null) => void send({ type: 'timer.set', stepId: step.id, endsAt });
  const addMinute = () => set(Math.max(step.endsAt ?? 0, Math.round(serverNow())) + 60_000);
  return (
    <div className={styles['block']}>
      <h3 className={styles['heading']}>{w.timer}</h3>
      {step.endsAt === null ? (
        <p className={styles['soft']}>{w.noTimer}</p>
      ) : (
        <p className={styles['clock']}>
          <Timer endsAt={step.endsAt} now={serverNow} overText={w.timeUp} />
        </p>
      )}
      {may('timer.set') && (
        <div className={styles['row']}>
          <Button small onClick={addMinute}>
            {w.addMinute}
          </Button>
          {step.endsAt !== null && (
            <Button small onClick={() => set(null)}>
              {w.stopTimer}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function Hidden() {
  const w = useDeskWords().side;
  const common = useCommon();
  const { session } = useDesk();
  const counts = Object.entries(session.hidden) as [HideReason, number][];
  if (counts.length === 0) return null;
  return (
    <div className={styles['block']}>
      <h3 className={styles['heading']}>{w.hidden}</h3>
      <ul role="list" className={styles['facts']}>
        {counts.map(([reason, count]) => (
          <li key={reason}>
            {count} · {common.hideReason[reason]}
          </li>
        ))}
      </ul>
    </div>
  );
}
