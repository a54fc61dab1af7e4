import { SYSTEM, type Actor } from '#shared/kernel/actor.ts';
import { reject } from '#shared/kernel/rejection.ts';
import { smallMeetingTitle } from '#shared/dialogue/titles.ts';
import { formatWhen } from '#shared/process/plan.ts';
import type { Activity, ProcessState } from '#shared/process/process.ts';
import { settingsOf } from '#shared/session/beginnings.ts';
import type { SessionCommand } from '#shared/session/commands.schema.ts';
import type { SessionSettings } from '#shared/session/events.ts';
import { runSheet } from '#shared/session/runsheets.ts';
import type { NewMeeting } from '#shared/wire/dialogue.ts';
import { COMMAND_VERSION, type CommandReply } from '#shared/wire/protocol.ts';
import { newId } from '../auth/secrets.ts';
import type { Engine } from '../engine/port.ts';
import { elementsIn } from '../imports/release.ts';
import { smallMeetingsIn } from './meetings.ts';
import { dialogueRelease } from './release.ts';

/** Nobody holds so many; a stop for mistakes, not a rule. */
const MAX_MEETINGS = 50;

type Wanted = Omit<NewMeeting, 'id'>;
const FIELDS = ['venue', 'invitee', 'place', 'date', 'time'] as const satisfies (keyof Wanted)[];

const smallMeetings = (process: ProcessState): Activity | undefined =>
  [...process.activities.values()].find(
    ({ plan, cancelled }) => plan.preset === 'small-meeting' && !cancelled,
  );

/**
 * A member signs up a small meeting: an open session with the released words on the table. The id is the client's: a
 * repeat finds the meeting that it made, finishes what a crash may have left undone, and corrects it when the member has
 * meanwhile corrected the form.
 */
export async function signUp(
  engine: Engine,
  process: ProcessState,
  actor: Actor,
  { id, ...wanted }: NewMeeting,
): Promise<CommandReply> {
  if (wanted.invitee !== null && !process.invitees.has(wanted.invitee)) return reject('not_found');
  let there = await signedUp(engine, id);
  if (!there) {
    const made = await make(engine, process, actor, id, wanted);
    there = await signedUp(engine, id);
    // Refused, but there: the same request has come twice at a time.
    if (!there) return made.ok ? reject('busy') : made;
  }
  const { processId, meeting } = there;
  if (processId !== process.id || meeting?.seat !== actor.person) return reject('already_exists');
  if (FIELDS.some((field) => meeting[field] !== wanted[field])) {
    const corrected = { ...meeting, ...wanted };
    const planned = await send(engine, id, actor, { type: 'meeting.plan', meeting: corrected });
    if (!planned.ok) return planned;
  }
  return layOut(engine, process, id, meeting.release);
}

/** Undefined when there is no such session, null when a crash has left one without a beginning. */
const signedUp = (engine: Engine, id: string) =>
  engine.inspect(
    id,
    ({ settings }) => settings && { processId: settings.processId, meeting: settings.meeting },
  );

const send = (engine: Engine, session: string, actor: Actor, command: SessionCommand) =>
  engine.command(session, actor, { v: COMMAND_VERSION, id: newId('c'), command });

async function make(
  engine: Engine,
  process: ProcessState,
  actor: Actor,
  id: string,
  wanted: Wanted,
): Promise<CommandReply> {
  const activity = smallMeetings(process);
  if (process.info === null || activity === undefined) return reject('not_found');
  const release = await dialogueRelease(engine, process);
  if (release === null) return reject('nothing_released');
  const seat = actor.person;
  const mine = (await smallMeetingsIn(engine, process)).filter(
    ({ meeting }) => meeting.seat === seat && !meeting.cancelled,
  );
  if (mine.length >= MAX_MEETINGS) return reject('limit_reached', { max: MAX_MEETINGS });
  const { venue, date } = wanted;
  const settings: SessionSettings = {
    ...settingsOf(process.id, process.info, activity, smallMeetingTitle(venue, date)),
    dateText: formatWhen({ kind: 'day', date }),
    date,
    form: 'open',
    meeting: { ...wanted, seat, release: release.id, cancelled: false },
  };
  return engine.createSession(id, process.id, settings, runSheet('small-meeting'), actor);
}

/** Puts the words of the release on the table. What is there already stays as it is, so that this may be repeated. */
async function layOut(
  engine: Engine,
  process: ProcessState,
  sessionId: string,
  releaseId: string,
): Promise<CommandReply> {
  const source = process.releases.get(releaseId)?.sessionId ?? '';
  const items = await engine.inspect(source, ({ releases }) => {
    const release = releases.find(({ id }) => id === releaseId);
    return release && elementsIn(release, sessionId, process.wordings);
  });
  if (items === undefined || items.length === 0) return reject('nothing_released');
  return send(engine, sessionId, SYSTEM, { type: 'items.import', items });
}
