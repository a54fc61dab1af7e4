import { isAsking } from '#shared/dialogue/notes.ts';
import type { Cell, Document, Section, Table } from './document.ts';
import { attendanceSection } from './attendance.ts';
import { everythingSection, hiddenSection, mergesSection, releasesSection } from './board.ts';
import { front } from './facts.ts';
import { clock, minutesBetween } from './moments.ts';
import { meetingRecords } from './records.ts';
import { selectionSections } from './selection.ts';
import type { Source } from './source.ts';
import { stepSection } from './steps.ts';
import { words } from './words.ts';

/** The minutes: what was chosen first, then how the meeting got there, then everything that was written. */
export function meetingDocument(source: Source): Document {
  const { state, lang } = source;
  const w = words[lang];
  const opening = front(source, w.minutesTitle);
  const steps = state.order
    .map((stepId) => state.steps.get(stepId))
    .filter((step) => step !== undefined)
    .map((step) => stepSection(source, step))
    .filter((section) => section !== null);
  // Nobody chooses at a dialogue meeting, and its minutes do not say so.
  const decided = isAsking(state)
    ? []
    : [{ title: w.decided, blocks: [], sections: selectionSections(source, 'without originals') }];
  const sections: Section[] = [
    ...decided,
    attendanceSection(source),
    { title: w.agenda, blocks: [agendaTable(source)] },
    { title: w.course, blocks: [], sections: steps },
    mergesSection(source),
    hiddenSection(source),
    releasesSection(source),
  ];
  const everything = everythingSection(source);
  if (everything !== null) sections.push(everything);
  return {
    ...opening,
    notes: [...opening.notes, w.internal],
    sections,
    records: meetingRecords(w, opening.facts, sections),
  };
}

/** The run sheet with planned and actual times, skipped steps and rounds included. */
function agendaTable({ state, lang }: Source): Table {
  const w = words[lang];
  const steps = state.order.map((id) => state.steps.get(id)).filter((s) => s !== undefined);
  return {
    type: 'table',
    caption: w.agenda,
    sheet: w.agenda,
    columns: [
      { title: w.number, width: 7, numeric: true },
      { title: w.step, width: 42 },
      { title: w.planned, width: 16 },
      { title: w.started, width: 14 },
      { title: w.ended, width: 14 },
      { title: w.took, width: 16 },
      { title: w.state, width: 18 },
    ],
    rows: steps.map((step, i): Cell[] => {
      const from = step.past.find((p) => p.startedAt !== null)?.startedAt ?? step.startedAt;
      const state = w.status[step.status];
      return [
        i + 1,
        step.plan.title,
        step.plan.minutes === null ? '–' : w.minutes(step.plan.minutes),
        from === null ? '' : clock(from, lang),
        step.closedAt === null ? '' : clock(step.closedAt, lang),
        from === null || step.closedAt === null
          ? ''
          : w.minutes(minutesBetween(from, step.closedAt)),
        step.round > 1 ? `${state} (${w.round.toLowerCase()} ${step.round})` : state,
      ];
    }),
  };
}
