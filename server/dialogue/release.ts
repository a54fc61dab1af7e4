import type { ProcessState } from '#shared/process/process.ts';
import type { ReleasedThing } from '#shared/release/release.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { Engine } from '../engine/port.ts';

type Thing = Pick<
  ReleasedThing,
  'ref' | 'kind' | 'theme' | 'title' | 'description' | 'outcome' | 'dots' | 'people'
>;

/** What the council has handed to the dialogue. */
export interface DialogueRelease {
  readonly id: string;
  readonly session: string;
  readonly title: string;
  readonly at: number;
  readonly things: readonly Thing[];
}

/** Keywords and core elements that were chosen, with other words or without. */
export const isElement = ({ kind, outcome }: Thing): boolean =>
  (kind === 'keyword' || kind === 'element') && outcome !== 'not_chosen';

function read(
  { id: session, releases }: SessionState,
  releaseId: string,
): (DialogueRelease & { readonly reports: boolean }) | undefined {
  const release = releases.find(({ id }) => id === releaseId);
  return (
    release && {
      id: releaseId,
      session,
      title: release.content.title,
      at: release.at,
      reports: release.content.report !== null,
      things: release.content.things.map(
        ({ ref, kind, theme, title, description, outcome, dots, people }) => ({
          ref,
          kind,
          theme,
          title,
          description,
          outcome,
          dots,
          people,
        }),
      ),
    }
  );
}

/**
 * The release that the dialogue is about: the latest of the council's workshop. In a plan without such a workshop it is
 * the latest that has chosen any element and is not itself what a dialogue has said. Null = nothing released yet.
 */
export async function dialogueRelease(
  engine: Engine,
  process: ProcessState,
): Promise<DialogueRelease | null> {
  const latestFirst = [...process.releases.values()].reverse().toSorted((a, b) => b.at - a.at);
  const isWorkshop = (sessionId: string): boolean => {
    const activityId = process.sessions.get(sessionId)?.activityId ?? '';
    return process.activities.get(activityId)?.plan.preset === 'workshop-march';
  };
  const workshops = latestFirst.filter(({ sessionId }) => isWorkshop(sessionId));
  for (const { id, sessionId } of workshops.length > 0 ? workshops : latestFirst) {
    const found = await engine.inspect(sessionId, (state) => read(state, id));
    if (found && (workshops.length > 0 || (!found.reports && found.things.some(isElement))))
      return found;
  }
  return null;
}
