import type { Access } from '../auth/access.ts';
import type { Buckets } from '../auth/buckets.ts';
import type { Limits } from '../auth/limits.ts';
import type { Config } from '../config.ts';
import type { Clock, Engine, Log, NamesSource } from '../engine/port.ts';
import type { Store } from '../store/port.ts';

/** What the routes work with. */
export interface Edge {
  readonly config: Config;
  readonly store: Store;
  readonly engine: Engine;
  readonly names: NamesSource;
  readonly access: Access;
  readonly limits: Limits;
  /** What participants write over HTTP. */
  readonly writes: Buckets;
  readonly clock: Clock;
  readonly log: Log;
  /** Ends live connections of revoked credentials (AUTH2). */
  readonly cut: (credentialIds: readonly string[]) => void;
}
