import type { Server as HttpServer } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import type { Authenticate } from '../auth/access.ts';
import type { Clock, Engine, Log } from '../engine/port.ts';

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
