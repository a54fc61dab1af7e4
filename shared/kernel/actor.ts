/** Who acts. Built by the server from the credential alone, never from a payload (AUTH1). */
export type Role =
  | 'owner'
  | 'secretariat'
  | 'facilitator'
  | 'moderator'
  | 'host'
  | 'minutes'
  | 'member'
  | 'attendee'
  | 'screen'
  | 'system';

/** `s_…` a seat, `a_…` an attendee's device, `k_…` a staff credential, `host:<team>` a table. Names live elsewhere. */
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

const HOST = 'host:';

/** The person behind every device of one table: a device that breaks is replaced by another with the same link. */
export const hostOf = (teamId: string): PersonId => `${HOST}${teamId}`;

/** The table a host's device belongs to; null for everybody else. */
export const hostedTeam = ({ role, person }: Actor): string | null =>
  role === 'host' && person.startsWith(HOST) ? person.slice(HOST.length) : null;

export const isParticipant = (actor: Actor): boolean =>
  actor.role === 'member' || actor.role === 'attendee';
