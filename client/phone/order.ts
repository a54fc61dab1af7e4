/** FNV-1a: small, and the same everywhere. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  // A last stir, so that seeds that differ in one place give orders that differ everywhere.
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return (h ^ (h >>> 15)) >>> 0;
}

/** Each person's own order, random between persons and stable for the person: no option is first for all. */
export function ownOrder<T extends { readonly ref: string }>(
  options: readonly T[],
  seed: string,
): readonly T[] {
  return options
    .map((option) => ({ option, at: hash(`${seed}|${option.ref}`) }))
    .sort((a, b) => a.at - b.at || (a.option.ref < b.option.ref ? -1 : 1))
    .map(({ option }) => option);
}
