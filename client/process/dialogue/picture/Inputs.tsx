import { useState } from 'react';
import { HIDE_REASONS } from '#shared/board/board.ts';
import { inOrder } from '#shared/dialogue/merge.ts';
import { reportState } from '#shared/dialogue/due.ts';
import type { MeetingReport } from '#shared/dialogue/report.ts';
import type { DialogueOverview } from '#shared/wire/dialogue.ts';
import { useCommon } from '../../../ui/common.ts';
import { todayIn } from '../../../ui/today.ts';
import part from '../part.module.css';
import { NumberTable, type NumberCell } from '../NumberTable.tsx';
import { useOfficeWords } from '../words.ts';
import { meetingName } from '../meetingNames.ts';

/** What the picture is made of, meeting by meeting: each has its own numbers, and nothing adds them up (REP1). */
export function Inputs({ overview }: { overview: DialogueOverview }) {
  const words = useOfficeWords();
  const w = words.picture;
  const common = useCommon();
  const [today] = useState(() => todayIn(Date.now()));
  const hall = inOrder(overview.reports).filter(({ kind }) => kind === 'dialogue');
  const states = overview.meetings.map(({ meeting, reportedAt }) =>
    reportState(meeting, reportedAt, today),
  );
  const reported = states.filter((state) => state === 'reported').length;
  const missing = states.filter((state) => state === 'missing' || state === 'remind').length;
  const toCome = states.filter((state) => state === 'planned' || state === 'awaited').length;
  const hidden = ({ notes }: MeetingReport) =>
    HIDE_REASONS.flatMap((reason) => {
      const n = notes.hidden[reason] ?? 0;
      return n > 0 ? [`${n} ${common.hideReason[reason]}`] : [];
    });
  const cellsOf = (report: MeetingReport): NumberCell[] => [
    {
      shown: (
        <>
          {report.present.people ?? '–'}
          {report.present.walkIns > 0 && <span>{w.walkIns(report.present.walkIns)}</span>}
        </>
      ),
    },
    { shown: report.present.listeners },
    { shown: report.tables },
    { shown: report.notes.shown },
    { shown: report.notes.held },
    { shown: hidden(report).join(', ') || 0 },
  ];
  const head = [words.meeting, w.present, w.listeners, w.tables, w.shown, w.held, w.hidden];
  // Of a meeting still to come nothing is known: nought would say that nobody came.
  const unknown = head.slice(1).map((): NumberCell => ({ shown: '–', soft: true }));
  return (
    <section className={part.section} aria-labelledby="inputs">
      <h2 id="inputs">{w.inputs}</h2>
      {hall.length === 0 ? (
        <p className={part.soft}>{w.noHall}</p>
      ) : (
        <NumberTable
          caption={w.inputs}
          head={head}
          rows={hall.map((report) => ({
            id: report.session,
            name: (
              <>
                {meetingName(report)}
                {!report.reported && <span>{w.notHeld}</span>}
              </>
            ),
            cells: report.reported ? cellsOf(report) : unknown,
          }))}
        />
      )}
      <p>{w.smallIn(reported, missing, toCome)}</p>
    </section>
  );
}
