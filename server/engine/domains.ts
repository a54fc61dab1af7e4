import type { Commit, Context, Decision, Edge, Names, Touched } from '#shared/kernel/stream.ts';
import type { Audience } from '#shared/kernel/view.ts';
import { applyProcess } from '#shared/process/apply.ts';
import type { ProcessCommand } from '#shared/process/commands.schema.ts';
import { decideProcess } from '#shared/process/decide.ts';
import { emptyProcess, type ProcessEvent, type ProcessState } from '#shared/process/process.ts';
import { processKeys, projectProcess } from '#shared/process/project.ts';
import { applySession } from '#shared/session/apply.ts';
import { boxEffects, boxNeed, type BoxEffect, type BoxNeed } from '#shared/session/boxes.ts';
import type { SessionCommand } from '#shared/session/commands.schema.ts';
import { decideSession } from '#shared/session/decide.ts';
import { edgesOf } from '#shared/session/edges.ts';
import type { SessionEvent } from '#shared/session/events.ts';
import { projectSession, sessionKeys } from '#shared/session/project.ts';
import { redactionOf } from '#shared/session/redact.ts';
import { emptySession, type SessionState } from '#shared/session/state.ts';
import { dueCommand, nextDue } from '#shared/session/timers.ts';

/** The pure part of a kind of stream, as one value: what a runner needs to be its authority. */
export interface Domain<S extends { seq: number }, C, E> {
  empty(id: string): S;
  /** Changes the state's containers; returns the view keys that may have changed. */
  apply(state: S, commit: Commit<E>): Touched;
  decide(state: S, command: C, ctx: Context): Decision<E>;
  boxNeed(state: S, command: C): BoxNeed | null;
  boxEffects(state: S, event: E): readonly BoxEffect[];
  edgesOf(event: E): readonly Edge[];
  /** How older events must read after these; null when nothing is taken out. `state` is that before them. */
  redactionOf(
    state: S,
    events: readonly E[],
  ): ((events: readonly unknown[]) => readonly unknown[]) | null;
  project(state: S, names: Names, audience: Audience, key: string): unknown;
  keys(state: S, names: Names, audience: Audience): Iterable<string>;
  due(state: S, now: number): { commandId: string; command: C } | null;
  nextDue(state: S): number | null;
}

export type SessionDomain = Domain<SessionState, SessionCommand, SessionEvent>;
export type ProcessDomain = Domain<ProcessState, ProcessCommand, ProcessEvent>;

export const sessionDomain: SessionDomain = {
  empty: emptySession,
  apply: applySession,
  decide: decideSession,
  boxNeed,
  boxEffects,
  edgesOf,
  redactionOf,
  project: projectSession,
  keys: sessionKeys,
  due: dueCommand,
  nextDue,
};

export const processDomain: ProcessDomain = {
  empty: emptyProcess,
  apply: applyProcess,
  decide: decideProcess,
  boxNeed: () => null,
  boxEffects: () => [],
  edgesOf: () => [],
  redactionOf: () => null,
  project: projectProcess,
  keys: processKeys,
  due: () => null,
  nextDue: () => null,
};
