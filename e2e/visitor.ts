/** A browser without a window: keeps its cookies and speaks JSON. */
export interface Visitor {
  cookies(): string;
  get(path: string): Promise<Response>;
  /** @throws when the server refuses */
  post<T>(path: string, body: unknown): Promise<T>;
}

export function visit(base: string): Visitor {
  const jar = new Map<string, string>();
  const cookies = (): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');

  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('cookie', cookies());
    headers.set('origin', base);
    headers.set('accept-encoding', 'br');
    const response = await fetch(base + path, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) jar.set(name, value);
    }
    return response;
  }

  return {
    cookies,
    get: (path) => ask(path),
    async post<T>(path: string, body: unknown): Promise<T> {
      const response = await ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return (await response.json()) as T;
    },
  };
}

/** The secret of a personal link stands behind the `#`, where no server log sees it. */
export const tokenOf = (link: string): string => link.slice(link.indexOf('#') + 1);
