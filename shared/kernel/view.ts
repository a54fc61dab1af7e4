import type { PersonId } from './actor.ts';

/** Whom a view is for. `mine:<person>` and `team:<id>` carry what only they may see. */
export type Audience =
  | 'desk'
  | 'moderator'
  | 'screen'
  | 'room'
  | `team:${string}`
  | `mine:${PersonId}`;

/** A view is a map of keyed entries, JSON values built by adding what the audience may see (VIEW1). */
export type Entries = Record<string, unknown>;

/** What takes a view at revision `from` to revision `rev`; `reset` replaces the whole view (VIEW3). */
export interface Patch {
  readonly audience: Audience;
  /** Revision = seq of the last commit that changed this audience's view. */
  readonly rev: number;
  readonly from: number;
  readonly reset?: true;
  readonly set: Entries;
  readonly del: readonly string[];
}

/** Applies a patch; undefined when it does not fit (a gap), and the client must ask again. */
export function applyPatch(
  view: { readonly rev: number; readonly entries: Readonly<Entries> },
  patch: Patch,
): { rev: number; entries: Entries } | undefined {
  if (patch.reset === true) return { rev: patch.rev, entries: { ...patch.set } };
  if (patch.rev <= view.rev) return { rev: view.rev, entries: view.entries };
  if (patch.from > view.rev) return undefined;
  const entries: Entries = { ...view.entries, ...patch.set };
  for (const key of patch.del) delete entries[key];
  return { rev: patch.rev, entries };
}
