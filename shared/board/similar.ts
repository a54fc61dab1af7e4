/**
 * Similar texts, in Danish, offline and deterministic: trigrams weighted by how rare they are (TF-IDF), compared
 * by cosine. Suggestions only; nothing is ever merged by the machine. Endings and typos ("Levnde bymidter") change
 * few trigrams, so no stemmer is needed.
 */
export interface Comparable {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

export interface SimilarPair {
  readonly a: string;
  readonly b: string;
  /** 0–1. */
  readonly score: number;
}

/** From here on a pair is worth a look; tuned on the workshop's 60 items. */
export const PAIR_THRESHOLD = 0.25;
const HINT_THRESHOLD = 0.3;

/** Words that say nothing about what a text is about. */
const STOP = new Set(
  'af alle alt at de dem den der deres det dig din du efter eller en er et for fra får give gør han har hele hos hvad hver hvis i ikke ind jeg kan kun man med men mere mest mig må ned noget nogen når og også om op os over på selv sig sin skal så ta til ud uden under var ved vi vil være vores'.split(
    ' ',
  ),
);

function grams(text: string, weight: number, into: Map<string, number>): void {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  for (const word of words) {
    if (STOP.has(word)) continue;
    const padded = ` ${word} `;
    for (let i = 0; i + 3 <= padded.length; i++) {
      const gram = padded.slice(i, i + 3);
      into.set(gram, (into.get(gram) ?? 0) + weight);
    }
  }
}

/** The title counts double: it is what people vote on. */
function vectorOf(item: Omit<Comparable, 'id'>): Map<string, number> {
  const vector = new Map<string, number>();
  grams(item.title, 2, vector);
  grams(item.description, 0.5, vector);
  return vector;
}

function weigh(vectors: readonly Map<string, number>[]): void {
  const spread = new Map<string, number>();
  for (const vector of vectors)
    for (const gram of vector.keys()) spread.set(gram, (spread.get(gram) ?? 0) + 1);
  for (const vector of vectors) {
    let norm = 0;
    for (const [gram, tf] of vector) {
      const value = Math.sqrt(tf) * Math.log(1 + vectors.length / (spread.get(gram) ?? 1));
      vector.set(gram, value);
      norm += value * value;
    }
    const length = Math.sqrt(norm) || 1;
    for (const [gram, value] of vector) vector.set(gram, value / length);
  }
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [gram, value] of small) sum += value * (large.get(gram) ?? 0);
  return sum;
}

/** Pairs that look alike, best first. `items` should be of one kind. */
export function similarPairs(
  items: readonly Comparable[],
  threshold = PAIR_THRESHOLD,
): SimilarPair[] {
  const vectors = items.map(vectorOf);
  weigh(vectors);
  const pairs: SimilarPair[] = [];
  items.forEach((a, i) => {
    for (let j = i + 1; j < items.length; j++) {
      const b = items[j];
      const left = vectors[i];
      const right = vectors[j];
      if (!b || !left || !right) continue;
      const score = cosine(left, right);
      if (score >= threshold) pairs.push({ a: a.id, b: b.id, score });
    }
  });
  return pairs.sort((x, y) => y.score - x.score || (x.a + x.b < y.a + y.b ? -1 : 1));
}

/** Existing items that look like a text being written, best first; at most `most`. */
export function similarTo<T extends Comparable>(
  text: { readonly title: string; readonly description: string },
  items: readonly T[],
  most = 3,
): T[] {
  if (text.title.trim().length < 3) return [];
  const vectors = [vectorOf(text), ...items.map(vectorOf)];
  weigh(vectors);
  const [own, ...others] = vectors;
  if (!own) return [];
  return items
    .map((item, i) => ({ item, score: cosine(own, others[i] ?? new Map()) }))
    .filter(({ score }) => score >= HINT_THRESHOLD)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ item }) => item);
}
