import { isoDay } from './moments.ts';
import type { Source } from './source.ts';
import { words } from './words.ts';

const SPELLED: Record<string, string> = {
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  Æ: 'Ae',
  Ø: 'Oe',
  Å: 'Aa',
  ß: 'ss',
};
const LONGEST_TITLE = 60;

/** ASCII letters and digits joined by hyphens, so that any case system and file share takes the name. */
export function asciiSlug(text: string): string {
  return text
    .replace(/[æøåÆØÅß]/g, (letter) => SPELLED[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, LONGEST_TITLE)
    .replace(/^-+|-+$/g, '');
}

/** `2016-03-02_Politisk-workshop_Udvalgte_v1.xlsx`, with `OEVELSE_` before an exercise (R33). */
export function fileName(
  source: Source,
  what: 'selection' | 'meeting',
  format: 'xlsx' | 'csv' | 'docx' | 'json',
): string {
  const { state, lang, version } = source;
  const settings = state.settings;
  const names = words[lang].file;
  const content =
    what === 'selection'
      ? names.selection
      : format === 'docx'
        ? names.minutes
        : format === 'json'
          ? names.archive
          : names.sheets;
  const date = /^\d{4}-\d{2}-\d{2}$/.test(settings?.date ?? '')
    ? (settings?.date ?? '')
    : isoDay(state.openedAt ?? source.at);
  const title = asciiSlug(settings?.title ?? '') || 'session';
  const exercise = settings?.exercise === true ? 'OEVELSE_' : '';
  return `${exercise}${date}_${title}_${content}_v${version}.${format}`;
}
