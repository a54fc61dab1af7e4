import { describe, expect, it } from 'vitest';
import { VISION_2029 } from '#shared/process/plan.ts';
import type { Activity, When } from '#shared/process/process.ts';
import { planCalendar, spanOf } from './calendar.ts';

const activities: Activity[] = VISION_2029.map(({ id, plan }) => ({
  id,
  plan,
  cancelled: false,
  revisions: [],
}));
const calendar = (change: Partial<Parameters<typeof planCalendar>[0]> = {}): string =>
  planCalendar({
    processId: 'p1',
    title: 'Fremtidens Ballerup',
    exercise: false,
    activities,
    lang: 'da',
    ...change,
  });
/** Long lines are folded; a reader joins them again. */
const unfolded = (text: string): string => text.replace(/\r\n[\t ]/g, '');
const eventOf = (text: string, id: string): string =>
  unfolded(text)
    .split('BEGIN:VEVENT')
    .find((event) => event.includes(`UID:p1.${id}@`)) ?? '';

describe('the plan as a calendar', () => {
  it('has every activity as whole days', () => {
    const text = calendar();
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(VISION_2029.length);
    expect(text.match(/DTSTART;VALUE=DATE:/g)).toHaveLength(VISION_2029.length);
    const workshop = eventOf(text, 'a1');
    expect(workshop).toContain('DTSTART;VALUE=DATE:20160302');
    expect(workshop).toContain('DTEND;VALUE=DATE:20160303');
    expect(workshop).toContain('STATUS:CONFIRMED');
  });

  it('keeps the real precision in words and calls the rest tentative', () => {
    const launch = eventOf(calendar(), 'a10');
    expect(launch).toContain('STATUS:TENTATIVE');
    expect(launch).toContain('Tid i planen: primo 2017');
  });

  it('keeps æøå and escapes what the format gives a meaning', () => {
    const [first] = activities;
    const odd = { ...first!, plan: { ...first!.plan, title: 'Ærø; Ålborg, \\ og\nX-EVIL:1' } };
    const text = unfolded(calendar({ activities: [odd] }));
    expect(text).toContain('SUMMARY:Ærø\\; Ålborg\\, \\\\ og\\nX-EVIL:1');
    expect(text).not.toMatch(/^X-EVIL/m);
  });

  it('marks an exercise and a cancelled activity', () => {
    const text = calendar({
      exercise: true,
      activities: [{ ...activities[0]!, cancelled: true }],
    });
    expect(text).toContain('SUMMARY:ØVELSE: ');
    expect(text).toContain('STATUS:CANCELLED');
  });

  it.each<[When, string, string]>([
    [{ kind: 'months', from: '2016-03', to: '2016-05' }, '2016-3-1', '2016-6-1'],
    [{ kind: 'months', from: '2016-11', to: '2016-12' }, '2016-11-1', '2017-1-1'],
    [{ kind: 'part', part: 'primo', of: '2017' }, '2017-1-1', '2017-2-1'],
    [{ kind: 'part', part: 'ultimo', of: '2017' }, '2017-12-1', '2018-1-1'],
    [{ kind: 'part', part: 'medio', of: '2017-02' }, '2017-2-11', '2017-2-21'],
    [{ kind: 'part', part: 'ultimo', of: '2017-02' }, '2017-2-21', '2017-3-1'],
    [{ kind: 'before', month: '2016-03' }, '2016-2-29', '2016-3-1'],
    [{ kind: 'day', date: '2016-12-31' }, '2016-12-31', '2017-1-1'],
  ])('%j', (when, start, end) => {
    const span = spanOf(when);
    expect([span.start.join('-'), span.end.join('-')]).toEqual([start, end]);
  });
});
