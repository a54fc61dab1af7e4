import { stringify } from 'csv-stringify/sync';
import type { Cell, Document } from './document.ts';

/**
 * Characters that make a spreadsheet run a cell as a formula, also after blanks and as full-width forms, which
 * some programs fold to ASCII. csv-stringify's own list stops at the first character.
 */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** A leading apostrophe keeps the text a text; numbers stay numbers. */
export const safeCell = (cell: Cell): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return FORMULA.test(cell) ? `'${cell}` : cell;
};

/** For Danish spreadsheets: UTF-8 with BOM, semicolons. The first row says what the file counts for. */
export function writeCsv(document: Document): string {
  const { columns, rows } = document.records;
  const banner = [`${document.label} · ${document.title} · ${document.subtitle}`];
  const head = columns.map((column) => column.title);
  return stringify(
    [banner, head, ...rows].map((row) => row.map(safeCell)),
    {
      bom: true,
      delimiter: ';',
      record_delimiter: 'windows',
    },
  );
}
