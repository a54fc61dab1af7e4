import { compareWhen } from '#shared/process/plan.ts';
import { INVITEE_KINDS, INVITEE_STATUSES } from '#shared/process/process.ts';
import type { ActivityView, Invitee, InviteeKind, InviteeStatus } from '#shared/process/process.ts';
import type { ProcessCommand } from '#shared/process/commands.schema.ts';
import type { DialogueOverview } from '#shared/wire/dialogue.ts';

export const emptyInvitee = (id: string): Invitee => ({
  id,
  name: '',
  kind: 'citizens',
  reach: '',
  risk: '',
  elements: [],
  activityId: null,
  owner: '',
  status: 'planned',
  text: '',
  from: null,
});

/** What a group's name says of it; somebody looks at it afterwards. */
const SIGNS: readonly (readonly [RegExp, InviteeKind])[] = [
  [/medarbejder|personale/i, 'staff'],
  [/elev|skole|studerende/i, 'school'],
  [/råd$|rådet|nævn|kommission/i, 'board'],
  [/virksomhed|butik|erhverv|handel/i, 'company'],
  [/forening|laug|klub/i, 'association'],
];

/**
 * The groups that the council chose, as invitations. The id follows from the thing, so that two who press at the same
 * time make one list.
 */
export function fromProposed(
  proposed: DialogueOverview['proposed'],
  have: readonly Invitee[],
): Invitee[] {
  const known = new Set(have.map(({ from }) => from?.ref));
  return proposed
    .filter(({ ref }) => !known.has(ref))
    .map(({ ref, release, name }) => ({
      ...emptyInvitee(`g:${ref}`.slice(0, 64)),
      name,
      kind: SIGNS.find(([sign]) => sign.test(name))?.[1] ?? 'citizens',
      from: { release, ref },
    }));
}

/** Meetings a group can be invited to, in the order of time. */
export const meetingsOf = (activities: readonly ActivityView[]): ActivityView[] =>
  activities
    .filter(({ plan }) => plan.preset === 'dialogue' || plan.preset === 'small-meeting')
    .sort((a, b) => compareWhen(a.plan.when, b.plan.when));

export interface InviteeCount {
  /** Null = not decided yet. */
  readonly activityId: string | null;
  readonly total: number;
  readonly by: Readonly<Record<InviteeStatus, number>>;
}

/** Groups per meeting and status; meetings without groups too, for that is what one looks for. */
export function countInvitees(
  invitees: readonly Invitee[],
  meetings: readonly ActivityView[],
): InviteeCount[] {
  const count = (activityId: string | null, own: readonly Invitee[]): InviteeCount => ({
    activityId,
    total: own.length,
    by: Object.fromEntries(
      INVITEE_STATUSES.map((status) => [
        status,
        own.filter((invitee) => invitee.status === status).length,
      ]),
    ) as Record<InviteeStatus, number>,
  });
  const known = new Set(meetings.map(({ id }) => id));
  const undecided = invitees.filter(
    ({ activityId }) => activityId === null || !known.has(activityId),
  );
  return [
    ...meetings.map(({ id }) =>
      count(
        id,
        invitees.filter((invitee) => invitee.activityId === id),
      ),
    ),
    ...(undecided.length > 0 ? [count(null, undecided)] : []),
  ];
}

/** Many rows in one command; each replaces the row of its id. */
export const putInvitees = (rows: readonly Invitee[]): ProcessCommand => ({
  type: 'invitees.put',
  invitees: rows.map((row) => ({ ...row, elements: [...row.elements] })),
});

export const byKindAndName = (a: Invitee, b: Invitee): number =>
  INVITEE_KINDS.indexOf(a.kind) - INVITEE_KINDS.indexOf(b.kind) ||
  a.name.localeCompare(b.name, 'da');
