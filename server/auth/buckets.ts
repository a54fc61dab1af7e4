import type { Clock } from '../engine/port.ts';

/** Tokens per second and the most that can be saved up. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

/** Beyond so many, buckets that are full again are let go. */
const KEEP = 10_000;

/**
 * Token buckets, per credential and never per address: three hundred people in a hall share one address.
 */
export class Buckets {
  readonly #clock: Clock;
  readonly #buckets = new Map<string, Bucket & { readonly rate: Rate }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** True when there was a token left. */
  take(key: string, rate: Rate): boolean {
    const now = this.#clock.now();
    const bucket = this.#buckets.get(key) ?? this.#add(key, rate, now);
    this.#refill(bucket, now);
    if (bucket.tokens < 1) return false;
    bucket.tokens--;
    return true;
  }

  #add(key: string, rate: Rate, now: number): Bucket & { readonly rate: Rate } {
    if (this.#buckets.size >= KEEP) {
      for (const [old, bucket] of this.#buckets) {
        this.#refill(bucket, now);
        if (bucket.tokens >= bucket.rate.burst) this.#buckets.delete(old);
      }
    }
    const bucket = { tokens: rate.burst, at: now, rate };
    this.#buckets.set(key, bucket);
    return bucket;
  }

  #refill(bucket: Bucket & { readonly rate: Rate }, now: number): void {
    const seconds = Math.max(0, now - bucket.at) / 1_000;
    bucket.tokens = Math.min(bucket.rate.burst, bucket.tokens + seconds * bucket.rate.perSecond);
    bucket.at = now;
  }
}
