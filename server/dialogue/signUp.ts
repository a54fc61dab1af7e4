import { SYSTEM, type PersonId } from '#shared/kernel/actor.ts';
import { reject } from '#shared/kernel/rejection.ts';
import type { SmallMeeting } from '#shared/dialogue/card.ts';
import { formatWhen } from '#shared/process/plan.ts';
import type { Activity, ProcessState } from '#shared/process/process.ts';
import { runSheet } from '#shared/session/runsheets.ts';
import type { NewMeeting } from '#shared/wire/dialogue.ts';
import { COMMAND_VERSION, type CommandReply } from '#shared/wire/protocol.ts';
import { newId } from '../auth/secrets.ts';
import type { Engine } from '../engine/port.ts';
import { previewRelease } from '../imports/release.ts';
import { settingsOf } from '../routes/beginnings.ts';
import { smallMeetingsIn } from './meetings.ts';
import { dialogueRelease } from './release.ts';
import { smallMeetingTitle } from './titles.ts';

/** Nobody holds so many; a stop for mistakes, not a rule. */
const MAX_MEETINGS = 50;

const smallMeetings = (process: ProcessState): Activity | undefined =>
  [...process.activities.values()].find(
    ({ plan, cancelled }) => plan.preset === 'small-meeting' && !cancelled,
  );

/** Puts the words of the release on the table. What is there already stays as it is. */
async function layOut(
  engine: Engine,
  process: ProcessState,
  sessionId: string,
  releaseId: string,
): Promise<CommandReply> {
  const source = process.releases.get(releaseId)?.sessionId ?? '';
  const items = await engine.inspect(source, ({ releases }) => {
    const release = releases.find(({ id }) => id === releaseId);
    if (release === undefined) return [];
    const board = { sessionId, items: [], seats: [] };
    return previewRelease(release, board, process.wordings).rows.flatMap(({ item }) =>
      item?.kind === 'keyword' || item?.kind === 'element' ? [item] : [],
    );
  });
  if (items === undefined || items.length === 0) return reject('nothing_released');
  return engine.command(sessionId, SYSTEM, {
    v: COMMAND_VERSION,
    // Rows that are there are passed over, so that a repeat needs no id of its own.
    id: newId('c'),
    command: { type: 'items.import', items },
  });
}

/**
 * A member signs up a small meeting: an open session with the released words on the table. The id is the client's: a
 * repeat finds the meeting that it made, and finishes what a crash may have left undone.
 */
export async function signUp(
  engine: Engine,
  process: ProcessState,
  seat: PersonId,
  { id, ...wanted }: NewMeeting,
): Promise<CommandReply> {
  const known = await engine.inspect(id, ({ settings }) => ({
    meeting: settings?.meeting ?? null,
  }));
  if (known) {
    if (known.meeting?.seat !== seat || !process.sessions.has(id)) return reject('already_exists');
    return layOut(engine, process, id, known.meeting.release);
  }
  const activity = smallMeetings(process);
  if (process.info === null || activity === undefined) return reject('not_found');
  if (wanted.invitee !== null && !process.invitees.has(wanted.invitee)) return reject('not_found');
  const release = await dialogueRelease(engine, process);
  if (release === null) return reject('nothing_released');
  const mine = (await smallMeetingsIn(engine, process)).filter(
    ({ meeting }) => meeting.seat === seat && !meeting.cancelled,
  );
  if (mine.length >= MAX_MEETINGS) return reject('limit_reached', { max: MAX_MEETINGS });
  const meeting: SmallMeeting = { ...wanted, seat, release: release.id, cancelled: false };
  const { venue, date } = wanted;
  const settings = {
    ...settingsOf(process.id, process.info, activity, smallMeetingTitle(venue, date)),
    dateText: formatWhen({ kind: 'day', date }),
    date,
    form: 'open' as const,
    meeting,
  };
  const actor = { role: 'member', person: seat } as const;
  const made = await engine.createSession(
    id,
    process.id,
    settings,
    runSheet('small-meeting'),
    actor,
  );
  return made.ok ? layOut(engine, process, id, release.id) : made;
}
