import type { Form } from '#shared/board/board.ts';
import { useAnswerWords } from '../../../ui/answerWords.ts';
import { meetingName } from '../meetingNames.ts';
import { NumberTable } from '../NumberTable.tsx';
import { useOfficeWords } from '../words.ts';
import type { Said } from './said.ts';

const FORMS: readonly Form[] = ['unfold', 'pressure', 'rewrite', 'point'];

/** How much it was worked on: notes and tables by kind of round, and gallery dots on what came of it. */
export function WorkTable({ halls }: { halls: readonly Said[] }) {
  const words = useOfficeWords();
  const w = words.picture;
  const { form } = useAnswerWords();
  return (
    <NumberTable
      as="about"
      caption={w.workAbout}
      head={[words.meeting, ...FORMS.map((each) => form[each]), w.dotsPhone, w.dotsPaper]}
      rows={halls.map(({ meeting, report }) => ({
        id: meeting.session,
        name: meetingName(meeting),
        cells: [
          ...FORMS.map((each) => ({
            shown: w.notesAtTables(report.notes[each] ?? 0, report.tables[each] ?? 0),
          })),
          { shown: report.dots?.phone ?? '–' },
          { shown: report.dots?.paper ?? '–' },
        ],
      }))}
    />
  );
}
