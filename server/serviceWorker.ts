import { createHash } from 'node:crypto';

/** A chunk in Vite's manifest. */
interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}
export type Manifest = Readonly<Record<string, Chunk | undefined>>;

/** Where the phone's page is answered without a network. */
const PAGE = '/mig';
const ENTRY = 'phone/index.html';
const INSTALLED = [
  '/manifest.webmanifest',
  '/favicon.svg',
  '/icon-192.png',
  '/icon-512.png',
  '/icon-maskable-512.png',
  '/apple-touch-icon.png',
];

/** Every file the phone may ever fetch, also the pieces it fetches only when somebody needs them. */
function filesOf(manifest: Manifest): readonly string[] {
  const seen = new Set<string>();
  const files = new Set<string>();
  const queue = [ENTRY];
  for (const key of queue) {
    const chunk = manifest[key];
    if (chunk === undefined || seen.has(key)) continue;
    seen.add(key);
    for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])])
      if (!file.endsWith('.html')) files.add(`/${file}`);
    queue.push(...(chunk.imports ?? []), ...(chunk.dynamicImports ?? []));
  }
  return [...files].sort();
}

/**
 * The service worker of this build: the built script with the list of files in front of it. Its bytes change
 * when any of the files does, which is how a browser notices a new version.
 *
 * @param tagOf a hash of a file's content by its address; undefined when there is none
 */
export function serviceWorker(
  script: string,
  manifest: Manifest,
  tagOf: (path: string) => string | undefined,
): string {
  const files = [...filesOf(manifest), ...INSTALLED].filter((path) => tagOf(path) !== undefined);
  const hash = createHash('sha256').update(script);
  for (const path of [`/${ENTRY}`, ...files]) hash.update(`${path}\0${tagOf(path) ?? ''}\0`);
  const version = hash.digest('base64url').slice(0, 12);
  return `const SHELL = ${JSON.stringify({ version, page: PAGE, files })};\n${script}`;
}
