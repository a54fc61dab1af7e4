import type { ItemKind } from '#shared/board/board.ts';
import type { MeetingShifts } from '#shared/dialogue/merge.ts';
import { text, type Block, type Cell, type Section, type Table } from '../document.ts';
import { nameOf, shortOf, type DialogueContent, type ElementContent } from './content.ts';
import type { DialogueWords } from './words.ts';

const KINDS = ['element', 'keyword'] as const satisfies readonly ItemKind[];
const STRATA = ['phone', 'paper'] as const;

/** "højere", "lavere", "samme sted": a shift between thirds, never a rank. */
function shiftWord(w: DialogueWords, by: number): string {
  if (by === 0) return w.same;
  return by > 0 ? w.up : w.down;
}

/** What the council chose beside the participants' dots, meeting by meeting and stratum by stratum. */
export function prioritiesSection(content: DialogueContent): Section {
  const { source, shifts, w } = content;
  const blocks: Block[] = KINDS.flatMap((kind) =>
    STRATA.flatMap((stratum) => {
      const of = shifts.filter((each) => each.kind === kind && each.stratum === stratum);
      // A third of other things is another third: only meetings with the same things stand in one table.
      const sets = Map.groupBy(of, (each) =>
        each.shifts
          .map(({ ref }) => ref)
          .toSorted()
          .join(' '),
      );
      return [...sets.values()].flatMap((same) => compared(content, same));
    }),
  );
  const { release } = source;
  const about =
    release === null
      ? []
      : [text(w.council([release.title, release.when].filter((part) => part !== '').join(', ')))];
  return {
    title: w.prioritiesTitle,
    blocks:
      blocks.length === 0
        ? [...about, text(w.nothingToCompare)]
        : [...about, text(w.prioritiesNote, 'note'), ...blocks, sheetOf(content)],
  };
}

/** Things of these shifts, those the council gave most dots first. */
const elementsIn = (content: DialogueContent, { shifts }: MeetingShifts): ElementContent[] =>
  content.elements
    .filter(({ ref }) => shifts.some((shift) => shift.ref === ref))
    .toSorted((a, b) => (b.dots ?? 0) - (a.dots ?? 0));

const dotsOf = (content: DialogueContent, { session, stratum }: MeetingShifts, ref: string) =>
  content.bySession.get(session)?.report.elements.find((each) => each.ref === ref)?.dots?.[
    stratum
  ] ?? 0;

function compared(content: DialogueContent, of: readonly MeetingShifts[]): Block[] {
  const [first] = of;
  if (first === undefined) return [];
  const { w, common } = content;
  const elements = elementsIn(content, first);
  const table: Table = {
    type: 'table',
    only: 'page',
    caption: `${common.kindHeadings[first.kind]}, ${common.strata[first.stratum].toLowerCase()}`,
    sheet: w.priorities,
    columns: [
      { title: common.wording, width: 40 },
      { title: w.councilShort, width: 24 },
      ...of.map(({ session }) => ({
        title: shortOf(content, session),
        width: 28,
      })),
    ],
    rows: elements.map((element): Cell[] => {
      const band = first.shifts.find(({ ref }) => ref === element.ref)?.council ?? 'low';
      return [
        element.title,
        w.dotsIn(element.dots ?? 0, w.bands[band]),
        ...of.map((each): Cell => {
          const shift = each.shifts.find(({ ref }) => ref === element.ref);
          return shift === undefined
            ? ''
            : w.dotsShift(
                dotsOf(content, each, element.ref),
                w.bands[shift.citizens],
                shiftWord(w, shift.by),
              );
        }),
      ];
    }),
  };
  return [table, text(`${w.comparedOver(elements.length)} ${votersOf(content, of)}`, 'note')];
}

function votersOf(content: DialogueContent, of: readonly MeetingShifts[]): string {
  const parts = of.map(({ session, stratum }) => {
    const gallery = content.bySession.get(session)?.report.gallery;
    const n = stratum === 'paper' ? gallery?.paper?.slips : gallery?.voted;
    return `${shortOf(content, session)} n = ${n ?? 0}`;
  });
  return content.w.voters(parts.join(', '));
}

/** One row per thing, meeting and stratum, with dots as numbers. */
function sheetOf(content: DialogueContent): Table {
  const { w, common } = content;
  return {
    type: 'table',
    only: 'sheet',
    caption: w.prioritiesTitle,
    sheet: w.priorities,
    columns: [
      { title: common.kind, width: 15 },
      { title: common.wording, width: 40 },
      { title: w.councilDots, width: 16, numeric: true },
      { title: w.councilPlace, width: 18 },
      { title: common.meeting, width: 36 },
      { title: w.source, width: 13 },
      { title: common.dots, width: 11, numeric: true },
      { title: w.place3, width: 18 },
      { title: w.shift, width: 14 },
    ],
    rows: content.shifts.flatMap((each) =>
      elementsIn(content, each).map((element): Cell[] => {
        const shift = each.shifts.find(({ ref }) => ref === element.ref);
        return [
          common.kinds[each.kind],
          element.title,
          element.dots,
          shift === undefined ? '' : w.bands[shift.council],
          nameOf(content, each.session),
          common.strata[each.stratum],
          dotsOf(content, each, element.ref),
          shift === undefined ? '' : w.bands[shift.citizens],
          shift === undefined ? '' : shiftWord(w, shift.by),
        ];
      }),
    ),
  };
}
