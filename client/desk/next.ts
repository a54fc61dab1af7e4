import type { SessionCommand } from '#shared/session/commands.schema.ts';
import type {
  LineView,
  ResultView,
  SessionView,
  StepView,
  TurnoutView,
} from '#shared/session/views.ts';

/**
 * The one next act of the desk. Pure, because the button, the → key and the words under it must
 * never disagree about what will happen.
 */
export type NextAct =
  | { readonly act: 'open' }
  | {
      readonly act: 'start';
      readonly stepId: string;
      readonly title: string;
      readonly closes: string | null;
      readonly caution: Caution | null;
      readonly block: Block | null;
    }
  | { readonly act: 'show_notes'; readonly stepId: string; readonly notes: number }
  | { readonly act: 'end_vote'; readonly stepId: string; readonly missing: number | null }
  | { readonly act: 'close_vote'; readonly stepId: string; readonly missing: number | null }
  | {
      readonly act: 'reveal';
      readonly stepId: string;
      readonly caution: Caution | null;
      readonly block: Block | null;
    }
  | { readonly act: 'release' }
  | { readonly act: 'end' }
  | { readonly act: 'ended' };

/** What a careful colleague would whisper before the button is pressed. It never blocks. */
export type Caution = 'line_missing' | 'tie_open' | 'small' | 'overcount';

/** What the server would refuse, said before anybody presses. */
export type Block =
  | { readonly why: 'too_many'; readonly n: number; readonly max: number }
  | { readonly why: 'none_chosen' }
  | { readonly why: 'paper'; readonly tables: readonly string[] };

export interface Situation {
  readonly session: SessionView;
  readonly steps: ReadonlyMap<string, StepView>;
  readonly turnout: TurnoutView | null;
  readonly result: ResultView | null;
  /** The line of the current step. */
  readonly line: LineView | null;
  /** All lines: one of them may wait for the run-off that is current. */
  readonly lines: readonly LineView[];
  readonly released: boolean;
  /** Paper of the current vote on which a table's two counters do not agree yet: names of the tables. */
  readonly unchecked: readonly string[];
}

export function nextAct(now: Situation): NextAct {
  const { session, steps } = now;
  if (session.status === 'prepared') return { act: 'open' };
  if (session.status === 'ended') return { act: 'ended' };
  const current = session.current === null ? null : (steps.get(session.current) ?? null);
  if (current !== null) {
    const within = withinStep(current, now);
    if (within !== null) return within;
  }
  const waiting = waitingLine(now);
  const next = (waiting && steps.get(waiting.stepId)) ?? nextPlanned(session, steps);
  if (next !== null)
    return {
      act: 'start',
      stepId: next.id,
      title: next.title,
      closes: current !== null && current.status === 'open' ? current.title : null,
      caution: current?.kind === 'select' ? lineCaution(now.line, next.id) : null,
      block: startBlock(next),
    };
  return now.released ? { act: 'end' } : { act: 'release' };
}

/** What the current step itself still asks for, before the next one may start. */
function withinStep(step: StepView, now: Situation): NextAct | null {
  if (step.kind === 'collect' && step.config.hidden && step.status === 'open')
    return { act: 'show_notes', stepId: step.id, notes: step.notes };
  if (step.kind !== 'vote') return null;
  const { turnout } = now;
  // With nobody checked in, "everybody has voted" would be true and misleading.
  const missing =
    turnout === null || turnout.present === 0 ? null : Math.max(0, turnout.present - turnout.given);
  switch (step.status) {
    case 'open':
      return { act: 'end_vote', stepId: step.id, missing };
    case 'ending':
      return { act: 'close_vote', stepId: step.id, missing };
    case 'closed':
      return step.vote === null
        ? null
        : {
            act: 'reveal',
            stepId: step.id,
            caution: resultCaution(now.result),
            block: now.unchecked.length > 0 ? { why: 'paper', tables: now.unchecked } : null,
          };
    default:
      return null;
  }
}

function startBlock(step: StepView): Block | null {
  if (step.kind !== 'vote') return null;
  const n = step.vote?.options.length ?? 0;
  const max = step.config.maxOptions;
  if (n > max) return { why: 'too_many', n, max };
  return n === 0 && step.config.about === 'refs' ? { why: 'none_chosen' } : null;
}

const resultCaution = (result: ResultView | null): Caution | null =>
  result === null ? null : result.overcount ? 'overcount' : result.small ? 'small' : null;

function lineCaution(view: LineView | null, next: string): Caution | null {
  const line = view?.line ?? null;
  if (line === null) return 'line_missing';
  if (line.tied.length > 0 && line.tie === null) return 'tie_open';
  // The run-off itself may come; anything else would leave the tie behind.
  const waits = line.tie === 'runoff' && line.tiedIn.length === 0;
  return waits && line.runoffStep !== next ? 'tie_open' : null;
}

/** After a run-off the meeting goes back to the line that asked for it. */
const waitingLine = ({ session, lines }: Situation): LineView | undefined =>
  lines.find(
    ({ line }) =>
      line?.tie === 'runoff' && line.runoffStep === session.current && line.tiedIn.length === 0,
  );

/** The first planned step after the current one, or after the last that has run. */
export function nextPlanned(
  session: SessionView,
  steps: ReadonlyMap<string, StepView>,
): StepView | null {
  let from = session.current === null ? -1 : session.order.indexOf(session.current);
  if (from < 0)
    session.order.forEach((id, i) => {
      if ((steps.get(id)?.startedAt ?? null) !== null) from = i;
    });
  for (const id of session.order.slice(from + 1)) {
    const step = steps.get(id);
    if (step?.status === 'planned') return step;
  }
  return null;
}

/** Null when the act is a page of its own (release, end) or nothing at all. */
export function nextCommand(next: NextAct, session: SessionView): SessionCommand | null {
  switch (next.act) {
    case 'open':
      return { type: 'session.open' };
    case 'start':
      return { type: 'step.start', stepId: next.stepId, expect: session.current };
    case 'show_notes':
      return { type: 'step.close', stepId: next.stepId };
    case 'end_vote':
      return { type: 'vote.end', stepId: next.stepId };
    case 'close_vote':
      return { type: 'vote.close', stepId: next.stepId };
    case 'reveal':
      return { type: 'vote.reveal', stepId: next.stepId };
    case 'release':
    case 'end':
    case 'ended':
      return null;
  }
}

export const blockOf = (next: NextAct): Block | null => ('block' in next ? next.block : null);

/** The step where what blocks the next act can be put right; null when nothing blocks, or the desk shows it already. */
export const leadsTo = (next: NextAct, shown: string | null): string | null =>
  blockOf(next) !== null && 'stepId' in next && next.stepId !== shown ? next.stepId : null;

/** Two acts with the same key are the same press: a second one within the guard is a slip. */
export const nextKey = (next: NextAct): string =>
  'stepId' in next ? `${next.act}:${next.stepId}` : next.act;
