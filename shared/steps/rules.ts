import type { Context, Decision } from '../kernel/stream.ts';
import type { SessionCommand } from '../session/commands.schema.ts';
import type { SessionEvent } from '../session/events.ts';
import type { SessionState, Step } from '../session/state.ts';

/** What a step kind adds to the common life of a step. */
export interface StepRules {
  /** Extra events of starting, before `step.started`; a rejection keeps the step planned. */
  onStart(state: SessionState, step: Step, ctx: Context): Decision<SessionEvent>;
  /** May the step be closed (or left) now? */
  onClose(state: SessionState, step: Step, ctx: Context): Decision<SessionEvent>;
  /** Whether a closed step may simply be opened again; a vote needs a new round. */
  readonly reopens: boolean;
}

/** Decides one command type. */
export type Decide<T extends SessionCommand['type']> = (
  state: SessionState,
  command: Extract<SessionCommand, { type: T }>,
  ctx: Context,
) => Decision<SessionEvent>;

/** The deciders a step kind brings, by command type. */
export type Deciders<T extends SessionCommand['type']> = { readonly [K in T]: Decide<K> };
