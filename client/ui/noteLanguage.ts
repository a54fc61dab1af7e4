import { currentLanguage } from './language.ts';

/** Languages that slips of paper are written in, as somebody who types them in may choose. */
export const NOTE_LANGUAGES = [
  'da',
  'en',
  'tr',
  'ar',
  'ur',
  'pl',
  'uk',
  'so',
  'fa',
  'de',
  'ro',
] as const;

/** "tyrkisk", "Arabic": as the reader calls it; the code where the browser knows no name. */
export function languageName(lang: string): string {
  try {
    return new Intl.DisplayNames([currentLanguage()], { type: 'language' }).of(lang) ?? lang;
  } catch {
    return lang;
  }
}
