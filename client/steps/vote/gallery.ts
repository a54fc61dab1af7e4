import { mostAbout } from '#shared/dialogue/about.ts';
import type { ClusterView, ItemView, TeamView } from '#shared/session/views.ts';

/** What can be put on the gallery's dots: a bundle, or a note that lies in none. */
export interface Exhibit {
  readonly id: string;
  readonly title: string;
  readonly bundle: boolean;
  /** Element most of its notes are about; empty = none. */
  readonly about: string;
  readonly notes: number;
  /** Names of the tables it comes from. */
  readonly tables: readonly string[];
}

/** Bundles first, those of more tables before those of fewer; then single notes as they came. */
export function exhibitsOf(
  items: readonly ItemView[],
  clusters: readonly ClusterView[],
  teams: readonly TeamView[],
): readonly Exhibit[] {
  const names = new Map(teams.map(({ id, name }) => [id, name]));
  const notes = new Map(
    items
      .filter(({ status, answer }) => status === 'visible' && answer !== null)
      .map((item) => [item.id, item]),
  );
  const exhibit = (id: string, title: string, own: readonly ItemView[], bundle: boolean) => ({
    id,
    title,
    bundle,
    about: mostAbout(own) ?? '',
    notes: own.length,
    tables: [...new Set(own.flatMap(({ answer }) => names.get(answer?.teamId ?? '') ?? []))],
  });
  const bundles = clusters.flatMap((cluster): Exhibit[] => {
    const own = cluster.itemIds.flatMap((id) => notes.get(id) ?? []);
    return own.length === 0 ? [] : [exhibit(cluster.id, cluster.title, own, true)];
  });
  bundles.sort((a, b) => b.tables.length - a.tables.length || b.notes - a.notes);
  const single = [...notes.values()].filter(({ clusterId }) => clusterId === null);
  return [...bundles, ...single.map((item) => exhibit(item.id, item.title, [item], false))];
}
