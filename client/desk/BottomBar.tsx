import type { StepView } from '#shared/session/views.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Timer, useRemaining } from '../ui/Timer.tsx';
import { cx } from '../ui/cx.ts';
import { useDesk } from './deskContext.ts';
import { serverNow } from './live.ts';
import { blockOf, type Block, type NextAct } from './next.ts';
import { useDeskWords } from './words.ts';
import styles from './BottomBar.module.css';

export interface Undo {
  readonly label: string;
  /** Server time until which it is possible; null = as long as it is offered. */
  readonly until: number | null;
  readonly act: () => void;
}

/** The bar that never moves: a hand on the brake, what is now, and the one next act. */
export function BottomBar({
  current,
  next,
  busy,
  undo,
  mayNext,
  leads,
  onNext,
}: {
  current: StepView | null;
  next: NextAct;
  busy: boolean;
  undo: Undo | null;
  mayNext: boolean;
  /** It shows the step where something is missing, instead of acting. */
  leads: boolean;
  onNext: () => void;
}) {
  const w = useDeskWords();
  const { session, me, may, send } = useDesk();
  const label = useNextLabel(next, leads);
  const elsewhere =
    !mayNext && session.controlBy !== null && session.controlBy !== me.person
      ? w.control.other(session.controlName ?? '')
      : null;
  const running = current !== null && session.status === 'open';
  return (
    <section className={styles['bar']} aria-label={w.landmarks.bar}>
      <div className={styles['undo']}>
        <UndoButton undo={undo} />
      </div>
      <div className={styles['now']}>
        {running && <span className={styles['mark']} aria-hidden="true" />}
        <span className={styles['nowText']}>
          <span className={styles['nowLabel']}>{w.bar.now}</span>{' '}
          <span className={styles['nowTitle']}>{nowTitle(session.status, current, w.bar)}</span>
        </span>
        {current !== null && (current.status === 'open' || current.status === 'ending') && (
          <Timer
            endsAt={
              current.status === 'ending' ? (current.vote?.graceUntil ?? null) : current.endsAt
            }
            now={serverNow}
            overText={w.side.timeUp}
            className={styles['timer']}
          />
        )}
      </div>
      <div className={styles['next']}>
        <Button
          kind="primary"
          wide
          className={cx(styles['nextButton'], label.caution && styles['caution'])}
          disabled={!mayNext || next.act === 'ended'}
          aria-disabled={busy || undefined}
          aria-keyshortcuts="ArrowRight"
          onClick={onNext}
        >
          <span className={styles['nextText']}>
            <span className={styles['nextLabel']}>{busy ? w.bar.working : label.text}</span>
            <span className={styles['nextWhy']}>
              {label.caution && elsewhere === null && <Icon name="warn" size="1em" />}
              {elsewhere ?? label.caution ?? label.why}
            </span>
          </span>
          <Icon name="next" />
        </Button>
      </div>
      <Button
        className={styles['black']}
        kind={session.black ? 'primary' : 'secondary'}
        disabled={!may('screen.set')}
        aria-pressed={session.black}
        aria-keyshortcuts="B"
        onClick={() => void send({ type: 'screen.set', black: !session.black })}
      >
        <kbd aria-hidden="true">B</kbd>
        <span>{session.black ? w.bar.blackOn : w.bar.black}</span>
      </Button>
    </section>
  );
}

function UndoButton({ undo }: { undo: Undo | null }) {
  const w = useDeskWords();
  const left = useRemaining(undo?.until ?? null, serverNow);
  const gone = undo === null || (undo.until !== null && left !== null && left <= 0);
  if (gone)
    return (
      <Button kind="quiet" disabled className={styles['undoButton']}>
        <Icon name="back" />
        <span>{w.bar.nothingToUndo}</span>
      </Button>
    );
  return (
    <Button className={styles['undoButton']} aria-keyshortcuts="U" onClick={undo.act}>
      <Icon name="back" />
      <span className={styles['nextText']}>
        <span>{left === null ? w.bar.undo : w.bar.undoIn(Math.ceil(left / 1000))}</span>
        <span className={styles['nextWhy']}>{undo.label}</span>
      </span>
    </Button>
  );
}

function nowTitle(
  status: 'prepared' | 'open' | 'ended',
  current: StepView | null,
  w: { nothing: string; prepared: string; ended: string },
): string {
  if (status === 'prepared') return w.prepared;
  if (status === 'ended') return w.ended;
  return current?.title ?? w.nothing;
}

function blockText(block: Block, w: ReturnType<typeof useDeskWords>['next']['block']): string {
  switch (block.why) {
    case 'too_many':
      return w.tooMany(block.n, block.max);
    case 'none_chosen':
      return w.noneChosen;
    case 'paper':
      return w.paper(block.tables);
  }
}

function useNextLabel(
  next: NextAct,
  leads: boolean,
): { text: string; why: string; caution: string | null } {
  const { next: w } = useDeskWords();
  const block = blockOf(next);
  const caution =
    block !== null
      ? blockText(block, w.block)
      : 'caution' in next && next.caution !== null
        ? w.caution[next.caution]
        : null;
  switch (next.act) {
    case 'open':
      return { text: w.open, why: w.openWhy, caution };
    case 'start':
      return {
        text: (leads ? w.prepare : w.start)(next.title),
        why: w.startWhy(next.closes),
        caution,
      };
    case 'show_notes':
      return { text: w.showNotes, why: w.showNotesWhy(next.notes), caution };
    case 'end_vote':
      return { text: w.endVote, why: w.endVoteWhy(next.missing), caution };
    case 'close_vote':
      return { text: w.closeVote, why: w.closeVoteWhy(next.missing), caution };
    case 'reveal':
      return { text: w.reveal, why: w.revealWhy, caution };
    case 'release':
      return { text: w.release, why: w.releaseWhy, caution };
    case 'end':
      return { text: w.end, why: w.endWhy, caution };
    case 'ended':
      return { text: w.ended, why: w.endedWhy, caution };
  }
}
