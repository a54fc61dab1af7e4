import { createHash } from 'node:crypto';
import { SYSTEM, type Actor, type PersonId } from '#shared/kernel/actor.ts';
import type { Rejection } from '#shared/kernel/rejection.ts';
import { EXERCISE_POINTS, PLAYED, type Played } from '#shared/process/exercise.ts';
import { VISION_2029 } from '#shared/process/plan.ts';
import type { ProcessCommand } from '#shared/process/commands.schema.ts';
import type { SessionCommand } from '#shared/session/commands.schema.ts';
import { infoOf, settingsOf } from '#shared/session/beginnings.ts';
import { runSheet } from '#shared/session/runsheets.ts';
import type { SessionState } from '#shared/session/state.ts';
import { COMMAND_VERSION } from '#shared/wire/protocol.ts';
import type { Engine } from '../engine/port.ts';
import type { Store } from '../store/port.ts';
import { CONTENT } from './content.ts';
import { dialogueScript } from './hall.ts';
import { carryOver, invitationsOf, rewording } from './handOn.ts';
import { WORKSHOP } from './script.ts';
import { holdSmallMeetings } from './small.ts';
import type { Script, Stage } from './stage.ts';

export interface ExerciseRequest {
  /** Id of the process to make. */
  readonly id: string;
  readonly title: string;
  /** Where to stop: one of `EXERCISE_POINTS`. */
  readonly until: string;
  /** Runs the meeting; has the control afterwards. */
  readonly lead: Actor;
}

export type Exercise =
  | {
      readonly ok: true;
      /** The meeting it stopped in. */
      readonly sessionId: string;
      readonly seats: readonly ExerciseSeat[];
    }
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

const SCRIPTS: Readonly<Record<Played, Script>> = {
  a1: WORKSHOP,
  a3: dialogueScript('d1'),
  a4: dialogueScript('d2'),
  a5: dialogueScript('d3'),
};

const activityOf = (id: string) => VISION_2029.find((each) => each.id === id)!;
const short = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 12);

/** Ids follow from the process, so that asking for the same exercise again makes no second meeting. */
export const exerciseSession = (processId: string, until = 'end'): string => {
  const activity = EXERCISE_POINTS.find(({ point }) => point === until)?.activity ?? 'a1';
  return meetingId(processId, activity);
};
const meetingId = (processId: string, activity: string): string =>
  `x_${short(activity === 'a1' ? processId : `${processId}/${activity}`)}`;
const personId = (processId: string, seat: string): PersonId =>
  `s_${short(`${processId}/${seat}`)}`;

interface House {
  readonly store: Store;
  readonly engine: Engine;
}

/** What is being played right now. A process is played by one request at a time; the next finds what is there. */
const playing = new WeakMap<Engine, Map<string, Promise<Exercise>>>();

export async function playExercise(house: House, request: ExerciseRequest): Promise<Exercise> {
  const here = playing.get(house.engine) ?? new Map<string, Promise<Exercise>>();
  playing.set(house.engine, here);
  const before = here.get(request.id);
  const mine = (async () => {
    await before?.catch(() => undefined);
    return playOut(house, request);
  })();
  here.set(request.id, mine);
  try {
    return await mine;
  } finally {
    if (here.get(request.id) === mine) here.delete(request.id);
  }
}

/**
 * Plays the workshop of 2 March, and the dialogue meetings after it if asked to, with the demo content through the same
 * engine as real meetings: real commands, real ballots. Everything it makes is marked as an exercise.
 */
async function playOut(
  { store, engine }: House,
  { id, title, until, lead }: ExerciseRequest,
): Promise<Exercise> {
  const stop = EXERCISE_POINTS.find(({ point }) => point === until);
  if (!stop) return { ok: false, rejection: { code: 'bad_input', args: { where: 'until' } } };

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

  const sessionId = meetingId(id, stop.activity);
  // The same request again: what it asked for is there.
  if ((await store.log.head(sessionId)) !== undefined) return { ok: true, sessionId, seats };

  const sendProcess = async (command: ProcessCommand): Promise<void> => {
    const frame = { v: COMMAND_VERSION, id: `exercise-${short(JSON.stringify(command))}`, command };
    const reply = await engine.command(id, SYSTEM, frame);
    if (!reply.ok) throw new Refused(reply.rejection, command.type);
  };

  const place = {
    engine,
    processId: id,
    personOf: (seat: string) => personId(id, seat),
    idOf: (meeting: string) => meetingId(id, meeting),
  };

  async function play(activity: Played): Promise<void> {
    const script = SCRIPTS[activity];
    const here = meetingId(id, activity);
    const there = await engine.inspect(here, ({ status }) => status);
    if (there === 'ended') return;
    // Stopped halfway, on purpose or by a crash: what comes after it cannot be played.
    if (there !== undefined) throw new Refused({ code: 'already_exists' }, activity);
    const row = activityOf(activity);
    const steps = runSheet(row.plan.preset);
    const settings = settingsOf(id, info, row, row.plan.title);
    const opened = await engine.createSession(here, id, settings, steps, SYSTEM);
    if (!opened.ok) throw new Refused(opened.rejection, activity);
    await engine.namesChanged(id);
    const stage = createStage(engine, { processId: id, sessionId: here, lead });
    if (activity !== 'a1') {
      const workshop = await engine.sessionState(meetingId(id, 'a1'));
      const process = await engine.processState(id);
      await stage.lead(carryOver(here, workshop!, process!));
    }
    await script.before(stage);
    const until = activity === stop!.activity ? stop!.step : null;
    const end = until === null ? steps.length : steps.findIndex((step) => step.id === until);
    for (const step of steps.slice(0, end)) {
      const { current } = await stage.state();
      await stage.lead({ type: 'step.start', stepId: step.id, expect: current });
      await script.during[step.id]?.(stage);
    }
    if (until === null) await script.after(stage);
  }

  try {
    for (const activity of PLAYED) {
      await play(activity);
      if (activity === stop.activity) break;
      const workshop = (await engine.sessionState(meetingId(id, 'a1')))!;
      if (activity === 'a1') await sendProcess(invitationsOf(workshop));
      if (activity === 'a3') await sendProcess(rewording(workshop));
      const small = await holdSmallMeetings(place, activity);
      if (!small.ok) throw new Refused(small.rejection, 'small meetings');
    }
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
  const voteAs: Stage['voteAs'] = async (stepId, ballots) => {
    const boxId = (await state()).steps.get(stepId)!.vote!.boxId;
    const replies = await Promise.all(
      ballots.map(([actor, body]) => engine.ballot(sessionId, actor, { boxId, rev: 1, body })),
    );
    for (const reply of replies) if (!reply.ok) throw new Refused(reply.rejection, stepId);
    await send(lead, { type: 'vote.end', stepId });
    await send(lead, { type: 'vote.close', stepId });
    await send(lead, { type: 'vote.reveal', stepId });
  };
  return {
    state,
    personOf,
    lead: (command) => send(lead, command),
    member: (seat, command) => send(memberOf(seat), command),
    as: send,
    vote: (stepId, ballots) =>
      voteAs(
        stepId,
        [...ballots].map(([seat, body]) => [memberOf(seat), body]),
      ),
    voteAs,
  };
}
