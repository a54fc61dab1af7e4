import { createEvents, type EventAttributes } from 'ics';
import type { Activity, When } from '#shared/process/process.ts';
import { formatWhen } from '#shared/process/plan.ts';

type Day = [year: number, month: number, day: number];
interface Span {
  readonly start: Day;
  /** The day after the last one, as calendars count. */
  readonly end: Day;
  /** Only a given day is certain; "primo 2017" and whole months are not. */
  readonly certain: boolean;
}

/** Days since 1970 keep month and year ends right. */
const dayOf = (y: number, m: number, d: number): Day => {
  const date = new Date(Date.UTC(y, m - 1, d));
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
};
const numbers = (text: string): number[] => text.split('-').map(Number);

/** primo, medio and ultimo as days of a month, or as months of a year. */
function partSpan(part: 'primo' | 'medio' | 'ultimo', of: string): Omit<Span, 'certain'> {
  const [y = 0, m] = numbers(of);
  const third = ['primo', 'medio', 'ultimo'].indexOf(part);
  if (m === undefined) {
    const month = [1, 6, 12][third]!;
    return { start: dayOf(y, month, 1), end: dayOf(y, month + 1, 1) };
  }
  const from = third * 10 + 1;
  return {
    start: dayOf(y, m, from),
    end: third === 2 ? dayOf(y, m + 1, 1) : dayOf(y, m, from + 10),
  };
}

/** A calendar knows days only: the plan's real precision goes into the words. */
export function spanOf(when: When): Span {
  switch (when.kind) {
    case 'day': {
      const [y = 0, m = 1, d = 1] = numbers(when.date);
      return { start: dayOf(y, m, d), end: dayOf(y, m, d + 1), certain: true };
    }
    case 'months': {
      const [y = 0, m = 1] = numbers(when.from);
      const [toY = 0, toM = 1] = numbers(when.to);
      return { start: dayOf(y, m, 1), end: dayOf(toY, toM + 1, 1), certain: false };
    }
    case 'part':
      return { ...partSpan(when.part, when.of), certain: false };
    case 'before': {
      const [y = 0, m = 1] = numbers(when.month);
      return { start: dayOf(y, m, 0), end: dayOf(y, m, 1), certain: false };
    }
  }
}

export interface CalendarInput {
  readonly processId: string;
  readonly title: string;
  readonly exercise: boolean;
  readonly activities: readonly Activity[];
  readonly lang: 'da' | 'en';
}

const WORDS = {
  da: { when: 'Tid i planen', who: 'Hvem deltager', exercise: 'ØVELSE' },
  en: { when: 'Time in the plan', who: 'Who takes part', exercise: 'EXERCISE' },
} as const;

/** The plan as iCalendar text; whole days, since the plan gives no hours. */
export function planCalendar({
  processId,
  title,
  exercise,
  activities,
  lang,
}: CalendarInput): string {
  const words = WORDS[lang];
  const mark = exercise ? `${words.exercise}: ` : '';
  const events = activities.map(({ id, plan, cancelled, revisions }): EventAttributes => {
    const { start, end, certain } = spanOf(plan.when);
    return {
      uid: `${processId}.${id}@roed-traad`,
      sequence: Math.max(0, revisions.length - 1),
      start,
      end,
      startInputType: 'utc',
      title: `${mark}${plan.title}`,
      description: [
        `${words.when}: ${formatWhen(plan.when, lang)}`,
        plan.circle === '' ? '' : `${words.who}: ${plan.circle}`,
        plan.purpose,
      ]
        .filter((line) => line !== '')
        .join('\n'),
      status: cancelled ? 'CANCELLED' : certain ? 'CONFIRMED' : 'TENTATIVE',
      // Months of meetings must not show a whole calendar as busy.
      transp: certain ? 'OPAQUE' : 'TRANSPARENT',
      busyStatus: certain ? 'BUSY' : 'FREE',
    };
  });
  const { error, value } = createEvents(events, {
    productId: 'roed-traad',
    calName: `${mark}${title}`,
  });
  if (error !== null && error !== undefined) throw error;
  return value ?? '';
}
