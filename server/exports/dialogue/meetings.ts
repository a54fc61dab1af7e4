import { HIDE_REASONS } from '#shared/board/board.ts';
import type { MeetingReport } from '#shared/dialogue/report.ts';
import { list, text, type Block, type Cell, type Column, type Section } from '../document.ts';
import { groupName } from '../groups.ts';
import { heldHall, type DialogueContent, type ShownMeeting } from './content.ts';
import type { DialogueWords } from './words.ts';

/** A meeting without a report is missing, or has not been held: it has no numbers, and 0 would be one. */
export function statusWord(
  w: DialogueWords,
  { kind, reported }: MeetingReport,
  running: boolean,
): string {
  if (reported) return running ? w.running : w.held;
  return kind === 'small' ? w.missing : w.notHeld;
}

const presentWord = (w: DialogueWords, { reported, present }: MeetingReport): string => {
  if (!reported) return '';
  if (present.people === null) return w.unknown;
  return present.estimated ? w.estimated(present.people) : String(present.people);
};

/** What is missing and what waits, in words: silence is not agreement (REP2). */
export function smallNotes({ small, w }: DialogueContent): string[] {
  return [
    small.missing > 0 ? w.smallMissing(small.missing) : '',
    small.waiting > 0 ? w.smallWaiting(small.waiting) : '',
  ].filter((line) => line !== '');
}

/** The meetings side by side, each with its own n. */
export function meetingsSection(content: DialogueContent): Section {
  const { meetings, w } = content;
  const lines = smallNotes(content);
  const blocks: Block[] = meetings.length === 0 ? [] : [meetingsTable(content)];
  if (lines.length > 0) blocks.push(list(lines));
  if (blocks.length === 0) blocks.push(text(w.noMeetings));
  const groups = presentGroups(content);
  return {
    title: w.sideBySide,
    blocks,
    sections: groups === null ? [] : [{ title: w.presentByGroup, blocks: groups }],
  };
}

function meetingsTable({ source, meetings, w, common }: DialogueContent): Block {
  const internal = source.edition === 'internal';
  const groups = new Map(source.invitees.map(({ id, name }) => [id, name]));
  const office: Column[] = [
    { title: w.member, width: 24, only: 'sheet' },
    { title: w.place, width: 28, only: 'sheet' },
    { title: w.covers, width: 28, only: 'sheet' },
  ];
  const numeric = (title: string, more: Partial<Column> = {}): Column => ({
    title,
    width: 13,
    numeric: true,
    ...more,
  });
  return {
    type: 'table',
    caption: w.sideBySide,
    sheet: w.meetings,
    columns: [
      { title: common.meeting, width: 36 },
      { title: w.kind, width: 17, only: 'sheet' },
      { title: w.status, width: 18 },
      { title: w.present, width: 15, only: 'page' },
      numeric(w.present, { only: 'sheet' }),
      { title: w.counted, width: 16, only: 'sheet' },
      numeric(w.walkIns),
      numeric(w.listeners),
      numeric(w.tables),
      numeric(w.shownNotes),
      numeric(w.heldNotes, { only: 'sheet' }),
      numeric(w.hiddenNotes, { only: 'sheet' }),
      ...(internal ? office : []),
    ],
    rows: meetings.map(({ report, name, source: from }): Cell[] => {
      const { present, notes, meeting, reported, kind } = report;
      const hall = heldHall(report);
      return [
        name,
        kind === 'dialogue' ? w.hall : from === null ? common.strata.small : w.small,
        statusWord(w, report, from?.running === true),
        presentWord(w, report),
        reported ? present.people : null,
        !reported || present.people === null ? '' : present.estimated ? w.isEstimated : w.isCounted,
        hall ? present.walkIns : null,
        hall ? present.listeners : null,
        hall ? report.tables : null,
        hall ? notes.shown : null,
        hall ? notes.held : null,
        hall ? hiddenIn(report) : null,
        ...(internal
          ? [from?.member ?? '', meeting?.place ?? '', groups.get(meeting?.invitee ?? '') ?? '']
          : []),
      ];
    }),
  };
}

const hiddenIn = ({ notes }: MeetingReport): number =>
  Object.values(notes.hidden).reduce((sum, count) => sum + count, 0);

/** Who was there by affiliation; small groups are merged, and where that does not help nothing is shown. */
function presentGroups({ meetings, w, common }: DialogueContent): Block[] | null {
  const halls = meetings.filter(({ report }) => heldHall(report));
  if (halls.length === 0) return null;
  const shown = halls.filter(({ report }) => report.present.groups !== null);
  const blocks: Block[] = halls
    .filter(({ report }) => report.present.groups === null)
    .map(({ name, source }) =>
      text(`${name}: ${source?.groupsLater === true ? w.groupsLater : `${common.cells.hidden}.`}`),
    );
  if (shown.length > 0)
    blocks.unshift({
      type: 'table',
      caption: w.presentByGroup,
      sheet: w.presentByGroup,
      columns: [
        { title: common.meeting, width: 40 },
        { title: common.affiliation, width: 40 },
        { title: w.people, width: 14, numeric: true },
      ],
      rows: shown.flatMap(({ name, report }) =>
        (report.present.groups ?? []).map((group): Cell[] => [
          name,
          groupName(common, group.names),
          group.n,
        ]),
      ),
    });
  return blocks;
}

/** Notes that are not shown, by reason: counted in every edition. */
export function hiddenSection({ meetings, w, common }: DialogueContent): Section {
  const { hideReasons } = common;
  const line = ({ name, report }: ShownMeeting): string => {
    const { hidden, held } = report.notes;
    const parts = HIDE_REASONS.flatMap((reason) =>
      hidden[reason] === undefined ? [] : [w.hiddenPart(hidden[reason], hideReasons[reason])],
    );
    if (held > 0) parts.push(w.heldPart(held));
    return w.hiddenCounts(name, parts.join(', ') || w.nothingHidden);
  };
  return {
    title: w.hiddenTitle,
    blocks: [list(meetings.filter(({ report }) => heldHall(report)).map(line))],
  };
}
