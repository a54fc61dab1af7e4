import { mostAbout } from '#shared/dialogue/about.ts';
import type { ItemView, TeamView } from '#shared/session/views.ts';
import type { Card } from './cards.ts';

/** A card of a dialogue: whose notes lie in it, and what most of them are about. */
export interface TableCard extends Card {
  readonly id: string;
  readonly about: string;
  /** Tables its notes come from, in the order of the tables; empty for notes from no table. */
  readonly tables: readonly string[];
}

/** Only what was said about something: keywords and elements of the release are never bundled with it. */
export function tableCards(cards: readonly Card[], teams: readonly TeamView[]): TableCard[] {
  const order = teams.map(({ id }) => id);
  const isNote = (item: ItemView) => item.answer !== null;
  return cards
    .filter(({ items }) => items.some(isNote))
    .map((card) => {
      const from = new Set(card.items.map(({ answer }) => answer?.teamId ?? ''));
      return {
        ...card,
        id: card.ref,
        about: mostAbout(card.items) ?? '',
        tables: order.filter((id) => from.has(id)),
      };
    });
}

export interface TableFilter {
  readonly about: string;
  readonly team: string;
  readonly what: 'bundles' | 'singles' | 'both';
  readonly search: string;
}

const holds = (card: TableCard, words: string): boolean =>
  [card, ...card.items].some(({ title, description }) =>
    `${title} ${description}`.toLocaleLowerCase('da').includes(words),
  );

export function filtered(cards: readonly TableCard[], filter: TableFilter): readonly TableCard[] {
  const words = filter.search.trim().toLocaleLowerCase('da');
  return cards.filter(
    (card) =>
      (filter.about === '' || card.about === filter.about) &&
      (filter.team === '' || card.tables.includes(filter.team)) &&
      (filter.what === 'both' || (card.cluster !== null) === (filter.what === 'bundles')) &&
      (words === '' || holds(card, words)),
  );
}

export type Row =
  | { readonly id: string; readonly heading: string; readonly cards: number }
  | { readonly id: string; readonly card: TableCard };

/**
 * Cards under their table, bundles first and the largest first; what already holds notes of several tables stands on
 * top, under a heading of its own.
 */
export function rowsOf(
  cards: readonly TableCard[],
  teams: readonly TeamView[],
  names: { readonly across: string; readonly none: string },
): readonly Row[] {
  const groups = new Map<string, TableCard[]>([['across', []]]);
  for (const { id } of teams) groups.set(id, []);
  groups.set('none', []);
  for (const card of cards) {
    const [first] = card.tables;
    const key = card.tables.length > 1 ? 'across' : (first ?? 'none');
    groups.get(key)?.push(card);
  }
  const headings = new Map(teams.map(({ id, name }) => [id, name]));
  headings.set('across', names.across).set('none', names.none);
  return [...groups].flatMap(([key, own]): Row[] => {
    if (own.length === 0) return [];
    own.sort(
      (a, b) =>
        Number(a.cluster === null) - Number(b.cluster === null) ||
        b.items.length - a.items.length ||
        (a.items[0]?.at ?? 0) - (b.items[0]?.at ?? 0),
    );
    return [
      { id: `heading/${key}`, heading: headings.get(key) ?? '', cards: own.length },
      ...own.map((card) => ({ id: card.id, card })),
    ];
  });
}
