import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import readSheet from 'read-excel-file/node';
import type { Rejection } from '#shared/kernel/rejection.ts';
import { headerOf, kindOf } from './columns.ts';

/** A file or a paste as rows of cells, before anything is understood. */
export interface Table {
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

export type ReadResult =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly rejection: Rejection };

export const MAX_BYTES = 1_000_000;
const MAX_ROWS = 5_000;
const MAX_COLUMNS = 30;
/** A spreadsheet of 1 MB holds far less than this when unpacked; a bomb holds more. */
const MAX_UNPACKED = 40_000_000;

const refuse = (code: 'bad_input' | 'too_large', why: string): ReadResult => ({
  ok: false,
  rejection: { code, args: { why } },
});

const isZip = (body: Uint8Array): boolean => body[0] === 0x50 && body[1] === 0x4b;
/** The old .xls format, which nothing here reads. */
const isOldExcel = (body: Uint8Array): boolean => body[0] === 0xd0 && body[1] === 0xcf;

/** Files from Danish offices are UTF-8, or Windows-1252 when Excel saved "CSV". */
function decode(body: Uint8Array): string {
  if (body[0] === 0xff && body[1] === 0xfe) return new TextDecoder('utf-16le').decode(body);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return new TextDecoder('windows-1252').decode(body);
  }
}

/** Looks at the list of contents only; nothing is unpacked. */
function unpackedSize(body: Uint8Array): number {
  let size = 0;
  unzipSync(body, {
    filter: (file) => {
      size += file.originalSize;
      return false;
    },
  });
  return size;
}

async function readXlsx(body: Uint8Array): Promise<ReadResult> {
  try {
    if (unpackedSize(body) > MAX_UNPACKED) return refuse('too_large', 'unpacked');
    const sheets = await readSheet(Buffer.from(body));
    const rows = sheets[0]?.data ?? [];
    return table(
      rows.map((cells, i) => ({
        line: i + 1,
        cells: cells.map((cell) => (cell === null ? '' : String(cell))),
      })),
    );
  } catch {
    return refuse('bad_input', 'unreadable');
  }
}

/** Tab when pasted from a spreadsheet, else what separates the first line; null = one title per line. */
function separatorOf(text: string): string | null {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.some((line) => line.includes('\t'))) return '\t';
  const first = (lines[0] ?? '').replace(/"[^"]*"/g, '');
  if (first.includes(';')) return ';';
  // A comma is ordinary in a sentence ("Vi spørger, før vi beslutter"): it separates only below a header, or
  // behind a kind.
  const cells = first.split(',');
  const separates = cells.length > 1 && (headerOf(cells) || kindOf(cells[0] ?? ''));
  return separates ? ',' : null;
}

function parseCells(text: string, delimiter: string, quotes: boolean) {
  const records = parse(text, {
    delimiter,
    quote: quotes ? '"' : null,
    info: true,
    // What people paste has stray quotes and uneven rows; each row is judged by itself later.
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
}

function readText(body: Uint8Array): ReadResult {
  const text = decode(body).replace(/^\uFEFF/, '');
  if (text.includes('\u0000')) return refuse('bad_input', 'unreadable');
  const separator = separatorOf(text);
  if (separator === null)
    return table(text.split(/\r?\n/).map((line, i) => ({ line: i + 1, cells: [line] })));
  try {
    return table(parseCells(text, separator, true));
  } catch {
    // A quote that never ends would swallow the rest of the file: then quotes are just signs.
    return table(parseCells(text, separator, false));
  }
}

function table(rows: { line: number; cells: string[] }[]): ReadResult {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) return refuse('bad_input', 'empty');
  if (filled.length > MAX_ROWS) return refuse('too_large', 'rows');
  if (filled.some(({ cells }) => cells.length > MAX_COLUMNS)) return refuse('too_large', 'columns');
  return { ok: true, table: { rows: filled } };
}

/** What the bytes are decides, not what the file is called. */
export async function readTable(body: Uint8Array): Promise<ReadResult> {
  if (body.length > MAX_BYTES) return refuse('too_large', 'bytes');
  if (isOldExcel(body)) return refuse('bad_input', 'old_excel');
  return isZip(body) ? readXlsx(body) : readText(body);
}
