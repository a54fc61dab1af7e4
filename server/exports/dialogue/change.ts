import { VERDICTS } from '#shared/board/board.ts';
import { SAFE_GROUP } from '#shared/voting/breakdown.ts';
import { text, type Cell, type Section, type Table } from '../document.ts';
import { verdictColumns } from './columns.ts';
import { shortOf, type DialogueContent, type ElementContent } from './content.ts';

export function changeSections(content: DialogueContent, element: ElementContent): Section[] {
  const { w } = content;
  const table = changeTable(content, element);
  return table === null ? [] : [{ title: w.change, blocks: [table, text(w.changeNote, 'note')] }];
}

/** How the same test came out at one meeting after the other, per wording; shares from ten people up. */
function changeTable(content: DialogueContent, element: ElementContent): Table | null {
  const { w, common } = content;
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
      ...verdictColumns(common, 18),
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
