import { describe, expect, it } from 'vitest';
import { changeKind, isWhen, withMonth, withYear } from './when.ts';

describe('a time in its own precision', () => {
  it('is kept when the precision changes', () => {
    expect(changeKind({ kind: 'day', date: '2016-03-02' }, 'months')).toEqual({
      kind: 'months',
      from: '2016-03',
      to: '2016-03',
    });
    expect(changeKind({ kind: 'months', from: '2016-08', to: '2016-10' }, 'day')).toEqual({
      kind: 'day',
      date: '2016-08-01',
    });
    expect(changeKind({ kind: 'day', date: '' }, 'part')).toEqual({
      kind: 'part',
      part: 'primo',
      of: '',
    });
  });

  it('is typed as month and year apart', () => {
    expect(withMonth('2016-03', '11')).toBe('2016-11');
    expect(withMonth('2016-03', '')).toBe('2016');
    expect(withYear('2016-03', '2017')).toBe('2017-03');
    expect(withYear('2016', '20x17')).toBe('2017');
    expect(withYear(withMonth('', '06'), '2016')).toBe('2016-06');
  });

  it('is not saved half', () => {
    expect(isWhen({ kind: 'day', date: '' })).toBe(false);
    expect(isWhen({ kind: 'months', from: '2016-08', to: '2016-05' })).toBe(false);
    expect(isWhen({ kind: 'months', from: '201', to: '2016-05' })).toBe(false);
    expect(isWhen({ kind: 'part', part: 'primo', of: '2017' })).toBe(true);
    expect(isWhen({ kind: 'before', month: '2016-03' })).toBe(true);
  });
});
