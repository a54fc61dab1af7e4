/** Values that no field expects, beside those a field does expect: what a broken or hostile client may send. */
const deep = (depth: number): unknown => {
  let value: unknown = 'bund';
  for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : { a: value };
  return value;
};

export const GARBAGE: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e99,
  '',
  ' ',
  '__proto__',
  'constructor',
  'toString',
  '../../etc/passwd',
  "'; drop table commit; --",
  '\uD800',
  'a\uDC00b',
  '\u202Egnirts',
  '\u2066\u2067\u2069',
  '\u0000\u0007',
  'Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F\u0334'.repeat(30),
  '=HYPERLINK("http://example.test")',
  '<img src=x onerror=alert(1)>',
  'x'.repeat(5_001),
  [],
  {},
  [[]],
  [null, null],
  Array.from({ length: 3_000 }, (_, i) => i),
  Array.from({ length: 300 }, () => 'e1'),
  { length: 1e9 },
  JSON.parse('{"__proto__":{"role":"owner"},"constructor":{"prototype":{"role":"owner"}}}'),
  deep(2_000),
];

type Path = readonly (string | number)[];

function* pathsOf(value: unknown, at: Path = []): Iterable<Path> {
  yield at;
  if (value === null || typeof value !== 'object') return;
  for (const [key, each] of Object.entries(value))
    yield* pathsOf(each, [...at, Array.isArray(value) ? Number(key) : key]);
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  const copy: Record<string | number, unknown> | unknown[] = Array.isArray(value)
    ? [...(value as unknown[])]
    : { ...(value as object) };
  const holder = copy as Record<string | number, unknown>;
  holder[key] = replaced(holder[key], rest, by);
  return copy;
}

/**
 * A valid payload, made anew each time, with one part of it, each in turn, left out, doubled, or replaced by each piece
 * of garbage.
 */
export function* spoilt(valid: () => unknown): Iterable<unknown> {
  for (const path of pathsOf(valid())) {
    for (const by of GARBAGE) yield replaced(valid(), path, by);
    const last = path.at(-1);
    if (typeof last !== 'string') continue;
    yield replaced(valid(), path, undefined);
    yield replaced(valid(), [...path.slice(0, -1), `${last}2`], 'more');
  }
}
