import { LENSES } from '../board/board.ts';
import type { ElementReport, MeetingReport, Tested } from '../dialogue/report.ts';

/** Reports for tests: what is not said is empty. */
export const tested = (holds: number, holdsChanged: number, fails: number): Tested => {
  const people = holds + holdsChanged + fails;
  return { people, answers: people, verdicts: { holds, holds_changed: holdsChanged, fails } };
};

export const element = (ref: string, rest: Partial<ElementReport> = {}): ElementReport => ({
  item: `i_${ref}`,
  ref,
  kind: 'element',
  wording: 1,
  title: ref,
  description: '',
  tested: {},
  groups: null,
  lenses: LENSES.map((lens) => ({ lens, tried: false, verdicts: {} })),
  notes: {},
  tables: {},
  dots: null,
  marker: null,
  ...rest,
});

export const meeting = (
  session: string,
  date: string,
  elements: readonly ElementReport[],
  rest: Partial<MeetingReport> = {},
): MeetingReport => ({
  session,
  title: session,
  dateText: date,
  date,
  kind: 'dialogue',
  meeting: null,
  reported: true,
  present: { people: 60, estimated: false, walkIns: 0, listeners: 0, groups: null },
  tables: 8,
  notes: { shown: 0, held: 0, hidden: {} },
  elements,
  gallery: null,
  galleryAbout: {},
  scale: null,
  oneThing: '',
  ...rest,
});

/** A small meeting; `people` null = nobody wrote how many were present. */
export const smallMeeting = (
  session: string,
  people: number | null,
  elements: readonly ElementReport[],
  rest: Partial<MeetingReport> = {},
): MeetingReport =>
  meeting(session, '2016-04-20', elements, {
    kind: 'small',
    tables: 0,
    present: { people, estimated: false, walkIns: 0, listeners: 0, groups: null },
    ...rest,
  });
