import { formatWhen } from '#shared/process/plan.ts';
import type { Lang } from './language.ts';

/** "14. april", where the year stands elsewhere or goes without saying. */
export const shortDay = (date: string, lang: Lang): string =>
  formatWhen({ kind: 'day', date }, lang).replace(/ \d{4}$/, '');
