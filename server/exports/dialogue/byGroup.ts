import { VERDICTS } from '#shared/board/board.ts';
import { text, type Block, type Cell } from '../document.ts';
import { cellWord, groupName } from '../groups.ts';
import { contextOf, verdictColumns } from './columns.ts';
import {
  nameOf,
  shortOf,
  type DialogueContent,
  type ElementContent,
  type WordingContent,
} from './content.ts';

export function groupBlocks(
  content: DialogueContent,
  element: ElementContent,
  wording: WordingContent,
): Block[] {
  const { w, common } = content;
  const blocks: Block[] = [];
  const silent: string[] = [];
  const later: string[] = [];
  for (const { session, report } of wording.merged?.meetings ?? []) {
    const phone = report.tested.phone;
    if (phone === undefined) continue;
    const { groups } = report;
    if (groups === null) {
      const isLater = content.bySession.get(session)?.source?.groupsLater === true;
      (isLater ? later : silent).push(shortOf(content, session));
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
        ...verdictColumns(common, 18),
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
  if (later.length > 0) blocks.push(text(`${later.join(', ')}: ${w.groupsLater}`, 'note'));
  return blocks;
}
