import type { Cell, Column, Fact, Table } from './document.ts';

/** Facts as one row of a sheet, so that all votes or lines of a meeting stand below each other. */
export const factsTable = (
  sheet: string,
  context: readonly { readonly title: string; readonly value: Cell }[],
  facts: readonly Fact[],
): Table => ({
  type: 'table',
  only: 'sheet',
  caption: sheet,
  sheet,
  context,
  columns: facts.map(({ name }): Column => ({ title: name, width: 30 })),
  rows: [facts.map((fact) => fact.value)],
});
