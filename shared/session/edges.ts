import type { Edge } from '../kernel/stream.ts';
import type { SessionEvent } from './events.ts';

/**
 * The edges of the thread that an event draws (REL2). Merges are drawn by the release, since until then they
 * may be undone; imports and sources stand from the moment they are made.
 */
export function edgesOf(event: SessionEvent): Edge[] {
  switch (event.type) {
    case 'items.imported':
      return event.items.flatMap((item): Edge[] =>
        item.from
          ? [{ from: item.id, to: item.from.ref, relation: 'same', release: item.from.release }]
          : [],
      );
    case 'release.made': {
      const release = event.releaseId;
      const things = event.content.things.flatMap((thing): Edge[] => {
        const merged = thing.originals
          .filter((original) => original.ref !== thing.ref)
          .map((original): Edge => ({
            from: thing.ref,
            to: original.ref,
            relation: 'merged',
            release,
          }));
        const reworded: Edge[] = thing.votedWording
          ? [
              {
                from: releasedRef(release, thing.ref),
                to: thing.ref,
                relation: 'reworded',
                release,
              },
            ]
          : [];
        return [...merged, ...reworded];
      });
      const texts = event.content.texts.flatMap((text) =>
        text.sentences.flatMap((sentence) =>
          sentence.origins.map((to): Edge => ({
            from: sentence.id,
            to,
            relation: 'source',
            release,
          })),
        ),
      );
      return [...things, ...texts];
    }
    default:
      return [];
  }
}

/** A thing as a release words it. */
export const releasedRef = (releaseId: string, ref: string): string => `${releaseId}/${ref}`;
