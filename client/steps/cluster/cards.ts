import type { ItemKind, Slice } from '#shared/board/board.ts';
import { mostCommon } from '#shared/board/mostCommon.ts';
import type { ClusterView, ItemView } from '#shared/session/views.ts';

/** What can be grouped: an item that stands alone, or a cluster with its originals. */
export interface Card {
  readonly ref: string;
  readonly kind: ItemKind;
  readonly theme: string;
  readonly title: string;
  readonly description: string;
  readonly cluster: ClusterView | null;
  /** The originals; for a single item itself. */
  readonly items: readonly ItemView[];
}

export interface Column {
  readonly theme: string;
  readonly kind: ItemKind;
  readonly cards: readonly Card[];
}

const KINDS: readonly ItemKind[] = ['keyword', 'element', 'group', 'meeting', 'note'];

export function cardsOf(items: readonly ItemView[], clusters: readonly ClusterView[]): Card[] {
  const visible = new Map(
    items.filter((item) => item.status === 'visible').map((item) => [item.id, item]),
  );
  const cards: Card[] = [];
  for (const cluster of clusters) {
    const children = cluster.itemIds.flatMap((id) => visible.get(id) ?? []);
    if (children.length === 0) continue;
    const { id: ref, kind, title, description } = cluster;
    cards.push({
      ref,
      kind,
      // Where most of its originals are.
      theme: mostCommon(children.map((item) => item.theme)) ?? '',
      title,
      description,
      cluster,
      items: children,
    });
  }
  for (const item of visible.values()) {
    if (item.clusterId !== null) continue;
    const { id: ref, kind, theme, title, description } = item;
    cards.push({ ref, kind, theme, title, description, cluster: null, items: [item] });
  }
  return cards;
}

/** Columns theme × kind, clusters first, in an order that does not jump while one reads. */
export function columnsOf(cards: readonly Card[], themes: readonly string[]): Column[] {
  const order = [...themes, ''];
  const columns: Column[] = [];
  for (const kind of KINDS)
    for (const theme of order) {
      const own = cards.filter((card) => card.kind === kind && card.theme === theme);
      if (own.length === 0) continue;
      const sorted = own.sort(
        (a, b) =>
          Number(a.cluster === null) - Number(b.cluster === null) ||
          (a.items[0]?.at ?? 0) - (b.items[0]?.at ?? 0),
      );
      columns.push({ theme, kind, cards: sorted });
    }
  return columns;
}

/** The cards of one team's slices. */
export const inSlices = (card: Card, slices: readonly Slice[]): boolean =>
  slices.some((slice) => slice.theme === card.theme && slice.kind === card.kind);

/** How a set of ticked cards is merged: into the first cluster among them, or a new one. */
export function grouping(
  cards: readonly Card[],
  newId: string,
): { clusterId: string; refs: string[] } | 'mixed' | 'too_few' {
  if (cards.length < 2) return 'too_few';
  if (new Set(cards.map((card) => card.kind)).size > 1) return 'mixed';
  const into = cards.find((card) => card.cluster !== null);
  if (into === undefined) return { clusterId: newId, refs: cards.map((card) => card.ref) };
  return {
    clusterId: into.ref,
    refs: cards.filter((card) => card !== into).map((card) => card.ref),
  };
}
