import type { Names } from '../kernel/stream.ts';
import type { Audience } from '../kernel/view.ts';
import type { ProcessState, ProcessView } from './process.ts';

/** Only the office sees a process stream. */
export function projectProcess(
  state: ProcessState,
  _names: Names,
  audience: Audience,
  key: string,
): unknown {
  if (audience !== 'desk') return undefined;
  if (key === 'process') {
    if (!state.info) return undefined;
    const { id, revision, revisedAt } = state;
    return { ...state.info, id, revision, revisedAt } satisfies ProcessView;
  }
  const slash = key.indexOf('/');
  const id = key.slice(slash + 1);
  switch (key.slice(0, slash)) {
    case 'activity':
      return state.activities.get(id);
    case 'session':
      return state.sessions.get(id);
    case 'release':
      return state.releases.get(id);
    case 'invitee':
      return state.invitees.get(id);
    case 'wordings':
      return state.wordings.get(id);
    case 'outcome':
      return state.outcomes.get(id);
    default:
      return undefined;
  }
}

export function* processKeys(
  state: ProcessState,
  _names: Names,
  audience: Audience,
): Iterable<string> {
  if (audience !== 'desk') return;
  yield 'process';
  for (const id of state.activities.keys()) yield `activity/${id}`;
  for (const id of state.sessions.keys()) yield `session/${id}`;
  for (const id of state.releases.keys()) yield `release/${id}`;
  for (const id of state.invitees.keys()) yield `invitee/${id}`;
  for (const ref of state.wordings.keys()) yield `wordings/${ref}`;
  for (const key of state.outcomes.keys()) yield `outcome/${key}`;
}
