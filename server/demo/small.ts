import { wordingOf } from '#shared/board/board.ts';
import type { PersonId } from '#shared/kernel/actor.ts';
import type { CommandOf } from '#shared/session/commands.schema.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { CommandReply } from '#shared/wire/protocol.ts';
import { COMMAND_VERSION } from '#shared/wire/protocol.ts';
import { signUp } from '../dialogue/signUp.ts';
import type { Engine } from '../engine/port.ts';
import { DIALOGUE_CONTENT } from './dialogueContent.ts';
import { itemFor } from './hall.ts';

/** Small meetings by when they are signed up: those of the spring know the wording that changed in April. */
const WAVES: Readonly<Record<string, readonly string[]>> = {
  a1: ['im1', 'im2', 'im3'],
  // The last of them never sends its card.
  a3: ['im4', 'im5', 'im6', 'im7'],
};

type Card = CommandOf<'card.save'>['card'];

interface Place {
  readonly engine: Engine;
  readonly processId: string;
  readonly personOf: (seat: string) => PersonId;
  readonly idOf: (meeting: string) => string;
}

function cardFor(state: SessionState, meeting: string): Card | null {
  const said = DIALOGUE_CONTENT.cards.find(({ id }) => id === meeting);
  const { date, venue } = state.settings!.meeting!;
  if (!said) return null;
  const elements = said.elements.flatMap((e): Card['elements'] => {
    const item = state.items.get(itemFor(state, e.element) ?? '');
    if (!item) return [];
    const { holds, changed: holdsChanged, fails, dots } = e;
    const words = { lenses: [...e.lenses], points: [...e.points], quotes: [...e.quotes] };
    const wording = wordingOf(item);
    return [{ ref: item.id, wording, holds, holdsChanged, fails, ...words, dots }];
  });
  const { present, counted, one: oneThing } = said;
  return { rev: 1, date, venue, present, counted, elements, oneThing };
}

/** Members sign up the small meetings that follow an activity, hold them and send their cards. */
export async function holdSmallMeetings(
  { engine, processId, personOf, idOf }: Place,
  after: string,
): Promise<CommandReply> {
  for (const meeting of WAVES[after] ?? []) {
    const { member, venue, date, place } = DIALOGUE_CONTENT.small.find((m) => m.id === meeting)!;
    const process = (await engine.processState(processId))!;
    const id = idOf(meeting);
    const actor = { role: 'member', person: personOf(member) } as const;
    const wanted = { id, venue, invitee: null, place, date, time: '19:00' };
    const signed = await signUp(engine, process, actor, wanted);
    if (!signed.ok) return signed;
    const card = cardFor((await engine.sessionState(id))!, meeting);
    if (card === null) continue;
    const command = { type: 'card.save', stepId: 'card', card, releaseId: `${id}-1` } as const;
    const frame = { v: COMMAND_VERSION, id: 'exercise-card', command };
    const sent = await engine.command(id, actor, frame);
    if (!sent.ok) return sent;
  }
  return { ok: true };
}
