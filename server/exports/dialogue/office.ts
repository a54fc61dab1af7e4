import { text, type Block, type Cell, type Section } from '../document.ts';
import { moment } from '../moments.ts';
import type { DialogueContent } from './content.ts';

/** What only the internal edition has: who moderated what, the piles of paper, and the groups that were invited. */
export const officeSections = (content: DialogueContent): Section[] =>
  content.source.edition === 'public'
    ? []
    : [groupsSection(content), pilesSection(content), actsSection(content)].filter(
        (section) => section !== null,
      );

function actsSection(content: DialogueContent): Section {
  const { source, notes, meetings, w, common } = content;
  const textOf = new Map(notes.map((note) => [note.item, note.text]));
  const all = meetings.flatMap(({ name, source: from }) =>
    (from?.acts ?? []).map((act) => ({ ...act, name })),
  );
  const approvals = [
    ...Map.groupBy(
      all.filter(({ act }) => act === 'approved'),
      ({ by }) => by,
    ),
  ].map(([by, acts]) => `${by} ${acts.length}`);
  const rowsOf = (acts: typeof all) =>
    acts.map((act): Cell[] => [
      act.name,
      moment(act.at, source.lang),
      act.by,
      w.acts[act.act],
      act.reason === null ? '' : common.hideReasons[act.reason],
      textOf.get(act.item) ?? '',
    ]);
  const others = all.filter(({ act }) => act !== 'approved');
  const table = (only: 'page' | 'sheet', acts: typeof all): Block => ({
    type: 'table',
    only,
    caption: w.actsTitle,
    sheet: w.moderation,
    columns: [
      { title: common.meeting, width: 26 },
      { title: common.when, width: 22 },
      { title: w.actor, width: 20 },
      { title: w.act, width: 18 },
      { title: common.reason, width: 20 },
      { title: w.note, width: 44 },
    ],
    rows: rowsOf(acts),
  });
  const blocks: Block[] =
    all.length === 0
      ? [text(w.noActs)]
      : [
          ...(approvals.length === 0 ? [] : [text(w.approvals(approvals.join(', ')))]),
          ...(others.length === 0 ? [] : [table('page', others)]),
          table('sheet', all),
        ];
  return { title: w.actsTitle, blocks };
}

function pilesSection({ meetings, w, common }: DialogueContent): Section | null {
  const rows = meetings.flatMap(({ name, source: from }) =>
    (from?.piles ?? []).map((pile): Cell[] => [
      name,
      pile.round,
      pile.table,
      pile.counted ?? w.notCounted,
      pile.typed,
    ]),
  );
  if (rows.length === 0) return null;
  return {
    title: w.tablesTitle,
    blocks: [
      {
        type: 'table',
        caption: w.tablesTitle,
        sheet: w.tables,
        columns: [
          { title: common.meeting, width: 30 },
          { title: w.round, width: 26 },
          { title: common.table, width: 18 },
          { title: w.pile, width: 16, numeric: true },
          { title: w.typed, width: 12, numeric: true },
        ],
        rows,
      },
    ],
  };
}

function groupsSection({ source, meetings, invitees, w }: DialogueContent): Section | null {
  const { activities } = source;
  if (invitees.length === 0) return null;
  const covered = (id: string) =>
    meetings.filter(({ report }) => report.meeting?.invitee === id).length;
  const nobody = invitees.filter(({ id, activityId }) => activityId === null && covered(id) === 0);
  return {
    title: w.groupsTitle,
    blocks: [
      {
        type: 'table',
        caption: w.groupsTitle,
        sheet: w.groups,
        columns: [
          { title: w.groupName, width: 34 },
          { title: w.kind, width: 18 },
          { title: w.invitedTo, width: 26 },
          { title: w.status, width: 14 },
          { title: w.owner, width: 22 },
          { title: w.coveredBy, width: 14, numeric: true },
        ],
        rows: invitees.map((each): Cell[] => [
          each.name,
          w.inviteeKinds[each.kind],
          activities.get(each.activityId ?? '') ?? '',
          w.inviteeStatus[each.status],
          each.owner,
          covered(each.id),
        ]),
      },
      ...(nobody.length === 0
        ? []
        : [text(w.notCovered(nobody.map(({ name }) => name).join(', ')))]),
    ],
  };
}
