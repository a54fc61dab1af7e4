import type { Document } from './document.ts';
import { words } from './words.ts';

interface SheetTransform {
  readonly 'xl/worksheets/sheet{id}.xml': { readonly transform: (content: string) => string };
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** In page headers "&" starts a code; a doubled one is a plain "&". */
const inHeader = (text: string): string => escaped(text.replace(/&/g, '&&'));

/** Column letters of a sheet: A … Z, AA … */
const letters = (n: number): string =>
  n <= 26
    ? String.fromCharCode(64 + n)
    : letters(Math.floor((n - 1) / 26)) + letters(((n - 1) % 26) + 1);

/**
 * Paper is still how a spreadsheet reaches a meeting: fit to the width of a page, with the label on each page and
 * page numbers; on screen, filters at the column headings.
 */
export function printable(document: Document): { files: { transform: SheetTransform } } {
  const [side, , of] = words[document.lang].page('', '');
  const headerFooter =
    `<headerFooter><oddHeader>&amp;L${inHeader(document.label)}&amp;R${inHeader(document.subtitle)}</oddHeader>` +
    `<oddFooter>&amp;R${inHeader(side)}&amp;P${inHeader(of)}&amp;N</oddFooter></headerFooter>`;
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (content) => {
            const columns = content.match(/<col /g)?.length ?? 1;
            const rows = content.match(/<row /g)?.length ?? 0;
            const filter =
              content.includes('ySplit="2"') && rows > 2
                ? `<autoFilter ref="A2:${letters(columns)}${rows}"/>`
                : '';
            return content
              .replace(
                '<sheetViews>',
                '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>',
              )
              .replace('</sheetData>', `</sheetData>${filter}`)
              .replace(
                /<pageSetup ([^>]*)\/>/,
                `<pageSetup $1 fitToWidth="1" fitToHeight="0"/>${headerFooter}`,
              );
          },
        },
      },
    },
  };
}
