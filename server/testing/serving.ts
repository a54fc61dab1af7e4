import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, type Config } from '../config.ts';
import { openHouse, type House } from '../house.ts';
import { serve } from '../serve.ts';

export interface TestServer {
  readonly url: string;
  readonly config: Config;
  readonly house: House;
  /** A browser of its own: keeps its cookies. */
  browser(): Browser;
  /** A browser that has claimed the owner link. */
  owner(): Promise<Browser>;
  stop(): Promise<void>;
}

export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

/** `fetch` with a cookie jar, as one browser on one device. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #url: string;
  constructor(url: string) {
    this.#url = url;
  }

  async raw(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    if (cookie !== '') headers.set('cookie', cookie);
    if (init.method === 'POST' && !headers.has('origin')) headers.set('origin', this.#url);
    const response = await fetch(`${this.#url}${path}`, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }

  async get<T>(path: string, headers: Record<string, string> = {}): Promise<Answer<T>> {
    return answerOf<T>(await this.raw(path, { headers }));
  }

  async post<T>(
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    return answerOf<T>(
      await this.raw(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    );
  }

  /** Follows a personal link `…/k#<token>` as the page does. */
  async follow(link: string): Promise<string> {
    const { body } = await this.post<{ redirect: string }>('/api/exchange', {
      token: link.split('#')[1],
    });
    return body.redirect;
  }
}

async function answerOf<T>(response: Response): Promise<Answer<T>> {
  const text = await response.text();
  const body = (text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text) as T;
  return { status: response.status, body, headers: response.headers };
}

/** The real server on a free port of this machine, with a database of its own. */
export async function startServer(
  env: Record<string, string> = {},
  clientDir?: string,
): Promise<TestServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rt-'));
  const config = readConfig({
    HOST: '127.0.0.1',
    PORT: '0',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
    ...env,
  });
  const house = await openHouse(config);
  const serving = await serve(config, house, clientDir);
  const url = `http://127.0.0.1:${serving.port}`;
  return {
    url,
    config,
    house,
    browser: () => new Browser(url),
    async owner() {
      const browser = new Browser(url);
      await browser.follow(`${url}/k#${await house.grants.ownerLink()}`);
      return browser;
    },
    async stop() {
      await serving.close();
      await house.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
