import { describe, expect, it } from 'vitest';
import type { SmallMeeting } from '#shared/dialogue/card.ts';
import { todayIn } from '../../ui/today.ts';
import { meetingState } from './meetingState.ts';

const meeting: SmallMeeting = {
  seat: 's_1',
  venue: 'school',
  invitee: null,
  place: 'Måløv Skole',
  date: '2016-04-06',
  time: '',
  release: 'r1',
  cancelled: false,
};
const on = (today: string, more: Partial<SmallMeeting> = {}) =>
  meetingState({ meeting: { ...meeting, ...more }, closed: false }, 'empty', today);

describe('where a small meeting stands', () => {
  it('comes, is today, is held, is asked for after two days and missing after five', () => {
    expect(on('2016-04-03')).toEqual({ is: 'coming', days: 3 });
    expect(on('2016-04-06')).toEqual({ is: 'today' });
    expect(on('2016-04-07')).toEqual({ is: 'held', due: '2016-04-11' });
    expect(on('2016-04-08')).toEqual({ is: 'remind', due: '2016-04-11' });
    expect(on('2016-04-11')).toEqual({ is: 'remind', due: '2016-04-11' });
    expect(on('2016-04-12')).toEqual({ is: 'missing', due: '2016-04-11' });
  });

  it('counts days across the change to summer time', () => {
    expect(on('2016-03-28', { date: '2016-03-26' })).toEqual({ is: 'remind', due: '2016-03-31' });
  });

  it('[REP2] is only sent when the server has the card', () => {
    const held = { meeting, closed: false };
    for (const card of ['kept', 'waiting', 'changed'] as const)
      expect(meetingState(held, card, '2016-04-20')).toEqual({ is: 'unsent' });
    expect(meetingState(held, 'sent', '2016-04-20')).toEqual({ is: 'sent' });
    expect(meetingState({ meeting, closed: true }, 'empty', '2016-04-20')).toEqual({
      is: 'closed',
    });
  });

  it('[OUT2] a card typed for a meeting that was cancelled elsewhere can still be reached', () => {
    const gone = { meeting: { ...meeting, cancelled: true }, closed: false };
    expect(meetingState(gone, 'kept', '2016-04-20')).toEqual({ is: 'unsent' });
    expect(meetingState(gone, 'refused', '2016-04-20')).toEqual({ is: 'refused' });
    expect(meetingState(gone, 'empty', '2016-04-20')).toEqual({ is: 'cancelled' });
  });

  it('knows which day it is in Denmark', () => {
    expect(todayIn(Date.UTC(2016, 3, 6, 22, 30))).toBe('2016-04-07');
  });
});
