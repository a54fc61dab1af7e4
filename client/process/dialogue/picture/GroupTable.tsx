import { VERDICTS } from '#shared/board/board.ts';
import type { Breakdown, Cell } from '#shared/voting/breakdown.ts';
import { useAnswerWords } from '../../../ui/answerWords.ts';
import { useDialogueWords } from '../../../ui/dialogueWords.ts';
import { meetingName } from '../meetingNames.ts';
import { NumberTable } from '../NumberTable.tsx';
import part from '../part.module.css';
import { useOfficeWords } from '../words.ts';
import type { Said } from './said.ts';

/** By affiliation, as the rule about small groups lets it be shown (VOTE11). */
export function GroupTable({ meeting, report: { groups } }: Said) {
  const w = useOfficeWords().picture;
  const { affiliation, verdict } = useAnswerWords();
  const { stratum } = useDialogueWords();
  const title = `${meetingName(meeting)} · ${stratum.phone}`;
  if (groups === null)
    return (
      <div>
        <h4>{title}</h4>
        <p className={part.soft}>{w.groupsTooSmall}</p>
      </div>
    );
  const nameOf = (name: string) =>
    (affiliation as Readonly<Record<string, string>>)[name] ?? (name === '' ? w.unsaid : name);
  return (
    <NumberTable
      as="title"
      caption={w.groupsOf(title)}
      head={[w.affiliation, ...VERDICTS.map((each) => verdict[each]), w.n]}
      rows={groups.groups.map(({ names, n }, i) => ({
        id: names.join('+'),
        name: names.length > 1 ? w.others(names.map(nameOf)) : nameOf(names[0] ?? ''),
        cells: [...VERDICTS.map((each) => cellOf(groups, each, i, w.cell)), { shown: n }],
      }))}
    />
  );
}

function cellOf(
  { rows }: Breakdown,
  verdict: string,
  group: number,
  words: Readonly<Record<Exclude<Cell, number>, string>>,
) {
  const cell = rows[verdict]?.[group] ?? 'hidden';
  return typeof cell === 'number' ? { shown: cell } : { shown: words[cell], soft: true };
}
