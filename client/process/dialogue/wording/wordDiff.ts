/** A run of words that stands in both texts, or in one of them. */
export interface Piece {
  readonly what: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Words and what is between them; a comma that moves is a change of its own. */
const pieces = (text: string): string[] => text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];

/** A word counts more than all spaces together; spaces only say where to cut. */
const weight = (piece: string): number => (piece.trim() === '' ? 1 : 10_000);

/**
 * What changed from one wording to the next, word by word: the longest common run of words stays, the rest went or
 * came. Wordings are a sentence or two, so a table of all pairs is small.
 */
export function wordDiff(before: string, after: string): Piece[] {
  const a = pieces(before);
  const b = pieces(after);
  // length[i][j]: what a and b have in common from i and j on.
  const length = Array.from({ length: a.length + 1 }, () => new Int32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      length[i]![j] =
        a[i] === b[j]
          ? length[i + 1]![j + 1]! + weight(a[i]!)
          : Math.max(length[i + 1]![j]!, length[i]![j + 1]!);
  const found: Piece[] = [];
  let gone = '';
  let came = '';
  let space = '';
  // A space between two changed words is a part of the change: it reads as one.
  const change = (add: 'gone' | 'came', text: string) => {
    gone += space + (add === 'gone' ? text : '');
    came += space + (add === 'came' ? text : '');
    space = '';
  };
  const settle = () => {
    if (gone !== '') found.push({ what: 'gone', text: gone });
    if (came !== '') found.push({ what: 'new', text: came });
    if (space !== '') found.push({ what: 'same', text: space });
    gone = came = space = '';
  };
  const keep = (text: string) => {
    if (text.trim() === '' && gone + came !== '' && space === '') {
      space = text;
      return;
    }
    settle();
    const last = found.at(-1);
    if (last?.what === 'same') found[found.length - 1] = { what: 'same', text: last.text + text };
    else found.push({ what: 'same', text });
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const left = a[i];
    const right = b[j];
    if (left !== undefined && left === right && length[i]![j]! >= length[i + 1]![j]!) {
      keep(left);
      i++;
      j++;
    } else if (
      right === undefined ||
      (left !== undefined && length[i + 1]![j]! >= length[i]![j + 1]!)
    )
      change('gone', a[i++]!);
    else change('came', b[j++]!);
  }
  settle();
  return found;
}
