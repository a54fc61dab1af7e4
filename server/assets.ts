import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { NextFunction, Request, Response } from 'express';
import { serviceWorker, type Manifest } from './serviceWorker.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
};
type Encoding = 'br' | 'gzip' | 'identity';
/** How the build calls what it has compressed (`scripts/pack.ts`), the smallest first. */
const PACKED = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

interface Asset {
  readonly type: string;
  readonly etag: string;
  readonly cache: string;
  readonly body: ReadonlyMap<Encoding, Buffer>;
}

/** The built client, in memory: 300 phones come in the same minute, and none should wait for a disk. */
export interface Assets {
  /** Sends a file by its address below `/`, or does nothing. */
  readonly serve: (req: Request, res: Response, next: NextFunction) => void;
  /** The page of one audience; false when the client has not been built. */
  readonly page: (entry: Entry, req: Request, res: Response) => boolean;
}

export type Entry = 'phone' | 'desk' | 'screen' | 'process' | 'table' | 'public';

const assetOf = (path: string, raw: Buffer, packed: readonly [Encoding, Buffer][] = []): Asset => ({
  type: TYPES[extname(path)]!,
  etag: `"${createHash('sha256').update(raw).digest('base64url').slice(0, 22)}"`,
  // Vite puts a hash of the content in these names: what an address once said it says for ever.
  cache: path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  body: new Map<Encoding, Buffer>([['identity', raw], ...packed]),
});

function readAsset(dir: string, path: string): Asset {
  const packed = PACKED.flatMap(([encoding, suffix]): [Encoding, Buffer][] => {
    const file = join(dir, `${path}${suffix}`);
    return existsSync(file) ? [[encoding, readFileSync(file)]] : [];
  });
  return assetOf(path, readFileSync(join(dir, path)), packed);
}

/** The smallest that the browser takes; browsers list them in no telling order. */
function bestEncoding(asset: Asset, accepted: string): Encoding {
  const takes = (name: string): boolean =>
    accepted.split(',').some((each) => {
      const [token = '', quality = ''] = each.trim().split(';');
      return token === name && !/^\s*q=0(\.0*)?$/.test(quality);
    });
  return PACKED.find(([name]) => asset.body.has(name) && takes(name))?.[0] ?? 'identity';
}

function send(asset: Asset, req: Request, res: Response): void {
  res.setHeader('ETag', asset.etag);
  res.setHeader('Cache-Control', asset.cache);
  res.setHeader('Vary', 'Accept-Encoding');
  if (req.headers['if-none-match']?.includes(asset.etag) === true) {
    res.status(304).end();
    return;
  }
  const encoding = bestEncoding(asset, req.headers['accept-encoding'] ?? '');
  const body = asset.body.get(encoding)!;
  if (encoding !== 'identity') res.setHeader('Content-Encoding', encoding);
  res.setHeader('Content-Type', asset.type);
  res.setHeader('Content-Length', body.length);
  res.end(req.method === 'HEAD' ? undefined : body);
}

/** The built worker is not served as it is: without its list of files it would keep nothing. */
function addServiceWorker(dir: string, assets: Map<string, Asset>): void {
  const script = assets.get('/worker.js')?.body.get('identity')?.toString();
  if (script === undefined) return;
  assets.delete('/worker.js');
  const manifest = JSON.parse(readFileSync(join(dir, '.vite/manifest.json'), 'utf8')) as Manifest;
  const text = serviceWorker(script, manifest, (path) => assets.get(path)?.etag);
  assets.set('/sw.js', assetOf('sw.js', Buffer.from(text)));
}

/** @param dir what `vite build` made; a missing folder gives an empty set, and pages answer 503 */
export function loadAssets(dir: string): Assets {
  const paths = existsSync(dir)
    ? globSync('**/*', { cwd: dir })
        .map((path) => path.replaceAll('\\', '/'))
        .filter((path) => TYPES[extname(path)] !== undefined && statSync(join(dir, path)).isFile())
    : [];
  const assets = new Map(paths.map((path) => [`/${path}`, readAsset(dir, path)]));
  addServiceWorker(dir, assets);
  return {
    serve(req, res, next) {
      const asset = assets.get(req.path);
      // Pages are reached by their route, under the rules of that route.
      if (asset === undefined || req.path.endsWith('.html')) next();
      else send(asset, req, res);
    },
    page(entry, req, res) {
      const asset = assets.get(`/${entry}/index.html`);
      if (asset === undefined) return false;
      send(asset, req, res);
      return true;
    },
  };
}
