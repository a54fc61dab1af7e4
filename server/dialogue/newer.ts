import { isAnswered } from '#shared/dialogue/notes.ts';
import type { ProcessState } from '#shared/process/process.ts';
import { wasVotedOn } from '#shared/session/frozen.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { NewerWording } from '#shared/wire/dialogue.ts';

/** Elements of a session that the office has reworded since they were fetched. An answer or a vote keeps the words. */
export function newerIn(state: SessionState, wordings: ProcessState['wordings']): NewerWording[] {
  const newer: NewerWording[] = [];
  for (const { id, from, title: now, status } of state.items.values()) {
    const last = from && status === 'visible' ? wordings.get(from.ref)?.at(-1) : undefined;
    if (last === undefined || last.n <= (from?.wording ?? 1)) continue;
    newer.push({
      itemId: id,
      now,
      wording: last.n,
      title: last.title,
      description: last.description,
      reason: last.reason,
      answered: isAnswered(state, id) || wasVotedOn(state, id),
    });
  }
  return newer;
}
