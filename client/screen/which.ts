import type { ScreenOf } from '#shared/wire/http.ts';

const RETRY_MS = 3000;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Which session a screen's link belongs to. Asks until there is an answer: after a power cut the
 * projector is often up before the server is. Undefined when the link is no longer good.
 */
export async function sessionOfScreen(token: string): Promise<string | undefined> {
  for (;;) {
    try {
      const response = await fetch('/api/screen', {
        headers: { Authorization: `Bearer ${token}` },
        cache: 'no-store',
      });
      if (response.ok) return ((await response.json()) as ScreenOf).session;
      if (response.status === 401 || response.status === 403 || response.status === 404)
        return undefined;
    } catch {
      // No network, or no server yet.
    }
    await wait(RETRY_MS);
  }
}
