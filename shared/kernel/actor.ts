/** Who acts. Built by the server from the credential alone, never from a payload (AUTH1). */
export type Role =
  | 'owner'
  | 'secretariat'
  | 'facilitator'
  | 'moderator'
  | 'minutes'
  | 'member'
  | 'attendee'
  | 'screen'
  | 'system';

/** `s_…` a seat, `a_…` an attendee's device, `k_…` a staff credential. Names live elsewhere. */
export type PersonId = string;

export interface Actor {
  readonly role: Role;
  /** The person (or staff credential) behind the act; `system` for the server itself. */
  readonly person: PersonId;
}

export const SYSTEM: Actor = { role: 'system', person: 'system' };

/** Roles that pace a session: steps, timers, reveal, line, hide. */
export const isFacilitator = (actor: Actor): boolean =>
  actor.role === 'facilitator' || actor.role === 'owner' || actor.role === 'system';

/** Roles that may tidy the board: facilitators and the secretariat. */
export const isStaff = (actor: Actor): boolean =>
  isFacilitator(actor) || actor.role === 'secretariat' || actor.role === 'minutes';

/** Roles that may hide and show notes. */
export const mayModerate = (actor: Actor): boolean => isStaff(actor) || actor.role === 'moderator';

export const isParticipant = (actor: Actor): boolean =>
  actor.role === 'member' || actor.role === 'attendee';
