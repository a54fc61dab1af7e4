import type { ItemKind } from '#shared/board/board.ts';

export const FIELDS = ['kind', 'title', 'description', 'theme', 'origin', 'author'] as const;
export type Field = (typeof FIELDS)[number];

/** What people call the columns, in both languages. Compared without case, accents of spacing and signs. */
const HEADERS: Record<Field, readonly string[]> = {
  kind: ['type', 'art', 'kind', 'slags', 'itemtype'],
  title: ['titel', 'title', 'overskrift', 'ord', 'navn', 'name', 'forslag', 'tekst', 'text'],
  description: ['beskrivelse', 'forklaring', 'description', 'uddybning', 'explanation'],
  theme: ['tema', 'theme', 'emne'],
  origin: ['kilde', 'oprindelse', 'origin', 'source', 'workshop', 'møde', 'meeting'],
  author: [
    'forfatter',
    'foreslået af',
    'author',
    'proposed by',
    'medlem',
    'forslagsstiller',
    'member',
  ],
};

const KINDS: Record<ItemKind, readonly string[]> = {
  keyword: ['nøgleord', 'noegleord', 'keyword', 'keywords', 'nøgle ord', 'key word'],
  element: [
    'grundelement',
    'grundelementer',
    'element',
    'core element',
    'coreelement',
    'kerneelement',
  ],
  group: ['gruppe', 'group', 'borgergruppe', 'inviteret', 'hvem skal inddrages'],
  meeting: ['møde', 'moede', 'meeting', 'dialogmøde', 'individuelt møde'],
  note: ['seddel', 'note', 'idé', 'ide', 'idea'],
};

const plain = (cell: string): string =>
  cell
    .normalize('NFC')
    .toLowerCase()
    .replace(/[*:_.()/-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const lookUp = <K extends string>(words: Record<K, readonly string[]>): ReadonlyMap<string, K> =>
  new Map(
    (Object.entries(words) as [K, readonly string[]][]).flatMap(([key, list]) =>
      list.map((word): [string, K] => [word, key]),
    ),
  );

const fieldByWord = lookUp(HEADERS);
const kindByWord = lookUp(KINDS);

export const kindOf = (cell: string): ItemKind | undefined => kindByWord.get(plain(cell));

export interface Columns {
  /** Index of each field's column. */
  readonly at: Readonly<Partial<Record<Field, number>>>;
  /** Field → what the column is called in the file. */
  readonly names: Readonly<Record<string, string>>;
  readonly hasHeader: boolean;
}

/**
 * A header row has a title column by name; two known names if there are several columns, so that a first row
 * of content ("Tekst", say) is not swallowed. Undefined when the cells are no header.
 */
export function headerOf(cells: readonly string[]): Columns | undefined {
  const at: Partial<Record<Field, number>> = {};
  const names: Record<string, string> = {};
  cells.forEach((cell, index) => {
    const field = fieldByWord.get(plain(cell));
    if (field === undefined || at[field] !== undefined) return;
    at[field] = index;
    names[field] = cell.trim();
  });
  const known = Object.keys(at).length;
  const enough = cells.filter((cell) => cell.trim() !== '').length === 1 ? 1 : 2;
  return at.title !== undefined && known >= enough ? { at, names, hasHeader: true } : undefined;
}

/** Without a header: kind first if that is what the first cells say, then title and the rest in this order. */
export function positional(rows: readonly (readonly string[])[]): Columns {
  const kindFirst = rows.slice(0, 20).some((cells) => cells.length > 1 && kindOf(cells[0] ?? ''));
  const width = Math.max(...rows.map((cells) => cells.length));
  const order = (kindFirst ? FIELDS : FIELDS.slice(1)).slice(0, width);
  return {
    at: Object.fromEntries(order.map((field, index) => [field, index])),
    names: Object.fromEntries(order.map((field, index) => [field, String(index + 1)])),
    hasHeader: false,
  };
}
