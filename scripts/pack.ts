import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Fonts and pictures are compressed already. */
const TEXTS = '**/*.{html,js,css,svg,webmanifest}';

/**
 * Compresses what the server sends, once, in the build: `name.br` and `name.gz` beside each text (`server/assets.ts`
 * reads them). At each start of the server it would keep a hall waiting that has just lost it.
 */
export const pack = (dir: string): Plugin => ({
  name: 'pack',
  apply: 'build',
  writeBundle() {
    for (const name of globSync(TEXTS, { cwd: dir })) {
      const path = join(dir, name);
      const raw = readFileSync(path);
      writeFileSync(`${path}.br`, brotliCompressSync(raw));
      writeFileSync(`${path}.gz`, gzipSync(raw, { level: 9 }));
    }
  },
});
