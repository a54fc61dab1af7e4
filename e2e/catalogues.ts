import { glob } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = resolve(import.meta.dirname, '..');
const HOLE = '\u0000';
/** Shorter ones, and shorter frames around something filled in, cannot be told from content. */
const SHORTEST = { text: 4, frame: 9 } as const;
export const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The words of one part of the product in both languages. */
interface Catalogue {
  readonly file: string;
  readonly da: unknown;
  readonly en: unknown;
}

/** All of them, found by their names: a new one is judged without being entered anywhere. */
export async function allCatalogues(): Promise<readonly Catalogue[]> {
  const found: Catalogue[] = [];
  for await (const file of glob('{client,shared}/**/*.da.ts', { cwd: ROOT })) {
    const load = async (name: string): Promise<Record<string, unknown>> =>
      (await import(pathToFileURL(resolve(ROOT, name)).href)) as Record<string, unknown>;
    const da = await load(file);
    const en = await load(file.replace(/\.da\.ts$/, '.en.ts'));
    found.push({ file, da: da['da'], en: en['default'] ?? en['en'] });
  }
  return found.sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** A word of a catalogue as a pattern: what a function fills in may be anything. */
function patternOf(word: unknown): string | null {
  let text: unknown = word;
  if (typeof word === 'function')
    try {
      text = (word as (...args: string[]) => unknown)(...Array<string>(word.length).fill(HOLE));
    } catch {
      return null;
    }
  // A word that is looked up by what is filled in has nothing to find here.
  if (typeof text === 'string' && text.includes('undefined')) return null;
  const shortest = typeof word === 'function' ? SHORTEST.frame : SHORTEST.text;
  if (typeof text !== 'string' || text.replaceAll(HOLE, '').trim().length < shortest) return null;
  return text.split(HOLE).map(literally).join('.+');
}

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Patterns of the words that both languages have, side by side. */
function* pairs(da: unknown, en: unknown): Generator<readonly [string, string | null]> {
  if (isGroup(da) && isGroup(en)) {
    for (const [key, value] of Object.entries(da))
      yield* pairs(value, (en as Record<string, unknown>)[key]);
    return;
  }
  const pattern = patternOf(da);
  if (pattern !== null) yield [pattern, patternOf(en)];
}

/** Words that nobody has translated: the English catalogue still says the Danish ones. */
export const untranslated = ({ da, en }: Catalogue, alike: ReadonlySet<string>): string[] =>
  [...pairs(da, en)].flatMap(([a, b]) => (a === b && !alike.has(a) ? [a] : []));

/** Every Danish word of a catalogue whose English twin reads differently. */
export const danishOf = ({ da, en }: Catalogue): string[] =>
  [...pairs(da, en)].flatMap(([a, b]) => (a === b ? [] : [a]));
