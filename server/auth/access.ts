import type { Actor, Role } from '#shared/kernel/actor.ts';
import type { Rejection } from '#shared/kernel/rejection.ts';
import type { Clock } from '../engine/port.ts';
import type { Authenticate } from '../sockets/identity.ts';
import type { Credential, Store } from '../store/port.ts';
import { COOKIE, readCookies, scopesOf, type Cookies } from './cookies.ts';
import { hashToken, isToken } from './secrets.ts';

/** Scope of an owner link that nobody has exchanged yet; the owner's cookie has the empty scope. */
export const OWNER_LINK = 'link';

const DESK_ROLES: readonly Role[] = ['facilitator', 'secretariat', 'moderator', 'minutes'];

export type Granted = {
  readonly ok: true;
  readonly actor: Actor;
  readonly credentialId: string;
  /** Of an attendee: what was said at the door. */
  readonly affiliation?: string;
  /** When the credential was made, in server milliseconds. */
  readonly since: number;
};
export type Denied = { readonly ok: false; readonly rejection: Rejection };
export type Answer = Granted | Denied;

export interface Access {
  /** Of a socket: surface and stream decide which cookie counts. */
  readonly authenticate: Authenticate;
  /** A seat in a process. */
  member(cookies: Cookies, processId: string): Promise<Answer>;
  /** A seat in the process of a session, or somebody who has joined it. */
  phone(cookies: Cookies, sessionId: string): Promise<Answer>;
  desk(cookies: Cookies, sessionId: string): Promise<Answer>;
  /** A table's own device. */
  table(cookies: Cookies, sessionId: string): Promise<Answer>;
  screen(token: string | undefined, sessionId: string): Promise<Answer>;
  /** Whoever is in a session, on whatever surface. */
  inside(cookies: Cookies, token: string | undefined, sessionId: string): Promise<Answer>;
  process(cookies: Cookies, processId: string): Promise<Answer>;
  owner(cookies: Cookies): Promise<Answer>;
  /** Sessions whose secretariat this browser is. */
  secretariatOf(cookies: Cookies): Promise<readonly string[]>;
  /** A live credential by its token, whatever its kind. */
  byToken(token: string): Promise<Credential | 'revoked' | undefined>;
}

const DENIED: Denied = { ok: false, rejection: { code: 'not_allowed' } };
const REVOKED: Denied = { ok: false, rejection: { code: 'link_revoked' } };
/** `lastUsed` tells staff whether a link works; to the minute is enough, and spares the disk in a rush. */
const TOUCH_EVERY = 60_000;

/**
 * From credential to actor, and nothing else makes an actor (AUTH1). A cookie's name is chosen by whoever sends
 * it, so scope and role always come from the stored credential and must fit what is asked for. Default deny.
 */
export function createAccess(store: Store, clock: Pick<Clock, 'now'>): Access {
  const { registry } = store;

  async function byToken(token: string): Promise<Credential | 'revoked' | undefined> {
    if (!isToken(token)) return undefined;
    const found = await registry.credentialByHash(hashToken(token));
    if (found === undefined) return undefined;
    const now = clock.now();
    if (found.revokedAt !== null || (found.expiresAt !== null && found.expiresAt <= now))
      return 'revoked';
    if (found.lastUsed === null || now - found.lastUsed > TOUCH_EVERY)
      await registry.touch(found.id, now);
    return found;
  }

  async function check(
    token: string | undefined,
    scope: string,
    roles: readonly Role[],
  ): Promise<Answer> {
    if (token === undefined) return DENIED;
    const found = await byToken(token);
    if (found === 'revoked') return REVOKED;
    if (found === undefined || found.scope !== scope || !roles.includes(found.role)) return DENIED;
    return {
      ok: true,
      actor: { role: found.role, person: found.person },
      credentialId: found.id,
      since: found.createdAt,
      // An attendee has no name; the credential keeps the affiliation in its place.
      ...(found.role === 'attendee' ? { affiliation: found.name } : {}),
    };
  }

  /** The first that lets in; a revoked link is said so rather than "not allowed". */
  async function first(...tries: (() => Promise<Answer>)[]): Promise<Answer> {
    let answer: Denied = DENIED;
    for (const attempt of tries) {
      const result = await attempt();
      if (result.ok) return result;
      if (result.rejection.code === 'link_revoked') answer = result;
    }
    return answer;
  }

  const owner = (cookies: Cookies) => check(cookies[COOKIE.owner], '', ['owner']);

  const member = (cookies: Cookies, processId: string) =>
    check(cookies[COOKIE.seat(processId)], processId, ['member']);

  async function phone(cookies: Cookies, sessionId: string): Promise<Answer> {
    const head = await store.log.head(sessionId);
    if (head?.kind !== 'session') return DENIED;
    return first(
      () => member(cookies, head.processId),
      () => check(cookies[COOKIE.attendee(sessionId)], sessionId, ['attendee']),
    );
  }

  const desk = (cookies: Cookies, sessionId: string) =>
    first(
      () => check(cookies[COOKIE.desk(sessionId)], sessionId, DESK_ROLES),
      () => owner(cookies),
    );

  const table = (cookies: Cookies, sessionId: string) =>
    check(cookies[COOKIE.table(sessionId)], sessionId, ['host']);

  const screen = (token: string | undefined, sessionId: string) =>
    check(token, sessionId, ['screen']);

  const inside = (cookies: Cookies, token: string | undefined, sessionId: string) =>
    first(
      () => phone(cookies, sessionId),
      () => table(cookies, sessionId),
      () => desk(cookies, sessionId),
      () => screen(token, sessionId),
    );

  async function secretariatOf(cookies: Cookies): Promise<readonly string[]> {
    const sessions: string[] = [];
    for (const sessionId of scopesOf(cookies, 'desk')) {
      const answer = await check(cookies[COOKIE.desk(sessionId)], sessionId, ['secretariat']);
      if (answer.ok) sessions.push(sessionId);
    }
    return sessions;
  }

  async function process(cookies: Cookies, processId: string): Promise<Answer> {
    const secretariat = scopesOf(cookies, 'desk').map((sessionId) => async () => {
      const head = await store.log.head(sessionId);
      return head?.processId === processId
        ? check(cookies[COOKIE.desk(sessionId)], sessionId, ['secretariat'])
        : DENIED;
    });
    return first(() => owner(cookies), ...secretariat);
  }

  async function entrance(
    { surface, stream, token }: Parameters<Authenticate>[0],
    cookies: Cookies,
  ): Promise<Answer> {
    // The owner has the key to every room: a session is still no process, and is spoken to in other commands.
    const head = await store.log.head(stream);
    if (head !== undefined && (head.kind === 'process') !== (surface === 'process')) return DENIED;
    switch (surface) {
      case 'phone':
        return phone(cookies, stream);
      case 'desk':
        return desk(cookies, stream);
      case 'screen':
        // The desk's miniature has no link of its own: whoever may see the desk may see what the hall sees.
        return token === undefined ? desk(cookies, stream) : screen(token, stream);
      case 'process':
        return process(cookies, stream);
      case 'table':
        return table(cookies, stream);
      default:
        return DENIED;
    }
  }

  const authenticate: Authenticate = async (handshake) => {
    const answer = await entrance(handshake, readCookies(handshake.cookieHeader));
    return answer.ok ? answer : answer.rejection;
  };

  return {
    authenticate,
    member,
    phone,
    desk,
    table,
    screen,
    inside,
    process,
    owner,
    secretariatOf,
    byToken,
  };
}
