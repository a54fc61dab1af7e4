import type { ItemKind } from '#shared/board/board.ts';
import type { ReleasedThing } from '#shared/release/release.ts';
import { chosenOf, selectionOf } from '#shared/session/selection.ts';
import { text, type Cell, type Document, type Section } from './document.ts';
import { front } from './facts.ts';
import { frameRecords, frameSections } from './frame.ts';
import type { Source } from './source.ts';
import { isUndecided, originalsTable, recordColumns, thingRecords, thingsTable } from './things.ts';
import { words, type Words } from './words.ts';

/** The outcome of the meeting: what was chosen and why, and what was not and can be brought back. */
export function selectionDocument(source: Source): Document {
  const w = words[source.lang];
  return {
    ...front(source, w.selectionTitle),
    sections: selectionSections(source, 'with originals'),
    records: selectionRecords(source),
  };
}

const byDots = (a: ReleasedThing, b: ReleasedThing) => (b.dots ?? -1) - (a.dots ?? -1);

function chosenSection(w: Words, title: string, things: readonly ReleasedThing[]): Section {
  if (things.length === 0) return { title, blocks: [text(w.nothingChosen)] };
  return { title, blocks: [thingsTable(w, things, title, title)] };
}

/** Minutes list all merges in a section of their own, so they leave the originals out here. */
export function selectionSections(
  source: Source,
  originalsToo: 'with originals' | 'without originals',
): Section[] {
  const { state, names, lang } = source;
  const w = words[lang];
  const things = selectionOf(state, names);
  const keywords = chosenOf(things, 'keyword');
  const elements = chosenOf(things, 'element');
  const originals =
    originalsToo === 'with originals' ? originalsTable(w, [...keywords, ...elements]) : null;
  const frame = frameSection(source);
  const sections = [
    chosenSection(w, w.chosenKeywords, keywords),
    chosenSection(w, w.chosenElements, elements),
    originals && {
      title: w.merges,
      blocks: [text(w.mergesNote), originals],
    },
    frame,
    chosenSection(w, w.involve, chosenOf(things, 'group')),
    chosenSection(w, w.meetings, chosenOf(things, 'meeting')),
    ...notChosenSections(w, things),
  ];
  return sections.filter((s) => s !== null);
}

/** One section that is called what the frame is called needs no second heading. */
function frameSection({ state, lang }: Source): Section {
  const title = words[lang].frame;
  const sections = frameSections(state, lang);
  const [only] = sections;
  if (only === undefined) return { title, blocks: [text(words[lang].noFrame)] };
  return sections.length === 1 ? { title, blocks: only.blocks } : { title, blocks: [], sections };
}

function notChosenSections(w: Words, things: readonly ReleasedThing[]): Section[] {
  const left = things.filter((t) => t.outcome === 'not_chosen');
  const group = (
    title: string,
    note: string | null,
    members: readonly ReleasedThing[],
  ): Section[] => {
    if (members.length === 0) return [];
    const kinds: ItemKind[] = ['keyword', 'element', 'group', 'meeting'];
    return [
      {
        title,
        blocks: note === null ? [] : [text(note)],
        sections: kinds.flatMap((kind) => {
          const ofKind = members.filter((t) => t.kind === kind).toSorted(byDots);
          const heading = w.kindHeadings[kind];
          return ofKind.length === 0
            ? []
            : [{ title: heading, blocks: [thingsTable(w, ofKind, `${title}: ${heading}`, title)] }];
        }),
      },
    ];
  };
  return [
    ...group(
      w.notChosen,
      w.notChosenNote,
      left.filter((t) => !isUndecided(t)),
    ),
    ...group(w.undecided, null, left.filter(isUndecided)),
  ];
}

function selectionRecords(source: Source): Document['records'] {
  const { state, names, lang } = source;
  const w = words[lang];
  const things = selectionOf(state, names);
  const chosen = (kind: ItemKind, section: string) =>
    thingRecords(w, section, chosenOf(things, kind));
  const left = things.filter((t) => t.outcome === 'not_chosen').toSorted(byDots);
  const columns = recordColumns(w);
  const frameRows = frameRecords(state).map(([section, sentence, sources]): Cell[] => {
    const cells: Cell[] = columns.map(() => '');
    cells[0] = w.frame;
    cells[1] = section;
    cells[2] = sentence;
    cells[columns.findIndex((c) => c.title === w.mergedFrom)] = sources;
    return cells;
  });
  return {
    type: 'table',
    caption: w.selectionTitle,
    sheet: w.selectionTitle,
    columns,
    rows: [
      ...chosen('keyword', w.chosenKeywords),
      ...chosen('element', w.chosenElements),
      ...frameRows,
      ...chosen('group', w.involve),
      ...chosen('meeting', w.meetings),
      ...thingRecords(
        w,
        w.notChosen,
        left.filter((t) => !isUndecided(t)),
      ),
      ...thingRecords(w, w.undecided, left.filter(isUndecided)),
    ],
  };
}
