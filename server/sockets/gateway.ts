import type { Server as HttpServer } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Rejection } from '#shared/kernel/rejection.ts';
import type { Surface } from '#shared/wire/protocol.ts';
import type { Clock, Engine, Log } from '../engine/port.ts';

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
}

export type Authenticate = (handshake: Handshake) => Promise<Identity | Rejection>;

export interface GatewayOptions {
  readonly httpServer: HttpServer | HttpsServer;
  readonly engine: Engine;
  readonly authenticate: Authenticate;
  readonly config: {
    /** Allowed beside the request's own host, when a proxy in front rewrites it. */
    readonly publicUrl: string | null;
  };
  readonly log: Log;
  readonly clock: Clock;
}

export interface Gateway {
  /** Ends every conversation of these credentials at once (AUTH2). */
  cutCredential(ids: readonly string[]): void;
  close(): Promise<void>;
}
