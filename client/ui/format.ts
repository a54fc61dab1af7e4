import { currentLanguage } from './language.ts';

export const ZONE = 'Europe/Copenhagen';
const DA_MONTHS =
  'januar februar marts april maj juni juli august september oktober november december'.split(' ');

const parts = (at: number, options: Intl.DateTimeFormatOptions): Record<string, string> =>
  Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, ...options })
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  );

/** "2. marts 2016" / "2 March 2016", in Danish time wherever the device thinks it is. */
export function formatDate(at: number): string {
  if (currentLanguage() === 'en')
    return new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, dateStyle: 'long' }).format(at);
  const p = parts(at, { day: 'numeric', month: 'numeric', year: 'numeric' });
  return `${Number(p['day'])}. ${DA_MONTHS[Number(p['month']) - 1]} ${p['year']}`;
}

/** "18.42" / "18:42"; words around it ("kl.") belong to the catalogue. */
export function formatTime(at: number): string {
  const p = parts(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${p['hour']}${currentLanguage() === 'en' ? ':' : '.'}${p['minute']}`;
}

/** "02:40", never negative. */
export function formatCountdown(ms: number): string {
  const s = Math.max(0, Math.ceil(ms / 1000));
  return `${String(Math.floor(s / 60)).padStart(2, '0')}:${String(s % 60).padStart(2, '0')}`;
}

/** Danish and English agree: one, or many. */
export const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);

/** "a, b og c". */
export function listOf(things: readonly string[], and: string): string {
  if (things.length < 2) return things.join('');
  return `${things.slice(0, -1).join(', ')} ${and} ${things[things.length - 1]}`;
}
