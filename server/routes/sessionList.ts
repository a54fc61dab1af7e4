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
    // A small meeting is open for weeks, and no meeting that one comes into.
    const found = await engine.inspect(id, (state) =>
      state.status === status && state.settings?.form === 'live'
        ? {
            id,
            title: state.settings.title,
            at: (status === 'open' ? state.openedAt : state.endedAt) ?? 0,
          }
        : null,
    );
    if (found && (last === null || found.at > last.at)) last = found;
  }
  return last === null ? null : { id: last.id, title: last.title };
}

/** The session of a process that is open now, the last opened if there are several. */
export const openSessionOf = (edge: Pick<Edge, 'engine'>, processId: string) =>
  lastSessionOf(edge, processId, 'open');

/** The session of a process that ended last. */
export const endedSessionOf = (edge: Pick<Edge, 'engine'>, processId: string) =>
  lastSessionOf(edge, processId, 'ended');
