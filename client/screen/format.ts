import type { Lang } from '../ui/language.ts';

/** "482 913": six digits are read aloud and typed in threes. */
export const formatCode = (code: string): string => code.replace(/^(\d{3})(\d{3})$/, '$1\u00a0$2');

/** "kommune.example": what one types, without the protocol, and without the code that is shown beside it. */
export const shortUrl = (url: string): string =>
  url
    .replace(/^https?:\/\//, '')
    .replace(/\/j\/\d+$/, '')
    .replace(/\/$/, '');

/** "18:40" as Danes write it, "18.40"; English keeps the colon. */
export const formatClock = (time: string, lang: Lang): string =>
  lang === 'da' ? time.replace(':', '.') : time;
