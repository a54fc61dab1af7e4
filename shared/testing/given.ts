import { hostOf, SYSTEM, type Actor } from '../kernel/actor.ts';
import type { Commit, LoadedBox, Names, SeatCard } from '../kernel/stream.ts';
import type { Rejection } from '../kernel/rejection.ts';
import type { SessionCommand } from '../session/commands.schema.ts';
import { createSession, decideSession } from '../session/decide.ts';
import { applySession } from '../session/apply.ts';
import type { SessionEvent, SessionSettings, StepPlan } from '../session/events.ts';
import { emptySession, type SessionState } from '../session/state.ts';

/** given(steps).when(actor, command)…: a session without a server, for rules and for reading. */
export const SEATS: readonly SeatCard[] = Array.from({ length: 25 }, (_, i) => ({
  id: `s_${i + 1}`,
  number: i + 1,
  name: `Medlem ${i + 1}`,
  group: i < 14 ? 'Nord' : i < 19 ? 'Syd' : i < 22 ? 'Øst' : i < 24 ? 'Vest' : 'Midt',
}));

export const NAMES: Names = {
  seats: SEATS,
  nameOf: (person) =>
    SEATS.find((s) => s.id === person)?.name ?? (person === 'k_line' ? 'Line' : undefined),
  roleOf: (person) => (person.startsWith('k_') ? 'facilitator' : undefined),
  invite: null,
};

export const line: Actor = { role: 'facilitator', person: 'k_line' };
export const christoffer: Actor = { role: 'facilitator', person: 'k_chr' };
export const gitte: Actor = { role: 'secretariat', person: 'k_gitte' };
export const member = (n: number): Actor => ({ role: 'member', person: `s_${n}` });
export const host = (teamId: string): Actor => ({ role: 'host', person: hostOf(teamId) });
export const moderator: Actor = { role: 'moderator', person: 'k_mod' };
export const attendee = (n: number): Actor => ({ role: 'attendee', person: `a_${n}` });

export const SETTINGS: SessionSettings = {
  title: 'Politisk workshop',
  processId: 'p1',
  processTitle: 'Politisk vision 2029',
  activityId: 'a1',
  activityTitle: 'Politisk workshop',
  dateText: '2. marts 2016',
  date: '2016-03-02',
  standing: 'indicative',
  exercise: false,
  attendees: 'take_part',
  members: 'take_part',
  form: 'live',
  meeting: null,
};

/** Commands in tests are written as constants. */
type Constant<T> = T extends object ? { readonly [K in keyof T]: Constant<T[K]> } : T;
type Given = Constant<SessionCommand>;

export class Play {
  readonly state: SessionState;
  readonly log: SessionEvent[] = [];
  readonly commits: Commit<SessionEvent>[] = [];
  now = 1_000_000;

  constructor(steps: readonly StepPlan[], settings: Partial<SessionSettings> = {}, id = 'x1') {
    this.state = emptySession(id);
    const all = { ...SETTINGS, ...settings };
    this.#commit(SYSTEM, createSession(all, steps));
  }

  #commit(actor: Actor, events: readonly SessionEvent[]): void {
    if (events.length === 0) return;
    const { state } = this;
    const commit: Commit<SessionEvent> = {
      stream: state.id,
      seq: state.seq + 1,
      at: this.now,
      actor,
      commandId: `c${state.seq + 1}`,
      events,
    };
    applySession(state, commit);
    this.commits.push(commit);
    this.log.push(...events);
  }

  /** Plays a command; the rejection, or null when it was accepted. */
  try(actor: Actor, command: Given, box?: LoadedBox): Rejection | null {
    const context = { actor, at: this.now, names: NAMES, ...(box ? { box } : {}) };
    const decision = decideSession(this.state, command as SessionCommand, context);
    if (!decision.ok) return decision.rejection;
    this.#commit(actor, decision.events);
    return null;
  }

  /** Plays a command that must be accepted. */
  do(actor: Actor, command: Given, box?: LoadedBox): this {
    const rejection = this.try(actor, command, box);
    if (rejection) throw new Error(`${command.type} was refused: ${JSON.stringify(rejection)}`);
    return this;
  }

  start(stepId: string): this {
    return this.do(line, { type: 'step.start', stepId, expect: this.state.current });
  }

  /** Ends and closes a vote with these ballots. */
  closeVote(stepId: string, ballots: LoadedBox['ballots'], late = 0): this {
    this.do(line, { type: 'vote.end', stepId });
    return this.do(line, { type: 'vote.close', stepId }, { ballots, strata: [], late, roll: null });
  }
}

export const code = (rejection: Rejection | null): string | null => rejection?.code ?? null;
