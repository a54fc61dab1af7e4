import type { Clock } from './port.ts';

/** The machine's own time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, work) {
    // setTimeout fires at once above 2^31 - 1 ms; a later check asks again anyway
    const timer = setTimeout(work, Math.min(Math.max(0, ms), 2_000_000_000));
    timer.unref();
    return () => clearTimeout(timer);
  },
};
