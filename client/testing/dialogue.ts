import type { ElementReport } from '#shared/dialogue/report.ts';
import type { Invitee, ProcessView } from '#shared/process/process.ts';
import { element as elementReport, tested } from '#shared/testing/reports.ts';
import type { DialogueElement, DialogueOverview, MeetingCard } from '#shared/wire/dialogue.ts';
import { emptyInvitee } from '../process/dialogue/invitations/invitee.ts';

/** What the server would answer, with only what a test is about spelled out. */
export const process: ProcessView = {
  id: 'p1',
  title: 'Fremtidens Ballerup',
  subtitle: '',
  municipality: 'Ballerup Kommune',
  exercise: false,
  caseNumber: '',
  revision: 1,
  revisedAt: null,
};

export const element = (ref: string, over: Partial<DialogueElement> = {}): DialogueElement => ({
  ref,
  release: 'r1',
  kind: 'element',
  theme: '',
  released: { title: `Om ${ref}`, description: '' },
  later: [],
  council: { dots: null, people: null },
  ...over,
});

export const invitee = (id: string, over: Partial<Invitee> = {}): Invitee => ({
  ...emptyInvitee(id),
  name: `Gruppe ${id}`,
  ...over,
});

type Three = readonly [holds: number, changed: number, fails: number];

export const said = (
  ref: string,
  { phone, paper, small }: { phone?: Three; paper?: Three; small?: Three },
  over: Partial<ElementReport> = {},
): ElementReport =>
  elementReport(ref, {
    title: `Om ${ref}`,
    tested: {
      ...(phone && { phone: tested(...phone) }),
      ...(paper && { paper: tested(...paper) }),
      ...(small && { small: tested(...small) }),
    },
    ...over,
  });

export const meeting = (
  session: string,
  date: string,
  over: Partial<MeetingCard> & { readonly covers?: string; readonly cancelled?: boolean } = {},
): MeetingCard => {
  const { covers, cancelled = false, ...card } = over;
  return {
    session,
    member: 'Kirsten Holm',
    reportedAt: null,
    closed: false,
    meeting: {
      seat: 's1',
      venue: 'school',
      invitee: covers ?? null,
      place: '',
      date,
      time: '',
      release: 'r1',
      cancelled,
    },
    ...card,
  };
};

export const overview = (over: Partial<DialogueOverview> = {}): DialogueOverview => ({
  release: { id: 'r1', title: 'Politisk workshop', at: 1 },
  elements: [],
  reports: [],
  meetings: [],
  seats: [],
  proposed: [],
  ...over,
});
