/** A slip's number as typed: null when the field is empty, undefined when it is no number of a slip. */
export function typedSlip(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return /^[1-9]\d{0,4}$/.test(trimmed) ? Number(trimmed) : undefined;
}
