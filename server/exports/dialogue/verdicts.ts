import { VERDICTS, type Form } from '#shared/board/board.ts';
import type { Column as Input } from '#shared/dialogue/merge.ts';
import { POOL } from '#shared/dialogue/pooling.ts';
import { SAFE_GROUP } from '#shared/voting/breakdown.ts';
import { text, type Block, type Cell, type Column, type Table } from '../document.ts';
import { contextOf, verdictColumns } from './columns.ts';
import {
  nameOf,
  shortOf,
  type DialogueContent,
  type ElementContent,
  type WordingContent,
} from './content.ts';
import { lensWord } from './lenses.ts';

/** No verdict, no dot, and none that waits for more answers. */
export const saysNothing = ({ tested, dots, status }: Input): boolean =>
  tested === null && dots === null && status !== 'waiting';

function columnStatus({ w, bySession }: DialogueContent, column: Input): string {
  return column.status === 'missing' && bySession.get(column.session)?.report.kind === 'dialogue'
    ? w.notHeld
    : w.columnStatus[column.status];
}

export function verdictBlocks(
  content: DialogueContent,
  element: ElementContent,
  wording: WordingContent,
  columns: readonly Input[],
): Block[] {
  const { w, common } = content;
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
      ...verdictColumns(common, 16),
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
  // Of a verdict that is hidden nobody may say that it was not given.
  const nobody =
    content.source.edition === 'internal' && wording.notes.every(({ verdict }) => verdict === null);
  const lines = [
    nothing ? (nobody ? w.untestedEverywhere : w.noVerdictsShown) : '',
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
  const { w, common } = content;
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
      ...verdictColumns(common, 14),
      { title: common.dots, width: 10, numeric: true },
      ...forms.map((form): Column => ({ title: common.forms[form], width: 13, numeric: true })),
      ...wording.lenses.map((row): Column => ({ title: common.lenses[row.lens], width: 16 })),
    ],
    rows: columns.map((column): Cell[] => {
      const { tested } = column;
      const shown = wording.notes.filter(
        ({ session, status, listener }) =>
          session === column.session && status === 'visible' && !listener,
      );
      const here = shown.filter(({ stratum }) => stratum === column.stratum);
      // Where notes do not say their stratum, their number in each would tell what is left out (REP4).
      const counted = column.status !== 'missing' && shown.every((each) => each.saysStratum);
      return [
        nameOf(content, column.session),
        common.strata[column.stratum],
        columnStatus(content, column),
        tested?.people ?? null,
        tested?.answers ?? null,
        ...VERDICTS.map((verdict) => tested?.verdicts[verdict] ?? null),
        column.dots,
        ...forms.map((form) => (counted ? here.filter((each) => each.form === form).length : null)),
        ...wording.lenses.map(lens(column)),
      ];
    }),
  };
}
