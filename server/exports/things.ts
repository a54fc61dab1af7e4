import type { ReleasedThing } from '#shared/release/release.ts';
import type { Cell, Column, Table } from './document.ts';
import type { Words } from './words.ts';

/** A title with its description below it, as it is read on a page. */
export const headed = (wording: { title: string; description: string }): string =>
  wording.description === '' ? wording.title : `${wording.title}\n${wording.description}`;

export const oneLine = (wording: { title: string; description: string }): string =>
  wording.description === '' ? wording.title : `${wording.title}: ${wording.description}`;

/** A thing that no line has been drawn over is neither chosen nor turned down. */
export const isUndecided = (thing: ReleasedThing): boolean =>
  thing.outcome === 'not_chosen' && thing.dots === null && thing.reason === '';

const outcomeWord = (w: Words, thing: ReleasedThing): string =>
  isUndecided(thing) ? w.undecided : w.outcomes[thing.outcome];

const outcomeOnPage = (w: Words, thing: ReleasedThing): string =>
  [
    outcomeWord(w, thing),
    thing.reason,
    thing.votedWording === null ? '' : `${w.votedWording}: ${oneLine(thing.votedWording)}`,
  ]
    .filter((line) => line !== '')
    .join('\n');

/** What a thing was merged or reworded from; empty when it stands as it was written. */
export const originalsOf = (thing: ReleasedThing): ReleasedThing['originals'] => {
  const written = thing.votedWording ?? thing;
  return thing.originals.filter(
    (o) =>
      o.ref !== thing.ref || o.title !== written.title || o.description !== written.description,
  );
};

/** A merged thing comes from where its originals came from. */
const originOf = (thing: ReleasedThing): string =>
  thing.origin || [...new Set(thing.originals.map((o) => o.origin))].filter(Boolean).join('\n');

type Field = Column & { readonly of: (thing: ReleasedThing) => Cell };

const sheetFields = (w: Words): Field[] => [
  { title: w.title, width: 28, of: (t) => t.title },
  { title: w.description, width: 40, of: (t) => t.description },
  { title: w.kind, width: 16, of: (t) => w.kinds[t.kind] },
  { title: w.theme, width: 18, of: (t) => t.theme },
  { title: w.dots, width: 10, numeric: true, of: (t) => t.dots },
  { title: w.people, width: 10, numeric: true, of: (t) => t.people },
  { title: w.outcome, width: 16, of: (t) => outcomeWord(w, t) },
  { title: w.reason, width: 28, of: (t) => t.reason },
  {
    title: w.votedWording,
    width: 32,
    optional: true,
    of: (t) => (t.votedWording === null ? '' : oneLine(t.votedWording)),
  },
  {
    title: w.mergedFrom,
    width: 40,
    optional: true,
    of: (t) => originalsOf(t).map(oneLine).join('\n'),
  },
  { title: w.origin, width: 26, optional: true, of: originOf },
  { title: w.taken, width: 24, optional: true, of: (t) => t.claims.join(', ') },
];

function pageFields(w: Words, things: readonly ReleasedThing[]): Field[] {
  const some = (test: (thing: ReleasedThing) => boolean) => things.some(test);
  const fields: (Field | false)[] = [
    { title: w.wording, width: 46, lead: true, of: headed },
    some((t) => t.theme !== '') && { title: w.theme, width: 17, of: (t) => t.theme },
    some((t) => t.dots !== null) && { title: w.dots, width: 12, numeric: true, of: (t) => t.dots },
    some((t) => t.people !== null) && {
      title: w.people,
      width: 14,
      numeric: true,
      of: (t) => t.people,
    },
    some((t) => t.kind !== 'meeting') && {
      title: w.outcome,
      width: 24,
      of: (t) => outcomeOnPage(w, t),
    },
    some((t) => t.kind === 'meeting' || t.claims.length > 0) && {
      title: w.taken,
      width: 26,
      of: (t) => (t.claims.length === 0 ? w.nobody : t.claims.join(', ')),
    },
  ];
  return fields.filter((field) => field !== false);
}

/** Chosen or not chosen things, with outcome, reason, dots and people. */
export function thingsTable(
  w: Words,
  things: readonly ReleasedThing[],
  caption: string,
  sheet: string,
): Table {
  const columns: Field[] = [
    ...pageFields(w, things).map((field): Field => ({ ...field, only: 'page' })),
    ...sheetFields(w).map((field): Field => ({ ...field, only: 'sheet' })),
  ];
  return {
    type: 'table',
    caption,
    sheet,
    columns,
    rows: things.map((thing) => columns.map((column) => column.of(thing))),
  };
}

/** What merged things were merged from, word for word; null when nothing was merged. */
export function originalsTable(w: Words, things: readonly ReleasedThing[]): Table | null {
  const rows = things.flatMap((thing) =>
    originalsOf(thing).map((original): Cell[] => [
      thing.title,
      headed(original),
      original.title,
      original.description,
      original.origin,
    ]),
  );
  if (rows.length === 0) return null;
  return {
    type: 'table',
    caption: w.mergedFrom,
    sheet: w.mergedFrom,
    columns: [
      { title: w.mergedInto, width: 26 },
      { title: w.original, width: 48, only: 'page', lead: true },
      { title: w.title, width: 30, only: 'sheet' },
      { title: w.description, width: 50, only: 'sheet' },
      { title: w.origin, width: 26 },
    ],
    rows,
  };
}

/** Things as records of the flat CSV: every field in a column of its own, whatever the kind. */
export const thingRecords = (
  w: Words,
  section: string,
  things: readonly ReleasedThing[],
): Cell[][] => things.map((thing) => [section, ...sheetFields(w).map((field) => field.of(thing))]);

export const recordColumns = (w: Words): Column[] => [
  { title: w.section, width: 20 },
  ...sheetFields(w).map(({ title, width }): Column => ({ title, width })),
];
