import writeXlsxFile, { type CellObject, type Row, type Sheet } from 'write-excel-file/node';
import {
  tablesOf,
  type Cell,
  type Column,
  type Document,
  type Fact,
  type Section,
  type Table,
} from './document.ts';
import { words } from './words.ts';
import { printable } from './xlsxPages.ts';

const INK = '#1b2430';
const HEAD = '#e7e2d9';
const RULE = '#d9d3c8';
const LONGEST_SHEET_NAME = 31;
const WIDEST = 70;

/** Always typed as text, so that "=1+1" stays what somebody wrote. */
const textCell = (value: string, style: Partial<CellObject> = {}): CellObject => ({
  value,
  type: String,
  wrap: true,
  alignVertical: 'top',
  ...style,
});

const valueCell = (cell: Cell): CellObject =>
  typeof cell === 'number'
    ? {
        value: cell,
        type: Number,
        alignVertical: 'top',
        bottomBorderColor: RULE,
        bottomBorderStyle: 'thin',
      }
    : textCell(cell ?? '', {
        align: 'left',
        indent: 1,
        bottomBorderColor: RULE,
        bottomBorderStyle: 'thin',
      });

const headCell = (title: string, numeric = false): CellObject =>
  textCell(title, {
    fontWeight: 'bold',
    backgroundColor: HEAD,
    textColor: INK,
    ...(numeric ? { align: 'right' } : { align: 'left', indent: 1 }),
    bottomBorderColor: INK,
    bottomBorderStyle: 'thin',
  });

/** First row of every sheet: what the file is and what it counts for. */
const banner = (document: Document): Row => [
  textCell(`${document.label} · ${document.title} · ${document.subtitle}`, {
    fontWeight: 'bold',
    wrap: false,
    height: 20,
  }),
];

const onSheet = (column: Column): boolean => column.only !== 'page';

/** Room for the fullest cell: not every program works it out when it opens the file. */
function withHeight(row: CellObject[], columns: readonly Column[]): Row {
  const lines = row.map((cell, i) => {
    const width = Math.min(WIDEST, columns[i]?.width ?? WIDEST);
    return String(cell.value ?? '')
      .split('\n')
      .reduce((sum, text) => sum + Math.max(1, Math.ceil((text.length * 0.95) / width)), 0);
  });
  return row.map((cell, i) => (i === 0 ? { ...cell, height: 4 + 13 * Math.max(...lines) } : cell));
}

function sheetName(title: string, taken: ReadonlySet<string>): string {
  const clean = title
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
    .slice(0, LONGEST_SHEET_NAME);
  for (let i = 2, name = clean; ; i++) {
    if (!taken.has(name.toLowerCase())) return name;
    name = `${clean.slice(0, LONGEST_SHEET_NAME - 4)} (${i})`;
  }
}

function tableSheet(document: Document, name: string, tables: readonly Table[]): Sheet<never> {
  const [first] = tables;
  const context = first?.context ?? [];
  const isEmpty = (at: number) =>
    tables.every((table) => table.rows.every((row) => (row[at] ?? '') === ''));
  const shown = (first?.columns ?? []).flatMap((column, at) =>
    onSheet(column) && !(column.optional === true && isEmpty(at)) ? [{ column, at }] : [],
  );
  const columns = [
    ...context.map((c): Column => ({ title: c.title, width: 26 })),
    ...shown.map((s) => s.column),
  ];
  const rows = tables.flatMap((table) =>
    table.rows.map((row) =>
      withHeight(
        [
          ...(table.context ?? []).map((c) => valueCell(c.value)),
          ...shown.map(({ at }) => valueCell(row[at] ?? null)),
        ],
        columns,
      ),
    ),
  );
  return {
    sheet: name,
    data: [banner(document), columns.map((c) => headCell(c.title, c.numeric)), ...rows],
    columns: columns.map((c) => ({
      width: Math.min(WIDEST, Math.max(c.width, c.title.length + 3)),
    })),
    stickyRowsCount: 2,
    orientation: 'landscape',
    showGridLines: false,
  };
}

function factSheet(document: Document, name: string): Sheet<never> {
  const fact = ({ name: title, value }: Fact): Row => [
    textCell(title, { fontWeight: 'bold' }),
    textCell(value),
  ];
  return {
    sheet: name,
    data: [
      banner(document),
      [],
      ...document.facts.map(fact),
      [],
      ...document.notes.map((note): Row => [null, textCell(note)]),
      ...document.sections.flatMap((section) => coverRows(section)),
    ],
    columns: [{ width: 30 }, { width: 80 }],
    stickyRowsCount: 1,
    showGridLines: false,
  };
}

const coverRows = ({ title, blocks, cover }: Section): Row[] => {
  if (cover !== true) return [];
  const lines = blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
  return [
    [],
    ...lines.map((line, i): Row => [
      i === 0 ? textCell(title, { fontWeight: 'bold' }) : null,
      textCell(line),
    ]),
  ];
};

/** A workbook: one sheet about the file, then one sheet per kind of table, ready to filter. */
export async function writeXlsx(document: Document): Promise<Uint8Array> {
  const bySheet = new Map<string, Table[]>();
  for (const table of tablesOf(document.sections))
    if (table.only !== 'page')
      bySheet.set(table.sheet, [...(bySheet.get(table.sheet) ?? []), table]);
  const taken = new Set<string>();
  const named = (title: string): string => {
    const name = sheetName(title, taken);
    taken.add(name.toLowerCase());
    return name;
  };
  const sheets = [
    factSheet(document, named(document.about ?? words[document.lang].about)),
    ...[...bySheet].map(([title, tables]) => tableSheet(document, named(title), tables)),
  ];
  const buffer = await writeXlsxFile(sheets, {
    fontFamily: 'Arial',
    fontSize: 10,
    features: [printable(document)],
  }).toBuffer();
  return new Uint8Array(buffer);
}
