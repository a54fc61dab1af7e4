import type { Edge } from './context.ts';

interface Listed {
  readonly id: string;
  readonly title: string;
}

async function lastSessionOf(
  { engine }: Pick<Edge, 'engine'>,
  processId: string,
  status: 'open' | 'ended',
): Promise<Listed | null> {
  const process = await engine.processState(processId);
  let last: (Listed & { at: number }) | null = null;
  for (const { id } of process?.sessions.values() ?? []) {
    const state = await engine.sessionState(id);
    if (!state?.settings || state.status !== status) continue;
    const at = (status === 'open' ? state.openedAt : state.endedAt) ?? 0;
    if (last === null || at > last.at) last = { id, title: state.settings.title, at };
  }
  return last === null ? null : { id: last.id, title: last.title };
}

/** The session of a process that is open now, the last opened if there are several. */
export const openSessionOf = (edge: Pick<Edge, 'engine'>, processId: string) =>
  lastSessionOf(edge, processId, 'open');

/** The session of a process that ended last. */
export const endedSessionOf = (edge: Pick<Edge, 'engine'>, processId: string) =>
  lastSessionOf(edge, processId, 'ended');
