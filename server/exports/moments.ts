import { formatWhen } from '#shared/process/plan.ts';
import { words, type Lang } from './words.ts';

/** Times in the file are the times on the wall of the hall, wherever the server stands. */
const ZONE = 'Europe/Copenhagen';

const parts = (at: number): Record<string, string> =>
  Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', {
      timeZone: ZONE,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(at)
      .map((p) => [p.type, p.value]),
  );

/** "2016-03-02" */
export function isoDay(at: number): string {
  const p = parts(at);
  return `${p['year']}-${p['month']}-${p['day']}`;
}

/** "kl. 18.42" or "18:42" */
export function clock(at: number, lang: Lang): string {
  const p = parts(at);
  return words[lang].clock(p['hour'] ?? '', p['minute'] ?? '');
}

/** "2. marts 2016" or "2 March 2016" */
export const day = (at: number, lang: Lang): string =>
  new Intl.DateTimeFormat(lang === 'da' ? 'da-DK' : 'en-GB', {
    timeZone: ZONE,
    dateStyle: 'long',
  }).format(at);

/** The day of an ISO date, `2016-03-02`; what is known of it in other words while it has none. */
export const dayOf = (date: string, otherwise: string, lang: Lang): string =>
  date === '' ? otherwise : formatWhen({ kind: 'day', date }, lang);

export const moment = (at: number, lang: Lang): string => `${day(at, lang)} ${clock(at, lang)}`;

/** Whole minutes, at least 1, so that no step took no time. */
export const minutesBetween = (from: number, to: number): number =>
  Math.max(1, Math.round((to - from) / 60_000));
