/**
 * Whether a request that changes something comes from our own pages. Browsers always say where a POST or a
 * WebSocket comes from; what says nothing is no browser, and then there are no cookies to misuse.
 *
 * @param host the Host header as the browser sent it
 * @param publicUrl origin of the public address, when a proxy in front rewrites the host
 */
export function ownOrigin(
  origin: string | undefined,
  host: string | undefined,
  publicUrl: string | null,
): boolean {
  if (origin === undefined) return true;
  if (origin === publicUrl) return true;
  // "null" (a sandboxed frame or a file) and everything that is no plain web address end here.
  if (!/^https?:\/\/[^/]+$/.test(origin) || host === undefined) return false;
  return origin.replace(/^https?:\/\//, '').toLowerCase() === host.toLowerCase();
}
