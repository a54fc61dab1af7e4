import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/**
 * Brakes on guessing. Never by address: a whole hall comes from one (reference: 300 phones behind one NAT). Only
 * wrong tries count, so people who read the code off the wall never meet a limit.
 */
export interface Limits {
  /** Whether this device may try a code now; `kind` keeps the kinds of code apart. */
  mayTry(kind: CodeKind, device: string): Promise<boolean>;
  wrong(kind: CodeKind, device: string): Promise<void>;
}

/**
 * A join code is an address; a seat code is a secret for ten minutes, and gets a tighter common brake. A receipt is too
 * long to be guessed: its common brake only spares the server.
 */
export type CodeKind = 'join' | 'seat' | 'receipt';

const PER_DEVICE = { points: 5, duration: 60 };
const TOGETHER: Record<CodeKind, { points: number; duration: number }> = {
  join: { points: 100, duration: 5 },
  seat: { points: 60, duration: 60 },
  receipt: { points: 500, duration: 10 },
};
const ALL = 'all';

export function createLimits(): Limits {
  const device = {
    join: new RateLimiterMemory(PER_DEVICE),
    seat: new RateLimiterMemory(PER_DEVICE),
    receipt: new RateLimiterMemory(PER_DEVICE),
  };
  const together = {
    join: new RateLimiterMemory(TOGETHER.join),
    seat: new RateLimiterMemory(TOGETHER.seat),
    receipt: new RateLimiterMemory(TOGETHER.receipt),
  };

  const spent = async (limiter: RateLimiterMemory, key: string): Promise<boolean> => {
    const state = await limiter.get(key);
    return state !== null && state.remainingPoints <= 0;
  };
  /** Going over the limit is what the limiter throws; here it is no error. */
  const take = async (limiter: RateLimiterMemory, key: string): Promise<void> => {
    try {
      await limiter.consume(key);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
    }
  };

  return {
    async mayTry(kind, key) {
      return !(await spent(device[kind], key)) && !(await spent(together[kind], ALL));
    },
    async wrong(kind, key) {
      await take(device[kind], key);
      await take(together[kind], ALL);
    },
  };
}
