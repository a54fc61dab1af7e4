import type { Cell, Fact, Section, Table } from './document.ts';
import type { Words } from './words.ts';

/**
 * The whole meeting as one flat table: section, item, row, field, value. One shape for everything, so that the
 * file can be filtered in a spreadsheet and read by a program.
 */
export function meetingRecords(
  w: Words,
  facts: readonly Fact[],
  sections: readonly Section[],
): Table {
  const rows: Cell[][] = facts.map(({ name, value }) => [w.about, '', '', name, value]);
  const walk = (section: Section, path: readonly string[]): void => {
    const titles = [...path, section.title];
    const top = titles[0]!;
    const item = titles.slice(1).join(' · ');
    for (const block of section.blocks) {
      switch (block.type) {
        case 'text':
          rows.push([top, item, '', w.text, block.text]);
          break;
        case 'list':
          for (const each of block.items) rows.push([top, item, '', w.text, each]);
          break;
        case 'facts':
          for (const { name, value } of block.facts) rows.push([top, item, '', name, value]);
          break;
        case 'table':
          if (block.only !== 'sheet') rows.push(...tableRecords(top, item, block));
          break;
      }
    }
    for (const each of section.sections ?? []) walk(each, [...path, section.title]);
  };
  for (const section of sections) walk(section, []);
  return {
    type: 'table',
    caption: w.minutesTitle,
    sheet: w.minutesTitle,
    columns: [w.section, w.item, w.row, w.field, w.value].map((title) => ({ title, width: 30 })),
    rows,
  };
}

function tableRecords(top: string, item: string, table: Table): Cell[][] {
  return table.rows.flatMap((row, i) =>
    table.columns.flatMap((column, c): Cell[][] => {
      const cell = row[c] ?? null;
      if (column.only === 'page' || cell === null || cell === '') return [];
      return [[top, item, i + 1, column.title, cell]];
    }),
  );
}
