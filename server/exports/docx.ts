import {
  AlignmentType,
  Document as WordDocument,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type FileChild,
} from 'docx';
import type { Block, Document, Fact, Section } from './document.ts';
import { INK_SOFT, LIST, PAGE_WIDTH, page, styles, WARN } from './docxStyles.ts';
import { wordTable } from './docxTable.ts';
import { words } from './words.ts';

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
const FACT_INDENT = 3000;

/** Lines of a text as one paragraph with breaks. */
const runs = (text: string, bold = false): TextRun[] =>
  text.split('\n').map(
    (line, i) =>
      new TextRun({
        text: line,
        ...(i === 0 ? {} : { break: 1 }),
        // Said only where it is: in a heading "not bold" would win over its style.
        ...(bold ? { bold } : {}),
      }),
  );

function fact({ name, value }: Fact, last: boolean): Paragraph {
  return new Paragraph({
    style: 'Fact',
    ...(last ? { spacing: { after: 200 } } : {}),
    indent: { left: FACT_INDENT, hanging: FACT_INDENT },
    tabStops: [{ type: TabStopType.LEFT, position: FACT_INDENT }],
    children: [
      new TextRun({ text: name, color: INK_SOFT }),
      new TextRun({ children: [new Tab()] }),
      ...runs(value),
    ],
  });
}

const facts = (all: readonly Fact[]): Paragraph[] =>
  all.map((each, i) => fact(each, i === all.length - 1));

function block(each: Block, heading: string, keepNext: boolean): FileChild[] {
  switch (each.type) {
    case 'text':
      return [
        new Paragraph({
          keepNext: keepNext || each.tone === 'lead',
          ...(each.tone === 'note' ? { style: 'Note' } : {}),
          children:
            each.tone === 'warning'
              ? [new TextRun({ text: each.text, bold: true, color: WARN })]
              : runs(each.text, each.tone === 'lead'),
        }),
      ];
    case 'list':
      return each.items.map(
        (item) => new Paragraph({ numbering: { reference: LIST, level: 0 }, children: runs(item) }),
      );
    case 'facts':
      return facts(each.facts);
    case 'table':
      return each.only === 'sheet' ? [] : wordTable(each, !each.caption.includes(heading));
  }
}

function section(each: Section, level: number): FileChild[] {
  return [
    new Paragraph({
      heading: LEVELS[Math.min(level, LEVELS.length - 1)]!,
      children: runs(each.title),
    }),
    ...each.blocks.flatMap((b, i) => {
      const next = each.blocks[i + 1];
      const leadsOn = next === undefined ? (each.sections ?? []).length > 0 : next.type === 'table';
      return block(b, each.title, leadsOn);
    }),
    ...(each.sections ?? []).flatMap((child) => section(child, level + 1)),
  ];
}

/** What the page counts for stands at the top of every page, so that a copied page still says it. */
const header = (document: Document): Header =>
  new Header({
    children: [
      new Paragraph({
        style: 'Header',
        tabStops: [{ type: TabStopType.RIGHT, position: PAGE_WIDTH }],
        children: [
          new TextRun({ text: document.label, bold: true }),
          new TextRun({ children: [new Tab()] }),
          new TextRun({ text: document.subtitle }),
        ],
      }),
    ],
  });

function footer(document: Document): Footer {
  const [before, , between, after] = words[document.lang].page('', '');
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
          }),
        ],
      }),
    ],
  });
}

/** Minutes as Word writes them: real headings, language and title set, table headings repeated on each page. */
export async function writeDocx(document: Document): Promise<Uint8Array> {
  const word = new WordDocument({
    title: `${document.title}: ${document.subtitle}`,
    subject: document.label,
    creator: 'Rød Tråd',
    lastModifiedBy: 'Rød Tråd',
    description: document.notes.join(' '),
    keywords: document.label,
    ...styles(document.lang),
    sections: [
      {
        properties: page,
        headers: { default: header(document) },
        footers: { default: footer(document) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: runs(document.title) }),
          new Paragraph({ style: 'Subtitle', children: runs(document.subtitle) }),
          ...document.notes.map(
            (note) => new Paragraph({ style: 'Callout', children: runs(note) }),
          ),
          ...facts(document.facts),
          ...document.sections.flatMap((each) => section(each, 0)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(word));
}
