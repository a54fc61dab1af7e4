import { hostOf, type Role } from '#shared/kernel/actor.ts';
import type { Clock } from '../engine/port.ts';
import type { Credential, Store } from '../store/port.ts';
import { OWNER_LINK } from './access.ts';
import { hashToken, newId, newToken } from './secrets.ts';

export interface Grant {
  readonly credential: Credential;
  /** Known here and now only: the store keeps its hash. */
  readonly token: string;
}

export interface Grants {
  /** A desk role or the screen of a session. */
  staff(sessionId: string, role: Role, name: string): Promise<Grant>;
  /** The device of a table; `name` is the table's. */
  host(sessionId: string, teamId: string, name: string): Promise<Grant>;
  seat(processId: string, seat: string, name: string): Promise<Grant>;
  attendee(sessionId: string, affiliation: string): Promise<Grant>;
  owner(): Promise<Grant>;
  /** A new owner link; earlier ones that nobody used stop working. */
  ownerLink(): Promise<string>;
  /** Whether an owner link has ever been exchanged. */
  claimed(): Promise<boolean>;
  claim(): Promise<void>;
}

const CLAIMED = 'owner.claimed';
/** Shown as the holder of the control when the owner runs a meeting. */
const OWNER_NAME = 'Sekretariatet';

export function createGrants(store: Store, clock: Pick<Clock, 'now'>): Grants {
  const { registry } = store;

  async function grant(role: Role, scope: string, person: string, name: string): Promise<Grant> {
    const token = newToken();
    const credential: Credential = {
      id: newId('c'),
      role,
      scope,
      person,
      name,
      createdAt: clock.now(),
      expiresAt: null,
      lastUsed: null,
      revokedAt: null,
    };
    await registry.addCredential(credential, hashToken(token));
    return { credential, token };
  }

  return {
    staff: (sessionId, role, name) => grant(role, sessionId, newId('k'), name),
    host: (sessionId, teamId, name) => grant('host', sessionId, hostOf(teamId), name),
    seat: (processId, seat, name) => grant('member', processId, seat, name),
    attendee: (sessionId, affiliation) => grant('attendee', sessionId, newId('a'), affiliation),
    owner: () => grant('owner', '', newId('k'), OWNER_NAME),
    async ownerLink() {
      await registry.revoke({ role: 'owner', scope: OWNER_LINK }, clock.now());
      const { token } = await grant('owner', OWNER_LINK, newId('k'), OWNER_NAME);
      return token;
    },
    claimed: async () => (await registry.setting(CLAIMED)) !== undefined,
    claim: () => registry.putSetting(CLAIMED, '1'),
  };
}
