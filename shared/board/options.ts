import type { Cluster, Item, ItemKind, Option } from './board.ts';
import { LIMITS, shortened } from './text.ts';
import { mostCommon } from './mostCommon.ts';

/** The part of a session that options are read from. */
export interface Board {
  readonly items: ReadonlyMap<string, Item>;
  readonly clusters: ReadonlyMap<string, Cluster>;
  readonly clusterOf: ReadonlyMap<string, string>;
}

const byTheme = (
  a: { theme: string; title: string },
  b: { theme: string; title: string },
): number => a.theme.localeCompare(b.theme, 'da') || a.title.localeCompare(b.title, 'da');

/** Visible children of a cluster, in the order they were grouped. */
export const childrenOf = (board: Board, cluster: Cluster): Item[] =>
  cluster.itemIds
    .map((itemId) => board.items.get(itemId))
    .filter((item): item is Item => item !== undefined && item.status === 'visible');

/** The name a note lends to a cluster: a long one its beginning. */
export const lentTitle = (title: string): string => shortened(title, LIMITS.title);

/** The theme a cluster is shown under: that of most of its children, the first one in a tie. */
export const themeOfCluster = (board: Board, cluster: Cluster): string =>
  mostCommon(childrenOf(board, cluster).map(({ theme }) => theme)) ?? '';

/** One option by its ref; undefined when it is no longer votable. */
export function optionOf(board: Board, ref: string): Option | undefined {
  const item = board.items.get(ref);
  if (item) {
    if (item.status !== 'visible' || board.clusterOf.has(ref)) return undefined;
    const { title, description, kind, theme } = item;
    return { ref, title, description, kind, theme, mergedFrom: [] };
  }
  const cluster = board.clusters.get(ref);
  if (!cluster) return undefined;
  const children = childrenOf(board, cluster);
  if (children.length === 0) return undefined;
  const { title, description, kind } = cluster;
  return {
    ref,
    title,
    description,
    kind,
    theme: themeOfCluster(board, cluster),
    mergedFrom: children.map((i) => i.title),
  };
}

/** All options of the given kinds: unclustered items and clusters; children are not votable. */
export function optionsOf(board: Board, kinds: readonly ItemKind[]): Option[] {
  const options: Option[] = [];
  for (const item of board.items.values()) {
    if (!kinds.includes(item.kind)) continue;
    const option = optionOf(board, item.id);
    if (option) options.push(option);
  }
  for (const cluster of board.clusters.values()) {
    if (!kinds.includes(cluster.kind)) continue;
    const option = optionOf(board, cluster.id);
    if (option) options.push(option);
  }
  return options.sort(byTheme);
}
