import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

/** Where the built client is; the bootstrap builds it before the tests. */
const dist =
  process.env['CLIENT_OUT_DIR'] ?? fileURLToPath(new URL('../dist/client', import.meta.url));

/** A hall's phones are to be in within 15 seconds behind one address (issue 2). */
const LIMIT = 100_000;

interface Chunk {
  file: string;
  imports?: string[];
}

/** Every script that a page's entry imports statically, and what those import. */
function firstLoad(manifest: Record<string, Chunk>, entry: string): string[] {
  const seen = new Set<string>();
  const queue = [entry];
  for (const key of queue) {
    const chunk = manifest[key];
    if (chunk === undefined || seen.has(chunk.file)) continue;
    seen.add(chunk.file);
    queue.push(...(chunk.imports ?? []));
  }
  return [...seen].filter((file) => file.endsWith('.js'));
}

describe('the phone', () => {
  it('[SIZE1] loads at most 100 kB of script before it shows a meeting', () => {
    const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<
      string,
      Chunk
    >;
    const sizes = firstLoad(manifest, 'phone/index.html').map((file) => {
      const bytes = gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
      return { file, bytes };
    });
    const total = sizes.reduce((sum, each) => sum + each.bytes, 0);
    console.info(`The phone's first load: ${total} bytes of script after gzip`, sizes);
    expect(sizes.length).toBeGreaterThan(0);
    expect(total).toBeLessThanOrEqual(LIMIT);
  });
});

describe('what the build makes', () => {
  it('is compressed already, so that no start of the server does it', () => {
    const texts = globSync('**/*.{html,js,css,svg,webmanifest}', { cwd: dist });
    expect(texts.length).toBeGreaterThan(50);
    for (const name of texts) {
      const raw = readFileSync(join(dist, name));
      const [br, gz] = ['.br', '.gz'].map((suffix) => readFileSync(join(dist, name + suffix)));
      expect([name, brotliDecompressSync(br!).equals(raw)]).toEqual([name, true]);
      expect([name, gunzipSync(gz!).equals(raw)]).toEqual([name, true]);
    }
  });
});
