/**
 * The neutral document that every format is written from: it knows what is said and in what order, and nothing
 * about paragraphs, cells or quotes. So Word, spreadsheet and CSV can never say different things.
 */
export type Cell = string | number | null;

export interface Column {
  readonly title: string;
  /** Share of the width; columns of a table are weighed against each other. */
  readonly width: number;
  readonly numeric?: boolean;
  /** A page joins what a sheet keeps apart, so that rows can be read there and sorted here. */
  readonly only?: 'page' | 'sheet';
  /** Left out when no row has anything in it. */
  readonly optional?: boolean;
  /** The first line of a cell is its heading. */
  readonly lead?: boolean;
}

export interface Fact {
  readonly name: string;
  readonly value: string;
}

export interface Table {
  readonly type: 'table';
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** The line of the meeting, drawn after so many rows, with its words. */
  readonly mark?: { readonly after: number; readonly text: string };
  /** The sheet it goes to in a workbook; tables of one sheet have the same columns and follow each other. */
  readonly sheet: string;
  /** Leading cells in a sheet, where the headings of the printed page are missing. */
  readonly context?: readonly { readonly title: string; readonly value: Cell }[];
  /** A page says the same in running text or in fewer rows, a sheet in a table of its own. */
  readonly only?: 'sheet' | 'page';
}

export type Block =
  | { readonly type: 'text'; readonly text: string; readonly tone?: 'note' | 'warning' | 'lead' }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | { readonly type: 'facts'; readonly facts: readonly Fact[] }
  | Table;

export interface Section {
  readonly title: string;
  /** How to read the file: a workbook has it on its first sheet, in words. */
  readonly cover?: true;
  readonly blocks: readonly Block[];
  readonly sections?: readonly Section[];
}

export interface Document {
  readonly title: string;
  readonly subtitle: string;
  readonly lang: 'da' | 'en';
  /** "Vejledende", with "ØVELSE" before it when it is one: on every page, sheet and file. */
  readonly label: string;
  readonly notes: readonly string[];
  readonly facts: readonly Fact[];
  readonly sections: readonly Section[];
  /** What the sheet about the file is called; without it as in all other files. */
  readonly about?: string;
  /** The same content as one flat table, for CSV. */
  readonly records: Table;
}

export const text = (value: string, tone?: 'note' | 'warning' | 'lead'): Block =>
  tone === undefined ? { type: 'text', text: value } : { type: 'text', text: value, tone };

export const list = (items: readonly string[]): Block => ({ type: 'list', items });

/** All tables of a document, in reading order. */
export function tablesOf(sections: readonly Section[]): Table[] {
  return sections.flatMap((s) => [
    ...s.blocks.filter((b) => b.type === 'table'),
    ...tablesOf(s.sections ?? []),
  ]);
}
