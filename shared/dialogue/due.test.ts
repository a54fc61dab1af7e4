import { describe, expect, it } from 'vitest';
import { reportState } from './due.ts';

const meeting = { date: '2016-04-06', cancelled: false };

describe('the report of a small meeting', () => {
  it('[REP2] is asked for after two days and missing after five, never taken for agreement', () => {
    expect(reportState(meeting, null, '2016-04-06')).toBe('planned');
    expect(reportState(meeting, null, '2016-04-07')).toBe('awaited');
    expect(reportState(meeting, null, '2016-04-08')).toBe('remind');
    expect(reportState(meeting, null, '2016-04-11')).toBe('remind');
    expect(reportState(meeting, null, '2016-04-12')).toBe('missing');
  });

  it('that came before it was called off is still a report', () => {
    expect(reportState({ ...meeting, cancelled: true }, null, '2016-05-01')).toBe('cancelled');
    expect(reportState({ ...meeting, cancelled: true }, 1, '2016-05-01')).toBe('reported');
  });
});
