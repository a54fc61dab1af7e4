import type { Cast, CastResult, Store } from '../store/port.ts';
import { Batcher } from './batcher.ts';
import type { Clock } from './port.ts';

/** How long ballots gather before they share one sync of the disk. */
const GATHER_MS = 8;
const BATCH_MAX = 512;

/** Group commit of ballots from all sessions; each is answered when it is durable (LOG4). */
export interface Ballots {
  cast(cast: Cast): Promise<CastResult>;
  /** Resolves when every ballot received so far is in its box. */
  settle(): Promise<void>;
}

export function createBallots(store: Store, clock: Clock): Ballots {
  const queue = new Batcher<Cast, CastResult>(
    (batch) => store.boxes.cast(batch),
    BATCH_MAX,
    (start) => void clock.after(GATHER_MS, start),
  );
  return {
    cast: (cast) => queue.add(cast),
    settle: () => queue.flush(),
  };
}
