let offset = 0;

/** Sets the server's time as known from a question asked at `askedAt` and answered just now. */
export function setServerTime(now: number, askedAt: number): void {
  const here = Date.now();
  offset = now + (here - askedAt) / 2 - here;
}

/** The server's time in milliseconds: the device's own clock may be years off. */
export const serverNow = (): number => Date.now() + offset;
