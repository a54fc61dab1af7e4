import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { serviceWorker } from './serviceWorker.ts';

const SCRIPT = stripTypeScriptTypes(
  readFileSync(new URL('../client/worker/worker.ts', import.meta.url), 'utf8'),
);
const BASE = 'https://raadhus.test';

/** What a server answers, by address; nothing at all = no network. */
type Net = ReadonlyMap<string, string> | null;
/** A version of the built client: the page and its script belong together, the icon has one address for ever. */
const build = (version: string): Net =>
  new Map([
    ['/mig', `page ${version}`],
    [`/assets/phone-${version}.js`, `script ${version}`],
    ['/favicon.svg', `icon ${version}`],
  ]);

/** A browser with its caches, in which one version of the worker after the other is installed. */
class Device {
  net: Net = null;
  readonly #kept = new Map<string, Map<string, string>>();

  readonly #fetch = async (asked: string | { url: string }): Promise<Response> => {
    const found = this.net?.get(pathOf(asked));
    if (found === undefined) throw new TypeError('Failed to fetch');
    return new Response(found);
  };
  readonly #match = (cache: Map<string, string> | undefined, asked: string | { url: string }) => {
    const found = cache?.get(pathOf(asked));
    return found === undefined ? undefined : new Response(found);
  };
  readonly #caches = {
    open: async (name: string) => {
      const cache = this.#kept.get(name) ?? new Map<string, string>();
      this.#kept.set(name, cache);
      return {
        match: async (asked: string) => this.#match(cache, asked),
        addAll: async (all: string[]) => {
          const answers = await Promise.all(
            all.map(async (each) => (await this.#fetch(each)).text()),
          );
          all.forEach((each, i) => cache.set(pathOf(each), answers[i]!));
        },
      };
    },
    match: async (asked: string) =>
      [...this.#kept.values()].map((cache) => this.#match(cache, asked)).find(Boolean),
    keys: async () => [...this.#kept.keys()],
    delete: async (name: string) => this.#kept.delete(name),
  };

  get caches(): number {
    return this.#kept.size;
  }

  /** The worker of a version: installed and in charge, or refused because something was missing. */
  async install(version: string): Promise<(path: string, mode?: string) => Promise<string>> {
    const manifest = { 'phone/index.html': { file: `assets/phone-${version}.js` } };
    const tags = new Set([`/assets/phone-${version}.js`, '/favicon.svg']);
    const text = serviceWorker(SCRIPT, manifest, (path) => (tags.has(path) ? version : undefined));
    const listeners = new Map<string, (event: object) => void>();
    const self = {
      addEventListener: (type: string, listener: (event: object) => void) =>
        listeners.set(type, listener),
      location: { origin: BASE },
      clients: { claim: async () => undefined },
    };
    const asked = class extends URL {
      readonly mode: string;
      readonly method = 'GET';
      readonly url: string;
      constructor(path: string, { mode = 'no-cors' }: { mode?: string } = {}) {
        super(path, BASE);
        this.url = this.href;
        this.mode = mode;
      }
    };
    const globals = { URL, Response, AbortController, setTimeout, clearTimeout };
    const own = { self, caches: this.#caches, fetch: this.#fetch, Request: asked };
    runInNewContext(text, { ...globals, ...own });
    const wait = async (type: string) => {
      let done: Promise<unknown> = Promise.resolve();
      listeners.get(type)!({ waitUntil: (promise: Promise<unknown>) => (done = promise) });
      await done;
    };
    await wait('install');
    await wait('activate');
    return async (path, mode) => {
      let answer: Promise<Response> | undefined;
      const request = new asked(path, mode === undefined ? {} : { mode });
      listeners.get('fetch')!({
        request,
        respondWith: (promise: Promise<Response>) => (answer = promise),
      });
      return (await (answer ?? this.#fetch(request))).text();
    };
  }
}

const pathOf = (asked: string | { url: string }): string =>
  new URL(typeof asked === 'string' ? asked : asked.url, BASE).pathname;

describe('the service worker', () => {
  it('[PWA1] opens without a network what it has kept, after an update too', async () => {
    const device = new Device();
    for (const version of ['one', 'two']) {
      device.net = build(version);
      const ask = await device.install(version);
      device.net = null;
      expect(await ask('/mig', 'navigate')).toBe(`page ${version}`);
      expect(await ask(`/assets/phone-${version}.js`)).toBe(`script ${version}`);
      // Its address is the same in every version.
      expect(await ask('/favicon.svg')).toBe(`icon ${version}`);
    }
  });

  it('[PWA1] keeps the pieces of a page that is still open, and nothing older', async () => {
    const device = new Device();
    for (const version of ['one', 'two', 'three']) {
      device.net = build(version);
      await device.install(version);
    }
    const ask = await device.install('three');
    device.net = null;
    expect(await ask('/assets/phone-two.js')).toBe('script two');
    await expect(ask('/assets/phone-one.js')).rejects.toThrow('Failed to fetch');
    expect(device.caches).toBe(2);
  });

  it('[PWA1] an update that was cut off leaves what was there, and is not taken for a version', async () => {
    const device = new Device();
    device.net = build('one');
    await device.install('one');
    device.net = new Map([['/mig', 'page two']]);
    await expect(device.install('two')).rejects.toThrow('Failed to fetch');
    expect(device.caches).toBe(1);
    device.net = build('three');
    const ask = await device.install('three');
    device.net = null;
    expect(await ask('/mig', 'navigate')).toBe('page three');
    expect(await ask('/assets/phone-one.js')).toBe('script one');
  });
});
