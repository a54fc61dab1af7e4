import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from './testing/serving.ts';

const MANIFEST = {
  'phone/index.html': {
    file: 'assets/main-abc123.js',
    imports: ['_base.js'],
    dynamicImports: ['phone/kit/CardPage.tsx'],
  },
  '_base.js': { file: 'assets/base-abc123.js', assets: ['assets/plex-abc123.woff2'] },
  'phone/kit/CardPage.tsx': { file: 'assets/CardPage-abc123.js' },
  'desk/index.html': { file: 'assets/desk-abc123.js' },
};

const MAIN = 'export {};\n'.repeat(200);

/** What the build makes, in small. */
function builtClient(card = 'export {};\n'): string {
  const dir = mkdtempSync(join(tmpdir(), 'rt-client-'));
  for (const entry of ['phone', 'desk', 'screen', 'process', 'public']) {
    mkdirSync(join(dir, entry));
    writeFileSync(join(dir, entry, 'index.html'), `<!doctype html><title>${entry}</title>`);
  }
  mkdirSync(join(dir, 'assets'));
  const main = join(dir, 'assets', 'main-abc123.js');
  writeFileSync(main, MAIN);
  writeFileSync(`${main}.br`, brotliCompressSync(MAIN));
  writeFileSync(`${main}.gz`, gzipSync(MAIN));
  writeFileSync(join(dir, 'assets', 'plex-abc123.woff2'), 'font');
  for (const name of ['base', 'CardPage', 'desk'])
    writeFileSync(join(dir, 'assets', `${name}-abc123.js`), card);
  writeFileSync(join(dir, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  mkdirSync(join(dir, '.vite'));
  writeFileSync(join(dir, '.vite', 'manifest.json'), JSON.stringify(MANIFEST));
  writeFileSync(join(dir, 'worker.js'), 'self.x = SHELL;\n');
  return dir;
}

let server: TestServer;
beforeAll(async () => {
  server = await startServer({}, builtClient());
});
afterAll(() => server.stop());

/** `fetch` unpacks by itself, so what is on the wire is read without it. */
const onTheWire = (path: string, encoding: string) =>
  new Promise<{ encoding: string | undefined; body: Buffer }>((resolve, reject) => {
    const headers = { 'accept-encoding': encoding };
    request(`${server.url}${path}`, { headers }, (res) => {
      const parts: Buffer[] = [];
      res.on('data', (part: Buffer) => parts.push(part));
      res.on('end', () =>
        resolve({ encoding: res.headers['content-encoding'], body: Buffer.concat(parts) }),
      );
    })
      .on('error', reject)
      .end();
  });

describe('pages', () => {
  it.each([
    ['/', 'phone'],
    ['/j/123456', 'phone'],
    ['/k', 'phone'],
    ['/s/m1', 'phone'],
    ['/mig', 'phone'],
    ['/mig/kort/m1', 'phone'],
    ['/privatliv', 'phone'],
    ['/samtale/p1', 'public'],
    ['/annoncer', 'public'],
    ['/desk/m1', 'desk'],
    ['/screen/some-token', 'screen'],
    ['/plan', 'process'],
    ['/plan/p1', 'process'],
    ['/plan/p1/people', 'process'],
  ])('%s is the %s page', async (path, entry) => {
    const answer = await server.browser().get<string>(path);
    expect(answer.status).toBe(200);
    expect(answer.body).toContain(`<title>${entry}</title>`);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });

  it('shows the way home from an address that does not exist', async () => {
    for (const path of ['/nowhere', '/phone/index.html', '/.vite/manifest.json', '/desk/']) {
      const answer = await server.browser().get<string>(path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(answer.body).toContain('Siden findes ikke');
      expect(answer.body).toContain('href="/"');
    }
    const api = await server.browser().get('/api/nowhere');
    expect([api.status, api.body]).toEqual([404, { rejection: { code: 'not_found' } }]);
  });

  it('is not led out of its folder', async () => {
    for (const path of ['/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2fmain.ts'])
      expect((await onTheWire(path, '')).body.toString()).not.toContain('roed-traad');
  });

  it('asks again with the tag of the page and gets nothing new', async () => {
    const browser = server.browser();
    const etag = (await browser.get('/')).headers.get('etag')!;
    expect((await browser.get('/', { 'if-none-match': etag })).status).toBe(304);
    expect((await browser.get('/', { 'if-none-match': '"old"' })).status).toBe(200);
  });

  it('says so when the pages have not been built', async () => {
    const bare = await startServer({}, join(tmpdir(), 'rt-no-client'));
    const answer = await bare.browser().get<string>('/');
    expect(answer.status).toBe(503);
    expect(answer.body).toContain('npm start');
    await bare.stop();
  });
});

describe('the service worker', () => {
  const shellOf = async (browser: ReturnType<TestServer['browser']>) => {
    const { body } = await browser.get<string>('/sw.js');
    const shell = /^const SHELL = (.*);\n/.exec(body)?.[1] ?? '';
    return JSON.parse(shell) as { version: string; page: string; files: string[] };
  };

  it('[PWA1] keeps every piece of the phone, and nothing of the other pages', async () => {
    const { page, files } = await shellOf(server.browser());
    expect(page).toBe('/mig');
    expect(files).toEqual([
      '/assets/CardPage-abc123.js',
      '/assets/base-abc123.js',
      '/assets/main-abc123.js',
      '/assets/plex-abc123.woff2',
      '/favicon.svg',
    ]);
    for (const path of files) expect((await server.browser().get(path)).status).toBe(200);
  });

  it('[PWA1] is another one when any piece is, and is asked for anew at each start', async () => {
    const browser = server.browser();
    expect((await browser.get('/sw.js')).headers.get('cache-control')).toBe('no-cache');
    const next = await startServer({}, builtClient('export const changed = 1;\n'));
    expect((await shellOf(next.browser())).version).not.toBe((await shellOf(browser)).version);
    await next.stop();
  });

  it('is allowed by the security policy, and never served without its list', async () => {
    const browser = server.browser();
    const policy = (await browser.get('/mig')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("worker-src 'self'");
    expect(policy).toContain("manifest-src 'self'");
    expect((await browser.get('/worker.js')).status).toBe(404);
  });
});

describe('built files', () => {
  it('are kept for ever under a name with a hash, and asked for again otherwise', async () => {
    const browser = server.browser();
    const cache = async (path: string) => (await browser.get(path)).headers.get('cache-control');
    expect(await cache('/assets/main-abc123.js')).toBe('public, max-age=31536000, immutable');
    expect(await cache('/favicon.svg')).toBe('no-cache');
  });

  it('come packed as the browser can unpack them', async () => {
    const brotli = await onTheWire('/assets/main-abc123.js', 'gzip, deflate, br');
    expect(brotli.encoding).toBe('br');
    expect(brotliDecompressSync(brotli.body).toString()).toBe(MAIN);
    const gzip = await onTheWire('/assets/main-abc123.js', 'gzip');
    expect(gzip.encoding).toBe('gzip');
    expect(gunzipSync(gzip.body).toString()).toBe(MAIN);
    const plain = await onTheWire('/assets/main-abc123.js', 'identity');
    expect([plain.encoding, plain.body.toString()]).toEqual([undefined, MAIN]);
    expect((await onTheWire('/assets/plex-abc123.woff2', 'gzip, br')).encoding).toBeUndefined();
    // What was packed has no address of its own.
    expect((await onTheWire('/assets/main-abc123.js.br', 'br')).body.toString()).toContain(
      'findes ikke',
    );
  });

  it('say their type', async () => {
    const browser = server.browser();
    const type = async (path: string) => (await browser.get(path)).headers.get('content-type');
    expect(await type('/assets/main-abc123.js')).toBe('text/javascript; charset=utf-8');
    expect(await type('/assets/plex-abc123.woff2')).toBe('font/woff2');
  });
});

describe('headers', () => {
  it('let a page load from here only, and be framed by us only', async () => {
    const { headers } = await server.browser().get('/');
    const policy = headers.get('content-security-policy')!.split(';');
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("frame-ancestors 'self'");
    const host = server.url.replace('http://', '');
    expect(policy).toContain(`connect-src 'self' ws://${host} wss://${host}`);
    expect(policy.join()).not.toContain('unsafe');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.has('x-powered-by')).toBe(false);
  });

  it('force nobody onto https who is on plain http', async () => {
    const { headers } = await server.browser().get('/');
    expect(headers.has('strict-transport-security')).toBe(false);
    expect(headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
  });

  it('take no strange host into the policy', async () => {
    const policy = await new Promise<string>((resolve, reject) => {
      const headers = { host: "x; script-src 'unsafe-inline'" };
      request(`${server.url}/`, { headers }, (res) => {
        resolve(String(res.headers['content-security-policy']));
        res.resume();
      })
        .on('error', reject)
        .end();
    });
    expect(policy).not.toContain('unsafe-inline');
  });

  it('marks cookies Secure behind a proxy that ends TLS, and only there', async () => {
    const proxied = await startServer({ TRUST_PROXY: '1' });
    const cookieOf = async (headers: Record<string, string>) => {
      const response = await proxied.browser().raw('/api/join', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: '{"code":"000000"}',
      });
      return response.headers.getSetCookie()[0];
    };
    expect(await cookieOf({ 'x-forwarded-proto': 'https' })).toContain('Secure');
    expect(await cookieOf({})).not.toContain('Secure');
    await proxied.stop();
  });
});

describe('bad input', () => {
  const post = async (body: string, type = 'application/json') => {
    const headers = { 'content-type': type };
    const init = { method: 'POST', headers, body };
    const response = await server.browser().raw('/api/join', init);
    return [response.status, await response.json()];
  };

  it('[OUT2] is answered in words, and the server lives', async () => {
    const bad = expect.objectContaining({
      rejection: expect.objectContaining({ code: 'bad_input' }) as unknown,
    }) as unknown;
    expect(await post('{')).toEqual([400, bad]);
    expect(await post('null')).toEqual([400, bad]);
    expect(await post('{"code":7}')).toEqual([400, bad]);
    expect(await post('code=123456', 'application/x-www-form-urlencoded')).toEqual([400, bad]);
    expect(await post(`{"code":"${'1'.repeat(70_000)}"}`)).toEqual([
      413,
      { rejection: { code: 'too_large' } },
    ]);
    expect(await post('{"code":"000000","__proto__":{"a":1}}')).toEqual([400, bad]);
    expect((await server.browser().get('/healthz')).body).toEqual({ ok: true });
  });
});
