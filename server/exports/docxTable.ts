import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  XmlAttributeComponent,
  XmlComponent,
  type FileChild,
  type ITableOptions,
} from 'docx';
import type { Cell, Column, Table as NeutralTable } from './document.ts';
import { HEAD, INK, PAGE_WIDTH, RULE, THREAD } from './docxStyles.ts';

class Value extends XmlAttributeComponent<{ val: string }> {
  protected override readonly xmlKeys = { val: 'w:val' };
}

class TableText extends XmlComponent {
  constructor(name: 'w:tblCaption' | 'w:tblDescription', text: string) {
    super(name);
    this.root.push(new Value({ val: text }));
  }
}

/** Gives a table the title and description that screen readers announce; docx has no option for them. */
class DescribedTable extends Table {
  constructor(options: ITableOptions, caption: string, description: string) {
    super(options);
    const properties = this.root.find((child) => child instanceof XmlComponent);
    properties?.addChildElement(new TableText('w:tblCaption', caption));
    properties?.addChildElement(new TableText('w:tblDescription', description));
  }
}

const line = { style: BorderStyle.SINGLE, size: 4, color: RULE };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const BORDERS = {
  top: none,
  left: none,
  right: none,
  insideVertical: none,
  insideHorizontal: line,
  bottom: line,
};
const MARGINS = { top: 40, bottom: 40, left: 100, right: 100 };

const alignment = (column: Column) => (column.numeric ? AlignmentType.RIGHT : AlignmentType.LEFT);

function cellParagraphs(column: Column, cell: Cell): Paragraph[] {
  const lines = String(cell ?? '').split('\n');
  return lines.map(
    (text, i) =>
      new Paragraph({
        style: 'TableText',
        alignment: alignment(column),
        children: [new TextRun({ text, bold: column.lead === true && i === 0 })],
      }),
  );
}

function headRow(columns: readonly Column[], widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      (column, i) =>
        new TableCell({
          width: { size: widths[i]!, type: WidthType.DXA },
          shading: { type: ShadingType.CLEAR, fill: HEAD, color: 'auto' },
          borders: { bottom: { style: BorderStyle.SINGLE, size: 8, color: INK } },
          children: [
            new Paragraph({
              style: 'TableText',
              keepNext: true,
              alignment: alignment(column),
              children: [new TextRun({ text: column.title, bold: true })],
            }),
          ],
        }),
    ),
  });
}

/** The line of the meeting: a row with words, so that it does not live by its colour. */
function markRow(text: string, span: number): TableRow {
  const red = { style: BorderStyle.SINGLE, size: 18, color: THREAD };
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: span,
        borders: { top: red },
        width: { size: PAGE_WIDTH, type: WidthType.DXA },
        children: [
          new Paragraph({ style: 'TableText', children: [new TextRun({ text, bold: true })] }),
        ],
      }),
    ],
  });
}

/**
 * A table with its caption above it (unless the heading has just said it), headings repeated on each page, and no
 * row broken over two pages.
 */
export function wordTable(table: NeutralTable, captioned: boolean): FileChild[] {
  const isEmpty = (at: number) => table.rows.every((row) => (row[at] ?? '') === '');
  const shown = table.columns.flatMap((column, at) =>
    column.only === 'sheet' || (column.optional === true && isEmpty(at)) ? [] : [{ column, at }],
  );
  const columns = shown.map((s) => s.column);
  const weight = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.floor((column.width / weight) * PAGE_WIDTH));
  const rows = table.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: shown.map(
          ({ column, at }, i) =>
            new TableCell({
              width: { size: widths[i]!, type: WidthType.DXA },
              children: cellParagraphs(column, row[at] ?? null),
            }),
        ),
      }),
  );
  if (table.mark !== undefined)
    rows.splice(table.mark.after, 0, markRow(table.mark.text, columns.length));
  return [
    ...(captioned
      ? [new Paragraph({ style: 'Caption', children: [new TextRun(table.caption)] })]
      : []),
    new DescribedTable(
      {
        rows: [headRow(columns, widths), ...rows],
        width: { size: PAGE_WIDTH, type: WidthType.DXA },
        columnWidths: widths,
        layout: TableLayoutType.FIXED,
        borders: BORDERS,
        margins: MARGINS,
      },
      table.caption,
      columns.map((column) => column.title).join(', '),
    ),
    // Word joins tables that follow each other directly.
    new Paragraph({ spacing: { after: 60 }, children: [] }),
  ];
}
