import { isFacilitator, isParticipant, isStaff, mayModerate, type Actor } from '../kernel/actor.ts';
import type { SessionCommand } from './commands.schema.ts';

const staffOr = (actor: Actor): boolean => isStaff(actor) || isParticipant(actor);
const moderatesOr = (actor: Actor): boolean => mayModerate(actor) || isParticipant(actor);
const hostOr = (actor: Actor): boolean => isStaff(actor) || actor.role === 'host';
const writesOr = (actor: Actor): boolean => staffOr(actor) || actor.role === 'host';
const leads = (actor: Actor): boolean => isFacilitator(actor) || actor.role === 'secretariat';

/**
 * Who may send which command at all (AUTH1: what is not here is denied, and a new command does not compile
 * until it is). Finer rules (own note, own slice, holder of the control) are decided beside the command.
 */
export const MAY: { readonly [T in SessionCommand['type']]: (actor: Actor) => boolean } = {
  'session.change': leads,
  'session.open': leads,
  'session.end': isFacilitator,
  'control.take': isFacilitator,
  'screen.set': isFacilitator,
  'person.checkIn': (actor) => isStaff(actor) || actor.role === 'member',
  'person.checkOut': isStaff,
  'person.place': isParticipant,
  'teams.set': isStaff,
  'step.add': leads,
  'step.edit': leads,
  'step.move': leads,
  'step.skip': leads,
  'step.start': isFacilitator,
  'step.close': isFacilitator,
  'step.undo': isFacilitator,
  'step.again': isFacilitator,
  'timer.set': isFacilitator,
  'items.import': leads,
  'item.propose': writesOr,
  'item.reword': writesOr,
  'item.withdraw': (actor) => isParticipant(actor) || actor.role === 'host',
  'item.hide': mayModerate,
  'item.show': mayModerate,
  'items.moderate': mayModerate,
  'item.redact': mayModerate,
  'item.translate': mayModerate,
  'items.renew': leads,
  'item.claim': (actor) => isStaff(actor) || actor.role === 'member',
  'item.question': isParticipant,
  'cluster.group': writesOr,
  'cluster.reword': writesOr,
  'cluster.takeOut': writesOr,
  'cluster.split': writesOr,
  'cluster.undo': writesOr,
  'cluster.object': moderatesOr,
  'team.finish': writesOr,
  'vote.end': isFacilitator,
  'vote.extend': isFacilitator,
  'vote.close': isFacilitator,
  'vote.paper': isStaff,
  'paper.count': hostOr,
  'slips.count': hostOr,
  'meeting.plan': (actor) => leads(actor) || actor.role === 'member',
  'card.redact': leads,
  'card.save': (actor) => leads(actor) || actor.role === 'member',
  'vote.reveal': isFacilitator,
  'line.set': isFacilitator,
  'option.dispose': isStaff,
  'options.join': isFacilitator,
  'pen.take': isStaff,
  'pen.release': isStaff,
  'section.write': isStaff,
  'release.make': leads,
};

/** Commands that pace the room: only the holder of the control may send them. */
export const NEEDS_CONTROL: ReadonlySet<SessionCommand['type']> = new Set([
  'session.end',
  'step.start',
  'step.close',
  'step.undo',
  'step.again',
  'timer.set',
  'vote.end',
  'vote.extend',
  'vote.close',
  'vote.reveal',
  'line.set',
  'options.join',
]);

/** What may still be done after the session has ended. */
export const AFTER_END: ReadonlySet<SessionCommand['type']> = new Set([
  'session.open',
  'session.change',
  'item.hide',
  'item.show',
  'items.moderate',
  'item.redact',
  'card.redact',
  'item.translate',
  'release.make',
  'screen.set',
]);

/** What may be done before the session has been opened: preparation. */
export const BEFORE_OPEN: ReadonlySet<SessionCommand['type']> = new Set([
  'session.open',
  'session.change',
  'control.take',
  'screen.set',
  'teams.set',
  'step.add',
  'step.edit',
  'step.move',
  'step.skip',
  'items.import',
  'items.renew',
  'meeting.plan',
  'item.hide',
  'item.show',
  'item.reword',
]);
