import { textsOf } from '#shared/dialogue/reporting.ts';
import type { AnswerText } from '#shared/dialogue/report.ts';
import type { ProcessState } from '#shared/process/process.ts';
import type { Engine } from '../engine/port.ts';

/**
 * Every contribution in words from the dialogue meetings and small meetings of a process, in the order of its sessions.
 *
 * @param filter one session, or one element by its ref in the release; `none` = about none in particular
 */
export async function textsIn(
  engine: Engine,
  process: ProcessState,
  filter: { readonly session?: string; readonly ref?: string },
): Promise<AnswerText[]> {
  const texts: AnswerText[] = [];
  for (const id of process.sessions.keys()) {
    if (filter.session !== undefined && filter.session !== id) continue;
    const found = await engine.inspect(id, (state) =>
      state.settings?.meeting?.cancelled === true ? [] : textsOf(state),
    );
    texts.push(...(found ?? []));
  }
  const { ref } = filter;
  if (ref === undefined) return texts;
  return texts.filter((text) => (ref === 'none' ? text.ref === null : text.ref === ref));
}
