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

const PER_DEVICE = { points: 5, duration: 60 };
/**
 * For all devices together. A join code is an address; a seat code is a secret for ten minutes, and gets a tighter brake.
 * A receipt is too long to be guessed: its brake only spares the server.
 */
const TOGETHER = {
  join: { points: 100, duration: 5 },
  seat: { points: 60, duration: 60 },
  receipt: { points: 500, duration: 10 },
};
export type CodeKind = keyof typeof TOGETHER;

export function createLimits(): Limits {
  const devices = new RateLimiterMemory(PER_DEVICE);
  const all: Partial<Record<CodeKind, RateLimiterMemory>> = {};
  /** The limiters of a try, each with its key. */
  const limitersOf = (kind: CodeKind, device: string) =>
    [
      [devices, `${kind} ${device}`],
      [(all[kind] ??= new RateLimiterMemory(TOGETHER[kind])), kind],
    ] as const;

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
    async mayTry(kind, device) {
      for (const [limiter, key] of limitersOf(kind, device))
        if (await spent(limiter, key)) return false;
      return true;
    },
    async wrong(kind, device) {
      for (const [limiter, key] of limitersOf(kind, device)) await take(limiter, key);
    },
  };
}
