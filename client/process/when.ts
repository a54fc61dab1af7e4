import { startOf } from '#shared/process/plan.ts';
import type { When } from '#shared/process/process.ts';

/** "2016-03", or "2016" where the whole year is meant. */
export type YearMonth = string;

/** Another precision for the same time, so that nothing has to be typed twice. */
export function changeKind(when: When, kind: When['kind']): When {
  const start = isWhen(when) ? startOf(when) : '';
  const month = start.slice(0, 7);
  switch (kind) {
    case 'day':
      return { kind, date: start };
    case 'months':
      return { kind, from: month, to: month };
    case 'part':
      return { kind, part: 'primo', of: month };
    case 'before':
      return { kind, month };
  }
}

export const yearOf = (value: YearMonth): string => value.split('-')[0] ?? '';
export const monthOf = (value: YearMonth): string => value.split('-')[1] ?? '';

const joined = (year: string, month: string): YearMonth =>
  month === '' ? year : `${year}-${month}`;

export const withMonth = (value: YearMonth, month: string): YearMonth =>
  joined(yearOf(value), month);

export const withYear = (value: YearMonth, year: string): YearMonth =>
  joined(year.replace(/\D/g, '').slice(0, 4), monthOf(value));

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Whether a time is whole: a half-typed year is not saved. */
export function isWhen(when: When): boolean {
  switch (when.kind) {
    case 'day':
      return /^\d{4}-\d{2}-\d{2}$/.test(when.date);
    case 'months':
      return MONTH.test(when.from) && MONTH.test(when.to) && when.from <= when.to;
    case 'part':
      return /^\d{4}$/.test(when.of) || MONTH.test(when.of);
    case 'before':
      return MONTH.test(when.month);
  }
}
