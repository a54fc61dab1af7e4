import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
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
/** Fonts and pictures are compressed already. */
const PACKED = new Set(['.woff2', '.woff', '.png', '.ico']);

type Encoding = 'br' | 'gzip' | 'identity';

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

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

async function packAsset(path: string, raw: Buffer): Promise<Asset> {
  const ext = extname(path);
  const body = new Map<Encoding, Buffer>([['identity', raw]]);
  if (!PACKED.has(ext)) {
    const [br, gz] = await Promise.all([
      brotli(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
      zip(raw, { level: 9 }),
    ]);
    body.set('br', br).set('gzip', gz);
  }
  return {
    type: TYPES[ext]!,
    etag: `"${createHash('sha256').update(raw).digest('base64url').slice(0, 22)}"`,
    // Vite puts a hash of the content in these names: what an address once said it says for ever.
    cache: path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    body,
  };
}

/** The smallest that the browser takes; browsers list them in no telling order. */
function bestEncoding(asset: Asset, accepted: string): Encoding {
  const takes = (name: string): boolean =>
    accepted.split(',').some((each) => {
      const [token = '', quality = ''] = each.trim().split(';');
      return token === name && !/^\s*q=0(\.0*)?$/.test(quality);
    });
  return (
    (['br', 'gzip'] as const).find((name) => asset.body.has(name) && takes(name)) ?? 'identity'
  );
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
async function addServiceWorker(dir: string, assets: Map<string, Asset>): Promise<void> {
  const script = assets.get('/worker.js')?.body.get('identity')?.toString();
  if (script === undefined) return;
  assets.delete('/worker.js');
  const manifest = JSON.parse(readFileSync(join(dir, '.vite/manifest.json'), 'utf8')) as Manifest;
  const text = serviceWorker(script, manifest, (path) => assets.get(path)?.etag);
  assets.set('/sw.js', await packAsset('sw.js', Buffer.from(text)));
}

/** @param dir what `vite build` made; a missing folder gives an empty set, and pages answer 503 */
export async function loadAssets(dir: string): Promise<Assets> {
  const paths = existsSync(dir)
    ? globSync('**/*', { cwd: dir })
        .map((path) => path.replaceAll('\\', '/'))
        .filter((path) => TYPES[extname(path)] !== undefined && statSync(join(dir, path)).isFile())
    : [];
  const assets = new Map<string, Asset>();
  await Promise.all(
    paths.map(async (path) =>
      assets.set(`/${path}`, await packAsset(path, readFileSync(join(dir, path)))),
    ),
  );
  await addServiceWorker(dir, assets);
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
