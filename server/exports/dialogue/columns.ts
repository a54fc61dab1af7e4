import { VERDICTS } from '#shared/board/board.ts';
import type { Column, Table } from '../document.ts';
import type { Words } from '../words.ts';
import type { DialogueContent, ElementContent, WordingContent } from './content.ts';

export const verdictColumns = ({ verdicts }: Words, width: number): Column[] =>
  VERDICTS.map((verdict) => ({ title: verdicts[verdict], width, numeric: true }));

/** What a sheet says of each row: sheets have the tables of all elements below each other. */
export const contextOf = (
  { common }: DialogueContent,
  element: ElementContent,
  { wording, title }: WordingContent,
): NonNullable<Table['context']> => [
  { title: common.kind, value: common.kinds[element.kind] },
  { title: common.aboutElement, value: element.title },
  { title: common.wordingNo, value: wording },
  { title: common.wording, value: title },
];
