import { createHash } from 'node:crypto';
import { SYSTEM, type Actor, type PersonId } from '#shared/kernel/actor.ts';
import type { Rejection } from '#shared/kernel/rejection.ts';
import { VISION_2029 } from '#shared/process/plan.ts';
import type { SessionCommand } from '#shared/session/commands.schema.ts';
import { runSheet } from '#shared/session/runsheets.ts';
import type { SessionState } from '#shared/session/state.ts';
import { COMMAND_VERSION } from '#shared/wire/protocol.ts';
import type { Engine } from '../engine/port.ts';
import { infoOf, settingsOf } from '../routes/beginnings.ts';
import type { Store } from '../store/port.ts';
import { CONTENT } from './content.ts';
import { SCRIPT } from './script.ts';
import type { Stage } from './stage.ts';

export interface ExerciseRequest {
  /** Id of the process to make. */
  readonly id: string;
  readonly title: string;
  /** The step of the workshop to stop before, or `end`. */
  readonly until: string;
  /** Runs the meeting; has the control afterwards. */
  readonly lead: Actor;
}

export type Exercise =
  | { readonly ok: true; readonly sessionId: string; readonly seats: readonly ExerciseSeat[] }
  | { readonly ok: false; readonly rejection: Rejection };

export interface ExerciseSeat {
  readonly id: PersonId;
  readonly name: string;
}

/** A command of the script was refused: the rules have changed under it. */
class Refused extends Error {
  readonly rejection: Rejection;
  constructor(rejection: Rejection, what: string) {
    super(`${what}: ${rejection.code}`);
    this.rejection = rejection;
  }
}

const ACTIVITY = 'a1';
const short = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 12);

/** Ids follow from the process, so that asking for the same exercise again makes no second meeting. */
export const exerciseSession = (processId: string): string => `x_${short(processId)}`;
const personId = (processId: string, seat: string): PersonId =>
  `s_${short(`${processId}/${seat}`)}`;

/**
 * Plays the workshop of 2 March with the demo content through the same engine as a real meeting: real commands,
 * real ballots from 25 seats. Everything it makes is marked as an exercise.
 */
export async function playExercise(
  { store, engine }: { readonly store: Store; readonly engine: Engine },
  { id, title, until, lead }: ExerciseRequest,
): Promise<Exercise> {
  const steps = runSheet('workshop-march');
  const stop = until === 'end' ? steps.length : steps.findIndex((step) => step.id === until);
  if (stop === -1) return { ok: false, rejection: { code: 'bad_input', args: { where: 'until' } } };

  const activity = VISION_2029.find((each) => each.id === ACTIVITY)!;
  const info = infoOf(title, 'exercise');
  const made = await engine.createProcess(id, info, VISION_2029, SYSTEM);
  if (!made.ok) return made;
  const seats = CONTENT.seats.map(({ id: seat, name, group }, index) => ({
    id: personId(id, seat),
    processId: id,
    number: index + 1,
    name,
    group,
    substitute: null,
  }));
  for (const seat of seats) await store.registry.putSeat(seat);

  const sessionId = exerciseSession(id);
  // The same request again: what it asked for is there, or on its way.
  if ((await store.log.head(sessionId)) !== undefined) return { ok: true, sessionId, seats };
  const settings = settingsOf(id, info, activity, activity.plan.title);
  const opened = await engine.createSession(sessionId, id, settings, steps, SYSTEM);
  if (!opened.ok) return opened;
  await engine.namesChanged(id);

  const stage = createStage(engine, { processId: id, sessionId, lead });
  try {
    await SCRIPT.before(stage);
    for (const step of steps.slice(0, stop)) {
      const { current } = await stage.state();
      await stage.lead({ type: 'step.start', stepId: step.id, expect: current });
      await SCRIPT.during[step.id]?.(stage);
    }
    if (until === 'end') await SCRIPT.after(stage);
  } catch (error) {
    if (error instanceof Refused) return { ok: false, rejection: error.rejection };
    throw error;
  }
  return { ok: true, sessionId, seats };
}

function createStage(
  engine: Engine,
  { processId, sessionId, lead }: { processId: string; sessionId: string; lead: Actor },
): Stage {
  let count = 0;
  const send = async (actor: Actor, command: SessionCommand): Promise<void> => {
    const frame = { v: COMMAND_VERSION, id: `exercise-${++count}`, command };
    const reply = await engine.command(sessionId, actor, frame);
    if (!reply.ok) throw new Refused(reply.rejection, command.type);
  };
  const state = async (): Promise<SessionState> => (await engine.sessionState(sessionId))!;
  const personOf = (seat: string): PersonId => personId(processId, seat);
  const memberOf = (seat: string): Actor => ({ role: 'member', person: personOf(seat) });
  return {
    state,
    personOf,
    lead: (command) => send(lead, command),
    member: (seat, command) => send(memberOf(seat), command),
    async vote(stepId, ballots) {
      const boxId = (await state()).steps.get(stepId)!.vote!.boxId;
      const replies = await Promise.all(
        [...ballots].map(([seat, body]) =>
          engine.ballot(sessionId, memberOf(seat), { boxId, rev: 1, body }),
        ),
      );
      for (const reply of replies) if (!reply.ok) throw new Refused(reply.rejection, stepId);
      await send(lead, { type: 'vote.end', stepId });
      await send(lead, { type: 'vote.close', stepId });
      await send(lead, { type: 'vote.reveal', stepId });
    },
  };
}
