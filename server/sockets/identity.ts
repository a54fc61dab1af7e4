import type { Actor } from '#shared/kernel/actor.ts';
import type { Rejection } from '#shared/kernel/rejection.ts';
import type { Surface } from '#shared/wire/protocol.ts';

/** What a socket says of itself before it is anybody. */
export interface Handshake {
  readonly surface: Surface;
  readonly stream: string;
  /** Only a screen's read-only link travels in the handshake; everybody else has a cookie. */
  readonly token?: string;
  readonly cookieHeader: string;
  readonly origin: string | undefined;
}

export interface Identity {
  readonly actor: Actor;
  readonly credentialId: string;
  /** What an attendee said at the door. */
  readonly affiliation?: string;
  /** When the credential was made, in server milliseconds. */
  readonly since?: number;
}

export type Authenticate = (handshake: Handshake) => Promise<Identity | Rejection>;
