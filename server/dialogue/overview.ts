import type { ProcessState } from '#shared/process/process.ts';
import type { DialogueElement, DialogueOverview } from '#shared/wire/dialogue.ts';
import type { Engine } from '../engine/port.ts';
import type { SeatRow } from '../store/port.ts';
import { reportsIn, smallMeetingsIn } from './meetings.ts';
import { dialogueRelease, isElement, type DialogueRelease } from './release.ts';

export const elementsOf = (
  release: DialogueRelease | null,
  { wordings }: ProcessState,
): DialogueElement[] =>
  (release?.things ?? []).filter(isElement).map((thing) => ({
    ref: thing.ref,
    release: release!.id,
    kind: thing.kind,
    theme: thing.theme,
    released: { title: thing.title, description: thing.description },
    later: wordings.get(thing.ref) ?? [],
    council: { dots: thing.dots, people: thing.people },
  }));

/** Groups that were chosen, unless the list of invitations has them: a corrected release names them again. */
function proposedOf(
  release: DialogueRelease | null,
  { invitees }: ProcessState,
): DialogueOverview['proposed'] {
  const known = new Set([...invitees.values()].map(({ from }) => from?.ref));
  return (release?.things ?? [])
    .filter(
      ({ kind, outcome, ref }) => kind === 'group' && outcome !== 'not_chosen' && !known.has(ref),
    )
    .map(({ ref, title }) => ({ ref, release: release!.id, name: title }));
}

/** Everything the office's dialogue page shows. */
export async function overviewOf(
  engine: Engine,
  process: ProcessState,
  rows: readonly SeatRow[],
): Promise<DialogueOverview> {
  const release = await dialogueRelease(engine, process);
  const seats = rows.map(({ id, name, substitute }) => ({ id, name: substitute ?? name }));
  const nameOf = new Map(seats.map(({ id, name }) => [id, name]));
  const meetings = await smallMeetingsIn(engine, process);
  return {
    release: release && { id: release.id, title: release.title, at: release.at },
    elements: elementsOf(release, process),
    reports: await reportsIn(engine, process),
    meetings: meetings.map((each) => ({ ...each, member: nameOf.get(each.meeting.seat) ?? '' })),
    seats,
    proposed: proposedOf(release, process),
  };
}
