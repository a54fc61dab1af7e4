import { createHash } from 'node:crypto';
import { latestWording } from '#shared/process/wordings.ts';
import type { ProcessState } from '#shared/process/process.ts';
import type { ReleaseContent } from '#shared/release/release.ts';
import type { ImportPreview, ImportRow } from '#shared/wire/http.ts';
import type { Present } from './preview.ts';

/** A thing handed on keeps its words; the id says which session took it from which release. */
const idOf = (sessionId: string, releaseId: string, ref: string): string => {
  const content = JSON.stringify([sessionId, releaseId, ref]);
  return `i_${createHash('sha256').update(content).digest('base64url').slice(0, 20)}`;
};

/**
 * What an earlier session chose, as rows to import with their origin (REL2). What it did not choose stays in
 * the release and can be fetched from there later; it is not offered here. An element comes in its latest wording.
 */
export function previewRelease(
  release: { readonly id: string; readonly content: ReleaseContent },
  present: Present,
  wordings: ProcessState['wordings'],
): ImportPreview {
  const here = new Set([...present.items].map((item) => item.id));
  const chosen = release.content.things.filter((thing) => thing.outcome !== 'not_chosen');
  const rows = chosen.map((thing, index): ImportRow => {
    const id = idOf(present.sessionId, release.id, thing.ref);
    const cells = [thing.kind, thing.title, thing.description, thing.theme, thing.origin];
    const line = index + 1;
    if (here.has(id))
      return { line, item: null, cells, verdict: 'refused', problem: 'already_there' };
    const { kind, theme, origin, ref } = thing;
    const { title, description, n: wording } = latestWording(thing, wordings.get(ref));
    return {
      line,
      item: {
        id,
        kind,
        title,
        description,
        theme,
        origin,
        author: null,
        from: { release: release.id, ref, wording },
      },
      cells,
      verdict: 'take',
      problem: null,
    };
  });
  return {
    columns: { kind: '1', title: '2', description: '3', theme: '4', origin: '5' },
    rows,
  };
}
