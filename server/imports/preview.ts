import { createHash } from 'node:crypto';
import type { Item as BoardItem, ItemKind } from '#shared/board/board.ts';
import { checkText, cleanLine, cleanText } from '#shared/board/text.ts';
import type { SeatCard } from '#shared/kernel/stream.ts';
import type { ImportPreview, ImportProblem, ImportRow } from '#shared/wire/http.ts';
import { headerOf, kindOf, positional, type Columns, type Field } from './columns.ts';
import type { Table } from './table.ts';

/** What counts for all rows that do not say themselves. */
export interface Defaults {
  readonly kind: ItemKind | null;
  readonly theme: string;
  readonly origin: string;
}

export interface Present {
  readonly sessionId: string;
  /** What is on the board already. */
  readonly items: Iterable<Pick<BoardItem, 'id' | 'kind' | 'title' | 'theme' | 'from'>>;
  readonly seats: readonly SeatCard[];
}

type Item = NonNullable<ImportRow['item']>;

const fold = (text: string): string =>
  text
    .toLocaleLowerCase('da')
    .replace(/[\s.!?]+/g, ' ')
    .trim();
/** The same contribution: a list sent twice. */
const sameKey = (i: { kind: string; theme: string; title: string }) =>
  JSON.stringify([i.kind, fold(i.theme), fold(i.title)]);
/** The same words from another theme or list: worth a warning, but two people may well mean the same. */
const alikeKey = (i: { title: string }) => fold(i.title);

/** From content, so that the same row gets the same id however often it is read and sent. */
function idOf(sessionId: string, item: { kind: string; theme: string; title: string }): string {
  const content = JSON.stringify([sessionId, sameKey(item)]);
  return `i_${createHash('sha256').update(content).digest('base64url').slice(0, 20)}`;
}

/** A member by number ("7", "c07", "plads 7") or by the whole name; null when nobody fits. */
export function seatOf(cell: string, seats: readonly SeatCard[]): SeatCard | null {
  const name = fold(cell);
  const byName = seats.filter((seat) => fold(seat.name) === name);
  if (byName.length === 1) return byName[0]!;
  const number = /^(?:[a-zæøå]{0,6}\.?\s?)?0*(\d{1,3})$/i.exec(cell.trim())?.[1];
  return seats.find((seat) => seat.number === Number(number)) ?? null;
}

function problemOfText(title: string, description: string): ImportProblem | null {
  const ofTitle = checkText(title, 'title')?.code;
  if (ofTitle === 'text_too_long') return 'title_too_long';
  if (ofTitle === 'text_cpr') return 'cpr';
  if (ofTitle !== undefined) return 'title_empty';
  const ofDescription = checkText(description, 'description', true)?.code;
  if (ofDescription === 'text_cpr') return 'cpr';
  return ofDescription === 'text_too_long' ? 'description_too_long' : null;
}

/**
 * Says for each row what will happen. Rows are judged one by one: a wrong one is left out with its reason, and
 * the others are not lost.
 */
export function previewTable(table: Table, defaults: Defaults, present: Present): ImportPreview {
  const first = table.rows[0]!;
  const header = headerOf(first.cells);
  const columns: Columns = header ?? positional(table.rows.map((row) => row.cells));
  const rows = header === undefined ? table.rows : table.rows.slice(1);

  const onBoard = [...present.items];
  const same = new Map<string, ImportProblem>(onBoard.map((i) => [sameKey(i), 'already_there']));
  const alike = new Map<string, ImportProblem>(onBoard.map((i) => [alikeKey(i), 'already_there']));

  const judge = (line: number, cells: readonly string[]): ImportRow => {
    const cell = (field: Field): string => {
      const index = columns.at[field];
      return index === undefined ? '' : (cells[index] ?? '');
    };
    const refused = (problem: ImportProblem): ImportRow => ({
      line,
      item: null,
      cells,
      verdict: 'refused',
      problem,
    });
    const title = cleanLine(cell('title'));
    const description = cleanText(cell('description'));
    const wrong = problemOfText(title, description);
    if (wrong !== null) return refused(wrong);

    const kindCell = cleanLine(cell('kind'));
    const kind = kindCell === '' ? defaults.kind : kindOf(kindCell);
    if (kind === undefined) return refused('kind_unknown');
    if (kind === null) return refused('kind_missing');

    const theme = (cleanLine(cell('theme')) || defaults.theme).slice(0, 200);
    const origin = (cleanLine(cell('origin')) || defaults.origin).slice(0, 300);
    const content = { kind, theme, title };
    const seen = same.get(sameKey(content));
    if (seen !== undefined) return refused(seen);
    same.set(sameKey(content), 'duplicate_in_file');

    const authorCell = cleanLine(cell('author'));
    const seat = authorCell === '' ? null : seatOf(authorCell, present.seats);
    const id = idOf(present.sessionId, content);
    const item: Item = {
      id,
      kind,
      title,
      description,
      theme,
      origin,
      author: seat?.id ?? null,
      from: null,
    };
    const doubt =
      alike.get(alikeKey(item)) ??
      (authorCell !== '' && seat === null ? ('author_unknown' as const) : null);
    if (!alike.has(alikeKey(item))) alike.set(alikeKey(item), 'duplicate_in_file');
    return { line, item, cells, verdict: doubt === null ? 'take' : 'warning', problem: doubt };
  };

  return { columns: columns.names, rows: rows.map(({ line, cells }) => judge(line, cells)) };
}
