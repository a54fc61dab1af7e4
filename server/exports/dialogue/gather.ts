import { isAsking } from '#shared/dialogue/notes.ts';
import type { Commit } from '#shared/kernel/stream.ts';
import type { ProcessState } from '#shared/process/process.ts';
import type { SessionEvent } from '#shared/session/events.ts';
import { elementsOf } from '../../dialogue/overview.ts';
import { dialogueRelease } from '../../dialogue/release.ts';
import type { Engine, NamesSource } from '../../engine/port.ts';
import type { LogStore } from '../../store/port.ts';
import { dayOf } from '../moments.ts';
import { meetingSource } from './meetingSource.ts';
import type { DialogueSource, MeetingSource } from './source.ts';

interface House {
  readonly engine: Engine;
  readonly store: { readonly log: LogStore };
  readonly names: NamesSource;
}

type Asked = Pick<DialogueSource, 'lang' | 'edition' | 'at'>;

/**
 * Reads what a file about the dialogue is made from.
 *
 * @param session only this meeting; null = all of the process
 */
export async function dialogueSource(
  { engine, store, names: namesOf }: House,
  process: ProcessState,
  session: string | null,
  asked: Asked,
): Promise<DialogueSource | null> {
  if (process.info === null) return null;
  const names = await namesOf(process.id, null);
  const meetings: MeetingSource[] = [];
  for (const id of session === null ? process.sessions.keys() : [session]) {
    const takesPart = await engine.inspect(id, isAsking);
    const state = takesPart === true ? await engine.sessionState(id) : undefined;
    if (state === undefined) continue;
    const commits =
      asked.edition === 'internal'
        ? ((await store.log.read(id, 0)) as readonly Commit<SessionEvent>[])
        : [];
    const meeting = meetingSource({ state, names, commits, outcomes: process.outcomes }, asked);
    if (meeting !== null) meetings.push(meeting);
  }
  if (session !== null && meetings.length === 0) return null;
  const release = await dialogueRelease(engine, process);
  return {
    ...asked,
    scope: session === null ? 'merged' : 'meeting',
    process: process.info,
    release: release && {
      title: release.title,
      at: release.at,
      when:
        (await engine.inspect(release.session, ({ settings }) =>
          settings === null ? '' : dayOf(settings.date, settings.dateText, asked.lang),
        )) ?? '',
    },
    elements: elementsOf(release, process).map(({ council, ...element }) => ({
      ...element,
      ...council,
    })),
    meetings,
    invitees: [...process.invitees.values()],
    activities: new Map([...process.activities].map(([id, { plan }]) => [id, plan.title])),
  };
}
