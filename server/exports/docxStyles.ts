import {
  AlignmentType,
  BorderStyle,
  LevelFormat,
  type IPropertiesOptions,
  type ISectionPropertiesOptions,
} from 'docx';
import type { Lang } from './words.ts';

export const INK = '1B2430';
export const INK_SOFT = '4A5563';
export const RULE = 'D9D3C8';
export const HEAD = 'F1EDE6';
/** The one red: the line the meeting drew. */
export const THREAD = 'C8102E';
export const WARN = '8A5A00';

/** On every municipal PC, and metric-compatible with what replaces it elsewhere. */
const FONT = 'Arial';
export const LIST = 'list';

const cm = (n: number): number => Math.round(n * 567);
const A4 = { width: cm(21), height: cm(29.7) };
const MARGIN = { top: cm(2.6), bottom: cm(2.2), left: cm(2.2), right: cm(2.2) };
/** Width of the text in twentieths of a point. */
export const PAGE_WIDTH = A4.width - MARGIN.left - MARGIN.right;

export const page: ISectionPropertiesOptions = {
  page: { size: A4, margin: { ...MARGIN, header: cm(1.2), footer: cm(1) } },
};

const heading = (size: number, before: number, after: number) => ({
  run: { size, bold: true, color: INK, font: FONT },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
});

export function styles(lang: Lang): Pick<IPropertiesOptions, 'styles' | 'numbering'> {
  return {
    styles: {
      default: {
        document: {
          run: {
            font: FONT,
            size: 20,
            color: INK,
            language: { value: lang === 'da' ? 'da-DK' : 'en-GB' },
          },
          paragraph: { spacing: { after: 120, line: 276 } },
        },
        title: {
          run: { size: 44, bold: true, color: INK, font: FONT },
          paragraph: { spacing: { after: 60, line: 240 } },
        },
        heading1: heading(30, 480, 160),
        heading2: heading(24, 340, 120),
        heading3: heading(21, 260, 100),
        caption: {
          run: { size: 18, italics: false, color: INK_SOFT },
          paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
        },
      },
      paragraphStyles: [
        {
          id: 'Subtitle',
          name: 'Subtitle',
          basedOn: 'Normal',
          next: 'Normal',
          quickFormat: true,
          run: { size: 26, color: INK_SOFT },
          paragraph: { spacing: { after: 280 } },
        },
        {
          id: 'Callout',
          name: 'Callout',
          basedOn: 'Normal',
          run: { size: 20 },
          paragraph: {
            spacing: { after: 120 },
            indent: { left: 200 },
            border: { left: { style: BorderStyle.SINGLE, size: 18, color: INK_SOFT, space: 10 } },
          },
        },
        {
          id: 'Fact',
          name: 'Fact',
          basedOn: 'Normal',
          paragraph: { spacing: { after: 50 } },
        },
        {
          id: 'Note',
          name: 'Note',
          basedOn: 'Normal',
          run: { size: 18, color: INK_SOFT },
        },
        {
          id: 'TableText',
          name: 'Table Text',
          basedOn: 'Normal',
          run: { size: 18 },
          paragraph: { spacing: { before: 30, after: 30, line: 250 } },
        },
        {
          id: 'Header',
          name: 'header',
          basedOn: 'Normal',
          run: { size: 17, color: INK_SOFT },
          paragraph: {
            border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: RULE, space: 6 } },
          },
        },
        { id: 'Footer', name: 'footer', basedOn: 'Normal', run: { size: 17, color: INK_SOFT } },
      ],
    },
    numbering: {
      config: [
        {
          reference: LIST,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 360, hanging: 260 }, spacing: { after: 60 } } },
            },
          ],
        },
      ],
    },
  };
}
