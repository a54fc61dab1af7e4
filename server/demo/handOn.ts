import type { ProcessCommand } from '#shared/process/commands.schema.ts';
import type { InviteeKind, ProcessState } from '#shared/process/process.ts';
import type { CommandOf } from '#shared/session/commands.schema.ts';
import type { SessionState } from '#shared/session/state.ts';
import { elementsIn } from '../imports/release.ts';
import { CONTENT } from './content.ts';
import { DIALOGUE_CONTENT } from './dialogueContent.ts';

const KINDS: Readonly<Record<string, InviteeKind>> = {
  borgergruppe: 'citizens',
  råd: 'board',
  forening: 'association',
  virksomhed: 'company',
  skole: 'school',
  medarbejdere: 'staff',
};
const MEETINGS = ['a3', 'a4', 'a5'] as const;

const releaseOf = (workshop: SessionState) => workshop.releases.at(-1)!;

/** The thing of the release that an item of the lists went into: itself, or the cluster it was merged into. */
export function thingOf(workshop: SessionState, itemId: string): string | null {
  const thing = releaseOf(workshop).content.things.find(
    ({ ref, originals }) => ref === itemId || originals.some((original) => original.ref === itemId),
  );
  return thing && thing.outcome !== 'not_chosen' ? thing.ref : null;
}

/** A dialogue meeting takes over the chosen keywords and elements, in their latest wording. */
export function carryOver(
  sessionId: string,
  workshop: SessionState,
  process: ProcessState,
): CommandOf<'items.import'> {
  const items = elementsIn(releaseOf(workshop), sessionId, process.wordings);
  return { type: 'items.import', items };
}

/** The involvement plan of 2 March becomes invitations. */
export function invitationsOf(workshop: SessionState): ProcessCommand {
  const { id: release, content } = releaseOf(workshop);
  const chosen = content.things.filter(
    (thing) => thing.kind === 'group' && thing.outcome !== 'not_chosen',
  );
  return {
    type: 'invitees.put',
    invitees: chosen.map(({ ref, title }, index) => {
      const group = CONTENT.invitees.find((each) => each.id === ref);
      const elements = DIALOGUE_CONTENT.inviteeElements[ref] ?? [];
      return {
        id: `inv-${ref}`,
        name: title,
        kind: KINDS[group?.type ?? ''] ?? 'citizens',
        reach: group?.reach ?? '',
        risk: group?.risk ?? '',
        elements: elements.flatMap((element) => thingOf(workshop, element) ?? []),
        activityId: MEETINGS[index % MEETINGS.length]!,
        owner: 'Politisk Sekretariat',
        status: index % 3 === 0 ? ('accepted' as const) : ('invited' as const),
        text: '',
        from: { release, ref },
      };
    }),
  };
}

/** After the first meeting one element is worded anew. */
export function rewording(workshop: SessionState): ProcessCommand {
  const { element, title, reason } = DIALOGUE_CONTENT.reworded;
  const ref = thingOf(workshop, element)!;
  const thing = releaseOf(workshop).content.things.find((each) => each.ref === ref)!;
  return {
    type: 'wording.add',
    ref,
    after: 1,
    title,
    description: thing.description,
    reason,
  };
}
