import { listOf } from '../ui/format.ts';

/** "Bord 12" is a word and a number: names that were given in one go. */
const parts = (name: string): { word: string; n: number } | null => {
  const found = /^(\D+?)\s*(\d+)$/.exec(name.trim());
  return found === null ? null : { word: found[1]!, n: Number(found[2]) };
};

/** The word that all names share before their number; null where they are called by other names. */
function sharedWord(names: readonly string[]): string | null {
  const words = new Set(names.map((name) => parts(name)?.word ?? null));
  const [word = null] = words;
  return words.size === 1 ? word : null;
}

/** "Bord 1, 11 og 21": the word once, since everybody looks for a number. */
export function tablesText(names: readonly string[], and: string): string {
  const word = sharedWord(names);
  if (word === null || names.length < 2) return listOf(names, and);
  return `${word} ${listOf(
    names.map((name) => String(parts(name)?.n)),
    and,
  )}`;
}

/** "Bord 1 til 16" where they are numbered without a gap; null where they are not. */
export function tablesSpan(
  names: readonly string[],
  span: (word: string, first: number, last: number) => string,
): string | null {
  const word = sharedWord(names);
  if (word === null || names.length < 3) return null;
  const numbers = names.map((name) => parts(name)!.n).sort((a, b) => a - b);
  const first = numbers[0]!;
  const last = numbers.at(-1)!;
  return new Set(numbers).size === names.length && last - first === names.length - 1
    ? span(word, first, last)
    : null;
}
