/** The value below which `share` of all values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

export const mb = (value: number | null): string =>
  value === null ? 'unknown' : `${value.toFixed(0)} MB`;

/** A time of ours beside that of the bare server, where it does the same. */
export const compared = (name: string, ours: number, theirs?: number): string[] => [
  name,
  ms(ours),
  theirs === undefined ? '' : ms(theirs),
  theirs === undefined ? '' : `${(ours / theirs).toFixed(1)} ×`,
];

export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
        .join('   '),
    )
    .join('\n');
}
