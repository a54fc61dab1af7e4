import { AFFILIATIONS } from '#shared/board/board.ts';
import type { Breakdown, Cell as GroupCell } from '#shared/voting/breakdown.ts';
import type { ResultView } from '#shared/session/views.ts';
import { text, type Block, type Cell, type Column, type Table } from './document.ts';
import type { Words } from './words.ts';

type Context = NonNullable<Table['context']>;

/** A category in the language of the file. */
export function affiliationWord(w: Words, name: string): string {
  const known = AFFILIATIONS.find((each) => each === name);
  return known === undefined ? name || w.notSaid : w.affiliations[known];
}

/** Names of a group: several are groups that were merged because each was small. */
export const groupName = (w: Words, names: readonly string[]): string =>
  names.length === 1
    ? affiliationWord(w, names[0]!)
    : w.others(names.map((name) => affiliationWord(w, name).toLowerCase()).join(', '));

export const cellWord = (w: Words, cell: GroupCell | undefined): Cell =>
  typeof cell === 'string' ? w.cells[cell] : (cell ?? null);

/** Who supports what in a vote: options by groups on a page, one row for each pair in a sheet. */
export function resultGroups(w: Words, result: ResultView, context: Context): Block[] {
  const { groups } = result;
  if (result.voters !== 'attendees' || result.practice) return [];
  if (groups === null) return [text(w.notByGroup, 'note')];
  const caption = result.method === 'dots' ? w.supportDots : w.supportScale;
  const options = [...result.rows, ...result.scale];
  return [
    {
      type: 'table',
      only: 'page',
      caption,
      sheet: w.byGroup,
      columns: [
        { title: w.wording, width: 40 },
        ...groups.groups.map(({ names, n }): Column => ({
          title: `${groupName(w, names)} (n = ${n})`,
          width: 18,
          numeric: true,
        })),
      ],
      rows: options.map(({ ref, title }) => [
        title,
        ...groups.groups.map((_, i) => cellWord(w, groups.rows[ref]?.[i])),
      ]),
    },
    pairs(w, caption, context, groups, options),
    text(w.groupNote, 'note'),
  ];
}

const pairs = (
  w: Words,
  caption: string,
  context: Context,
  groups: Breakdown,
  options: readonly { readonly ref: string; readonly title: string }[],
): Table => ({
  type: 'table',
  only: 'sheet',
  caption,
  sheet: w.byGroup,
  context,
  columns: [
    { title: w.wording, width: 44 },
    { title: w.affiliation, width: 30 },
    { title: w.inGroup, width: 16, numeric: true },
    { title: w.support, width: 16, numeric: true },
  ],
  rows: options.flatMap(({ ref, title }) =>
    groups.groups.map(({ names, n }, i): Cell[] => [
      title,
      groupName(w, names),
      n,
      cellWord(w, groups.rows[ref]?.[i]),
    ]),
  ),
});
