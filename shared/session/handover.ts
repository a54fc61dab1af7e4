import { thingsOf } from '../dialogue/things.ts';
import { reportOf } from '../dialogue/reporting.ts';
import { NO_NAMES } from '../kernel/stream.ts';
import type { ReleaseContent } from '../release/release.ts';
import { allResults } from './results.ts';
import { selectionOf } from './selection.ts';
import type { SessionState } from './state.ts';

/** What a session hands on as it stands now. Logs and releases hold ids, never names: names are erasable. */
export function contentOf(state: SessionState, title: string): ReleaseContent {
  const results = state.order.flatMap((stepId) => allResults(state, NO_NAMES, stepId));
  return {
    title: title.trim() || (state.settings?.title ?? ''),
    things: [...selectionOf(state), ...thingsOf(state)],
    texts: [...state.sections.values()].map(({ id, title: heading, sentences }) => ({
      id,
      title: heading,
      sentences,
    })),
    results: results.filter((result) => !result.practice),
    report: reportOf(state),
  };
}
