import type { Answer, Form } from '#shared/board/board.ts';
import { mostAbout } from '#shared/dialogue/about.ts';
import type { ClusterView, ItemView } from '#shared/session/views.ts';
import type { Board } from './board.ts';

export type Note = ItemView & { readonly answer: Answer };

export const isNote = (item: ItemView): item is Note =>
  item.answer !== null && item.status === 'visible';

/** Approved notes of a step, the newest first: what has just come stands on the first page. */
export const notesOf = (board: Board, stepId: string): readonly Note[] =>
  board.items.filter((item): item is Note => isNote(item) && item.stepId === stepId).reverse();

/** What is handed round in the break; a practice is not. */
const IN_THE_GALLERY: readonly Form[] = ['unfold', 'pressure', 'rewrite', 'point', 'heard'];

export interface Bundle {
  readonly cluster: ClusterView;
  readonly notes: readonly Note[];
  /** The element most of them are about; null = none in particular. */
  readonly about: string | null;
}

export interface Gallery {
  readonly bundles: readonly Bundle[];
  readonly single: readonly Note[];
  /** Bundled ones too. */
  readonly count: number;
}

/** Approved notes that count: those of a try do not. */
export function countedNotes({ items, steps }: Pick<Board, 'items' | 'steps'>): readonly Note[] {
  const practice = new Set(
    [...steps.values()].flatMap((step) =>
      step.kind === 'collect' && step.config.practice ? [step.id] : [],
    ),
  );
  return items.filter((item): item is Note => isNote(item) && !practice.has(item.stepId ?? ''));
}

/** Every approved note once: in its bundle, or for itself. */
export function galleryOf(board: Pick<Board, 'items' | 'clusters' | 'steps'>): Gallery {
  const notes = countedNotes(board).filter((note) => IN_THE_GALLERY.includes(note.answer.form));
  const known = new Map(board.clusters.map((cluster) => [cluster.id, cluster]));
  const bundled = new Map<string, Note[]>();
  const single: Note[] = [];
  for (const note of notes) {
    if (note.clusterId === null || !known.has(note.clusterId)) single.push(note);
    else bundled.set(note.clusterId, [...(bundled.get(note.clusterId) ?? []), note]);
  }
  const bundles = board.clusters.flatMap((cluster): Bundle[] => {
    const inside = bundled.get(cluster.id);
    return inside === undefined ? [] : [{ cluster, notes: inside, about: mostAbout(inside) }];
  });
  return { bundles, single, count: notes.length };
}

/** Titles of what notes are about, by item. */
export const titlesOf = (items: Board['items']): ReadonlyMap<string, string> =>
  new Map(items.filter((item) => item.answer === null).map(({ id, title }) => [id, title]));
