interface Option<V extends string = string> {
  readonly value: V;
  readonly label: string;
}

/** Things to choose from, by what each is called. */
export const titled = (
  things: readonly { readonly id: string; readonly title: string }[],
): Option[] => things.map(({ id, title }) => ({ value: id, label: title }));

export const named = (
  things: readonly { readonly id: string; readonly name: string }[],
): Option[] => things.map(({ id, name }) => ({ value: id, label: name }));

/** Values of a fixed list, in words. */
export const worded = <V extends string>(
  values: readonly V[],
  words: Readonly<Record<V, string>>,
): Option<V>[] => values.map((value) => ({ value, label: words[value] }));
