import { VERDICTS, type Form } from '#shared/board/board.ts';
import type { Column as Input } from '#shared/dialogue/merge.ts';
import { POOL } from '#shared/dialogue/pooling.ts';
import { SAFE_GROUP } from '#shared/voting/breakdown.ts';
import {
  list,
  text,
  type Block,
  type Cell,
  type Column,
  type Section,
  type Table,
} from '../document.ts';
import { cellWord, groupName } from '../groups.ts';
import { day } from '../moments.ts';
import { words } from '../words.ts';
import type { DialogueContent, ElementContent, LensCell, WordingContent } from './content.ts';
import type { Note } from './source.ts';
import { dialogueWords } from './words.ts';

type Context = NonNullable<Table['context']>;

/** Element by element, and wording by wording: what each meeting and stratum said, side by side. */
export function elementsSection(content: DialogueContent): Section {
  const w = dialogueWords[content.source.lang];
  const silent = content.elements.filter(isSilent);
  return {
    title: w.elementsTitle,
    blocks:
      silent.length === 0
        ? []
        : [
            text(
              w.silentElements[content.source.edition](
                silent.map(({ title }) => title).join(' · '),
              ),
            ),
          ],
    sections: content.elements
      .filter((element) => !isSilent(element))
      .map((element) => elementSection(content, element)),
  };
}

/** No verdict, no dot, and none that waits for more answers. */
const saysNothing = ({ tested, dots, status }: Input): boolean =>
  tested === null && dots === null && status !== 'waiting';

/** Contributions that count, those among them that this edition has no words of. */
const answersTo = ({ merged }: WordingContent): number =>
  (merged?.meetings ?? [])
    .flatMap(({ report }) => Object.values(report.notes))
    .reduce((sum, count) => sum + count, 0);

/** Nobody has said a word about it, tested it or given it a dot: named once, and never as agreement. */
const isSilent = ({ wordings }: ElementContent): boolean =>
  wordings.every(
    (wording) =>
      wording.notes.length === 0 &&
      answersTo(wording) === 0 &&
      (wording.merged?.columns ?? []).every(saysNothing),
  );

function elementSection(content: DialogueContent, element: ElementContent): Section {
  const w = dialogueWords[content.source.lang];
  const common = words[content.source.lang];
  const { kind, theme, dots, people } = element;
  const blocks: Block[] = [
    text([common.kinds[kind], theme].filter((part) => part !== '').join(' · '), 'note'),
    text(dots === null ? w.notVoted : w.chosen(dots, people ?? 0)),
  ];
  const change = changeTable(content, element);
  const [only, ...others] = element.wordings;
  // The element's name is its only wording: one heading says both.
  if (only !== undefined && others.length === 0)
    return {
      title: element.title,
      blocks: [...blocks, ...wordingBlocks(content, element, only)],
      sections:
        change === null ? [] : [{ title: w.change, blocks: [change, text(w.changeNote, 'note')] }],
    };
  return {
    title: element.title,
    blocks,
    sections: [
      ...element.wordings.map((wording): Section => ({
        title: w.wordingHeading(wording.wording),
        blocks: [text(wording.title, 'lead'), ...wordingBlocks(content, element, wording)],
      })),
      ...(change === null
        ? []
        : [{ title: w.change, blocks: [change, text(w.changeNote, 'note')] }]),
    ],
  };
}

function wordingBlocks(
  content: DialogueContent,
  element: ElementContent,
  wording: WordingContent,
): Block[] {
  const { lang } = content.source;
  const w = dialogueWords[lang];
  const { description, merged, at, reason } = wording;
  const blocks: Block[] = [];
  if (description !== '') blocks.push(text(description));
  if (at !== null) blocks.push(text(w.reworded(day(at, lang), reason), 'note'));
  if (merged === null) blocks.push(text(w.nobodyHad));
  else
    blocks.push(
      ...verdictBlocks(content, element, wording, merged.columns),
      ...lensBlocks(content, wording),
      ...groupBlocks(content, element, wording),
      ...tableCounts(content, wording),
      ...wordBlocks(content, wording),
    );
  return blocks;
}

const contextOf = (
  { source }: DialogueContent,
  element: ElementContent,
  { wording, title }: WordingContent,
): Context => {
  const common = words[source.lang];
  return [
    { title: common.kind, value: common.kinds[element.kind] },
    { title: common.aboutElement, value: element.title },
    { title: common.wordingNo, value: wording },
    { title: common.wording, value: title },
  ];
};

// --- verdicts -----------------------------------------------------------------------------------

const nameOf = ({ bySession }: DialogueContent, session: string): string =>
  bySession.get(session)?.name ?? session;
const shortOf = ({ bySession }: DialogueContent, session: string): string =>
  bySession.get(session)?.short ?? session;

function columnStatus({ source, bySession }: DialogueContent, column: Input): string {
  const w = dialogueWords[source.lang];
  return column.status === 'missing' && bySession.get(column.session)?.report.kind === 'dialogue'
    ? w.notHeld
    : w.columnStatus[column.status];
}

function verdictBlocks(
  content: DialogueContent,
  element: ElementContent,
  wording: WordingContent,
  columns: readonly Input[],
): Block[] {
  const { lang } = content.source;
  const w = dialogueWords[lang];
  const common = words[lang];
  const verdictColumns = VERDICTS.map((verdict): Column => ({
    title: common.verdicts[verdict],
    width: 16,
    numeric: true,
  }));
  const saidNothing = ({ stratum, status, dots }: Input) =>
    stratum === 'small' && status !== 'tested' && status !== 'waiting' && dots === null;
  const said = columns.filter((column) => !saidNothing(column));
  const silent = columns.filter((column) => saidNothing(column) && column.status !== 'missing');
  // The pool is no meeting, and how many are in it is nobody's business.
  const alone = silent.filter(({ session }) => session !== POOL).length;
  // In the public edition the missing ones have no column of their own: which they are is nobody's business.
  const { missing } = content.small;
  const page: Table = {
    type: 'table',
    only: 'page',
    caption: w.verdictsOf,
    sheet: w.elements,
    columns: [
      { title: common.meeting, width: 28 },
      { title: w.source, width: 14 },
      { title: w.personsN, width: 13, numeric: true },
      ...verdictColumns,
      { title: common.dots, width: 11, numeric: true },
    ],
    rows: said.map((column): Cell[] => {
      const { tested, status, dots } = column;
      return [
        shortOf(content, column.session),
        common.strata[column.stratum],
        tested?.people ?? columnStatus(content, column),
        ...VERDICTS.map((verdict): Cell => {
          if (tested === null) return status === 'tested' ? 0 : '–';
          const count = tested.verdicts[verdict];
          return tested.people < SAFE_GROUP
            ? count
            : w.percent(count, Math.round((100 * count) / tested.answers));
        }),
        dots ?? '–',
      ];
    }),
  };
  const nothing = said.every(saysNothing);
  const lines = [
    nothing ? w.untestedEverywhere[content.source.edition] : '',
    alone > 0 ? w.smallSilent(alone) : '',
    alone < silent.length ? w.poolSilent : '',
    missing > 0 ? w.smallMissingHere(missing) : '',
  ].filter((line) => line !== '');
  return [
    ...(nothing ? [] : [page]),
    ...lines.map((line) => text(line, 'note')),
    sheetOf(content, element, wording, columns),
  ];
}

/** The whole picture for a spreadsheet: a row for every column, silent and missing ones too. */
function sheetOf(
  content: DialogueContent,
  element: ElementContent,
  wording: WordingContent,
  columns: readonly Input[],
): Table {
  const { lang } = content.source;
  const w = dialogueWords[lang];
  const common = words[lang];
  const forms: readonly Form[] = ['unfold', 'pressure', 'rewrite', 'point'];
  const lens =
    (column: Input) =>
    (row: WordingContent['lenses'][number]): Cell => {
      const cell = row.cells.find(
        (each) => each.session === column.session && each.stratum === column.stratum,
      );
      return cell === undefined ? '' : lensWord(content, cell);
    };
  return {
    type: 'table',
    only: 'sheet',
    caption: w.verdictsOf,
    sheet: w.elements,
    context: contextOf(content, element, wording),
    columns: [
      { title: common.meeting, width: 34 },
      { title: w.source, width: 14 },
      { title: w.status, width: 22 },
      { title: w.personsN, width: 12, numeric: true },
      { title: w.answersCount, width: 10, numeric: true },
      ...VERDICTS.map((verdict): Column => ({
        title: common.verdicts[verdict],
        width: 14,
        numeric: true,
      })),
      { title: common.dots, width: 10, numeric: true },
      ...forms.map((form): Column => ({ title: common.forms[form], width: 13, numeric: true })),
      ...wording.lenses.map((row): Column => ({ title: common.lenses[row.lens], width: 16 })),
    ],
    rows: columns.map((column): Cell[] => {
      const { tested } = column;
      const here = wording.notes.filter(
        ({ session, stratum, status, listener }) =>
          session === column.session &&
          stratum === column.stratum &&
          status === 'visible' &&
          !listener,
      );
      return [
        nameOf(content, column.session),
        common.strata[column.stratum],
        columnStatus(content, column),
        tested?.people ?? null,
        tested?.answers ?? null,
        ...VERDICTS.map((verdict) => tested?.verdicts[verdict] ?? null),
        column.dots,
        ...forms.map((form) =>
          column.status === 'missing' ? null : here.filter((each) => each.form === form).length,
        ),
        ...wording.lenses.map(lens(column)),
      ];
    }),
  };
}

// --- lenses -------------------------------------------------------------------------------------

function lensWord({ source }: DialogueContent, { tried, verdicts }: LensCell): string {
  const w = dialogueWords[source.lang];
  if (!tried) return w.notTried;
  return verdicts === null ? w.tried : VERDICTS.map((verdict) => verdicts[verdict]).join(' / ');
}

function lensBlocks(content: DialogueContent, { lenses }: WordingContent): Block[] {
  const { lang } = content.source;
  const w = dialogueWords[lang];
  const common = words[lang];
  const tried = lenses.filter(({ cells }) => cells.some((cell) => cell.tried));
  const rest = lenses.filter((row) => !tried.includes(row)).map(({ lens }) => common.lenses[lens]);
  const halls = (tried[0]?.cells ?? []).filter(({ stratum }) => stratum !== 'small');
  const withSmall = tried.some(({ cells }) => cells.some((c) => c.stratum === 'small' && c.tried));
  const blocks: Block[] = [];
  if (tried.length > 0)
    blocks.push({
      type: 'table',
      only: 'page',
      caption: w.lensesOf,
      sheet: w.elements,
      columns: [
        { title: common.lens, width: 20 },
        ...halls.map(({ session, stratum }): Column => ({
          title: `${shortOf(content, session)}, ${common.strata[stratum].toLowerCase()}`,
          width: 20,
        })),
        ...(withSmall ? [{ title: common.strata.small, width: 20 }] : []),
      ],
      rows: tried.map(({ lens, cells }): Cell[] => {
        const small = cells.filter((cell) => cell.stratum === 'small' && cell.tried);
        const pooled = small.some(({ session }) => content.bySession.get(session)?.source === null);
        const alone = small.length - Number(pooled);
        return [
          common.lenses[lens],
          ...cells.filter((c) => c.stratum !== 'small').map((cell) => lensWord(content, cell)),
          ...(withSmall ? [alone > 0 ? w.triedBySmall(alone) : pooled ? w.tried : w.notTried] : []),
        ];
      }),
    });
  // Where no lens was tried, the verdicts above have said so.
  if (tried.length > 0 && rest.length > 0) blocks.push(text(w.untried(rest.join(', ')), 'note'));
  return blocks;
}

// --- by affiliation -----------------------------------------------------------------------------

function groupBlocks(
  content: DialogueContent,
  element: ElementContent,
  wording: WordingContent,
): Block[] {
  const { lang } = content.source;
  const w = dialogueWords[lang];
  const common = words[lang];
  const blocks: Block[] = [];
  const silent: string[] = [];
  for (const { session, report } of wording.merged?.meetings ?? []) {
    const phone = report.tested.phone;
    if (phone === undefined) continue;
    const { groups } = report;
    if (groups === null) {
      silent.push(shortOf(content, session));
      continue;
    }
    blocks.push({
      type: 'table',
      caption: `${common.byGroup}: ${shortOf(content, session)}`,
      sheet: w.elementGroups,
      context: [
        ...contextOf(content, element, wording),
        { title: common.meeting, value: nameOf(content, session) },
      ],
      columns: [
        { title: common.affiliation, width: 34 },
        { title: common.inGroup, width: 16, numeric: true },
        ...VERDICTS.map((verdict): Column => ({
          title: common.verdicts[verdict],
          width: 18,
          numeric: true,
        })),
      ],
      rows: groups.groups.map(({ names, n }, i): Cell[] => [
        groupName(common, names),
        n,
        ...VERDICTS.map((verdict) => cellWord(common, groups.rows[verdict]?.[i])),
      ]),
    });
  }
  if (blocks.length > 0) blocks.push(text(common.groupNote, 'note'));
  if (silent.length > 0) blocks.push(text(`${silent.join(', ')}: ${common.notByGroup}`, 'note'));
  return blocks;
}

// --- tables, words ------------------------------------------------------------------------------

function tableCounts(content: DialogueContent, { merged }: WordingContent): Block[] {
  const { lang } = content.source;
  const w = dialogueWords[lang];
  const { forms } = words[lang];
  const parts = (merged?.meetings ?? []).flatMap(({ session, report }) => {
    const counts = (Object.entries(report.tables) as [Form, number][]).map(([form, count]) =>
      w.countOf(forms[form], count),
    );
    return counts.length === 0 ? [] : [`${shortOf(content, session)}: ${counts.join(', ')}`];
  });
  return parts.length === 0 ? [] : [text(w.tablesOf(parts.join(' · ')), 'note')];
}

/** A contribution as it is quoted on a page, with where it was said. */
export function quote(content: DialogueContent, note: Note): string {
  const w = dialogueWords[content.source.lang];
  const from = [shortOf(content, note.session), note.team].filter((part) => part !== '').join(', ');
  const both = note.rewrite !== '' && note.text !== '' && note.text !== note.rewrite;
  return [
    w.quoted(note.rewrite || note.text, from),
    both ? w.because(note.text) : '',
    note.translation === '' ? '' : w.translated(note.translation),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function wordBlocks(content: DialogueContent, wording: WordingContent): Block[] {
  const { lang } = content.source;
  const w = dialogueWords[lang];
  const { forms } = words[lang];
  const notes = wording.notes.filter(({ status, listener }) => status === 'visible' && !listener);
  if (notes.length === 0) return answersTo(wording) === 0 ? [] : [text(w.noWordsShown, 'note')];
  const isRewrite = (note: Note) => note.form === 'rewrite' || note.rewrite !== '';
  const isPoint = (note: Note) => note.form === 'point' || note.stratum === 'small';
  const rewrites = notes.filter(isRewrite);
  const points = notes.filter((note) => !isRewrite(note) && isPoint(note));
  const rest = notes.filter((note) => !isRewrite(note) && !isPoint(note));
  const bundles = [...Map.groupBy(notes, ({ cluster }) => cluster)].filter(
    ([title]) => title !== '',
  );
  const counts = [...Map.groupBy(rest, ({ form }) => form)].map(([form, of]) =>
    w.countOf(forms[form], of.length),
  );
  const named = (title: string, items: readonly string[]): Block[] =>
    items.length === 0 ? [] : [text(title, 'lead'), list(items)];
  return [
    ...named(
      w.rewrites,
      rewrites.map((note) => quote(content, note)),
    ),
    ...named(
      w.pointsAndQuotes,
      points.map((note) => quote(content, note)),
    ),
    ...named(
      w.bundles,
      bundles.map(([title, of]) => w.bundle(title, of.length)),
    ),
    ...(counts.length === 0 ? [] : [text(w.otherNotes(counts.join(', ')), 'note')]),
  ];
}

// --- change -------------------------------------------------------------------------------------

/** How the same test came out at one meeting after the other, per wording; shares from ten people up. */
function changeTable(content: DialogueContent, element: ElementContent): Table | null {
  const { lang } = content.source;
  const w = dialogueWords[lang];
  const common = words[lang];
  const order = content.meetings.map(({ report }) => report.session);
  const rows = element.wordings
    .flatMap(({ wording, merged }) =>
      (merged?.columns ?? []).flatMap(({ session, stratum, tested }) =>
        stratum === 'phone' && tested !== null ? [{ session, wording, tested }] : [],
      ),
    )
    .toSorted((a, b) => order.indexOf(a.session) - order.indexOf(b.session));
  if (rows.length < 2 || rows.every(({ tested }) => tested.people < SAFE_GROUP)) return null;
  return {
    type: 'table',
    caption: w.change,
    sheet: w.change,
    context: [{ title: common.aboutElement, value: element.title }],
    columns: [
      { title: common.meeting, width: 30 },
      { title: common.wordingNo, width: 12, numeric: true },
      { title: w.personsN, width: 14, numeric: true },
      ...VERDICTS.map((verdict): Column => ({
        title: common.verdicts[verdict],
        width: 18,
        numeric: true,
      })),
    ],
    rows: rows.map(({ session, wording, tested }): Cell[] => [
      shortOf(content, session),
      wording,
      tested.people,
      ...VERDICTS.map((verdict) =>
        tested.people < SAFE_GROUP
          ? w.tooFewForShare
          : w.changeCell(
              Math.round((100 * tested.verdicts[verdict]) / tested.answers),
              tested.answers,
            ),
      ),
    ]),
  };
}
