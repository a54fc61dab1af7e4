/** "Bord 2" before "Bord 10". */
export const byName = <T extends { readonly name: string }>(things: readonly T[]): readonly T[] =>
  [...things].sort((a, b) => a.name.localeCompare(b.name, 'da', { numeric: true }));
