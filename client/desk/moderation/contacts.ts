export interface Piece {
  readonly text: string;
  readonly kind: 'plain' | 'phone' | 'mail';
}

/** Eight digits in the ways Danes write them, with or without +45; or an address with an @. */
const CONTACT =
  /(?<mail>[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)|(?<phone>(?<![\d-])(?:\+45[ ]?)?(?:\d{2}[ .-]?){3}\d{2}(?![\d-]))/gu;

/** A text in pieces, so that what may be somebody's number or address can be marked: a hint to a person, never a stop. */
export function contactPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(CONTACT)) {
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), kind: 'plain' });
    pieces.push({ text: match[0], kind: match.groups?.['mail'] === undefined ? 'phone' : 'mail' });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), kind: 'plain' });
  return pieces;
}
