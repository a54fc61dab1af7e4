/** The value that comes most often, the first one in a tie; undefined of none. */
export function mostCommon<T>(values: Iterable<T>): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: { readonly value: T; readonly n: number } | undefined;
  for (const [value, n] of counts) if (best === undefined || n > best.n) best = { value, n };
  return best?.value;
}
