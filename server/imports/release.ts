import { createHash } from 'node:crypto';
import { LIMITS, shortened } from '#shared/board/text.ts';
import { latestWording } from '#shared/process/wordings.ts';
import type { ProcessState } from '#shared/process/process.ts';
import type { ReleaseContent, ReleasedThing } from '#shared/release/release.ts';
import type { ImportPreview, ImportRow } from '#shared/wire/http.ts';
import type { Present } from './preview.ts';

/** A thing handed on keeps its words; the id says which session took it from which release. */
const idOf = (sessionId: string, releaseId: string, ref: string): string => {
  const content = JSON.stringify([sessionId, releaseId, ref]);
  return `i_${createHash('sha256').update(content).digest('base64url').slice(0, 20)}`;
};

const contributionOf = ({ answer, originals }: ReleasedThing): Pick<ImportRow, 'contribution'> =>
  answer === null ? {} : { contribution: originals.length > 1 ? 'bundle' : answer.form };

/** Keywords and core elements that a release has chosen, in their latest wording: what a meeting of the dialogue is about. */
export const elementsIn = (
  release: Parameters<typeof previewRelease>[0],
  sessionId: string,
  wordings: ProcessState['wordings'],
): NonNullable<ImportRow['item']>[] =>
  previewRelease(release, { sessionId, items: [], seats: [] }, wordings).rows.flatMap(({ item }) =>
    item?.kind === 'keyword' || item?.kind === 'element' ? [item] : [],
  );

/** A better wording that came with a note stands below its words, also below those of a bundle; the release has all. */
function withRewrites({ answer, originals }: ReleasedThing, description: string): string {
  const rewrites = [answer, ...originals.map((original) => original.answer ?? null)].map(
    (said) => said?.rewrite ?? '',
  );
  const lines = [...new Set([description, ...rewrites])].filter((text) => text !== '');
  return shortened(lines.join('\n'), LIMITS.description);
}

/**
 * What an earlier session chose, as rows to import with their origin (REL2). What it did not choose stays in
 * the release and can be fetched from there later; it is not offered here. An element comes in its latest wording.
 *
 * @param versions ids of all versions of this release: what an earlier one has brought is not taken twice
 */
export function previewRelease(
  release: { readonly id: string; readonly content: ReleaseContent },
  present: Present,
  wordings: ProcessState['wordings'],
  versions: ReadonlySet<string> = new Set([release.id]),
): ImportPreview {
  const here = new Set<string>();
  const earlier = new Map<string, string>();
  for (const { id, title, from } of present.items) {
    here.add(id);
    if (from !== null && versions.has(from.release)) earlier.set(from.ref, title);
  }
  const chosen = release.content.things.filter((thing) => thing.outcome !== 'not_chosen');
  const rows = chosen.map((thing, index): ImportRow => {
    const id = idOf(present.sessionId, release.id, thing.ref);
    const line = index + 1;
    const { kind, theme, origin, ref } = thing;
    const latest = latestWording(thing, wordings.get(ref));
    const { title, n: wording } = latest;
    const description = withRewrites(thing, latest.description);
    const cells = [kind, thing.title, withRewrites(thing, thing.description), theme, thing.origin];
    const contribution = contributionOf(thing);
    const known = earlier.get(ref);
    // An element's new wording is fetched where it stands, never beside the old one.
    if (here.has(id) || known === title || (known !== undefined && kind !== 'note'))
      return {
        line,
        item: null,
        cells,
        verdict: 'refused',
        problem: 'already_there',
        ...contribution,
      };
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
      // The same text of a card, in other words than the version before had: somebody looks at both.
      verdict: known === undefined ? 'take' : 'warning',
      problem: known === undefined ? null : 'already_there',
      ...contribution,
    };
  });
  return {
    columns: { kind: '1', title: '2', description: '3', theme: '4', origin: '5' },
    rows,
  };
}
