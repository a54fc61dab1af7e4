import type { Edge } from './context.ts';

/** The session of a process that is open now, the last opened if there are several. */
export async function openSessionOf(
  { engine }: Pick<Edge, 'engine'>,
  processId: string,
): Promise<{ id: string; title: string } | null> {
  const process = await engine.processState(processId);
  let open: { id: string; title: string; at: number } | null = null;
  for (const { id } of process?.sessions.values() ?? []) {
    const state = await engine.sessionState(id);
    if (!state?.settings || state.status !== 'open') continue;
    const at = state.openedAt ?? 0;
    if (open === null || at > open.at) open = { id, title: state.settings.title, at };
  }
  return open === null ? null : { id: open.id, title: open.title };
}
