import { describe, expect, it } from 'vitest';
import { VISION_2029 } from '#shared/process/plan.ts';
import type { ActivityView } from '#shared/process/process.ts';
import { timelineOf } from './timeline.ts';

const activities: ActivityView[] = VISION_2029.map(({ id, plan }) => ({
  id,
  plan,
  cancelled: false,
  revisions: [],
})).reverse();
const session = { id: 'm', activityId: 'a1', title: 'Workshop', at: 1 };
const release = { id: 'r', sessionId: 'm', version: 1, title: 'Det valgte', chosen: 17, at: 2 };

describe('the thread', () => {
  it('runs in the order of time, whatever the precision of a date', () => {
    expect(timelineOf(activities, [], []).map((knot) => knot.activity.id)).toEqual(
      VISION_2029.map(({ id }) => id),
    );
  });

  it('is solid where something was handed on, and says what is next', () => {
    const before = timelineOf(activities, [session], []);
    expect(before.filter((knot) => knot.solid).map((knot) => knot.activity.id)).toEqual(['a0']);
    expect(before.find((knot) => knot.next)?.activity.id).toBe('a1');

    const after = timelineOf(activities, [session], [release]);
    expect(after.filter((knot) => knot.solid).map((knot) => knot.activity.id)).toEqual([
      'a0',
      'a1',
    ]);
    expect(after.find((knot) => knot.next)?.activity.id).toBe('a2');
  });

  it('keeps a cancelled activity in its place, without making it next', () => {
    const cancelled = activities.map((a) => (a.id === 'a1' ? { ...a, cancelled: true } : a));
    const knots = timelineOf(cancelled, [], []);
    expect(knots[1]?.activity.id).toBe('a1');
    expect(knots.find((knot) => knot.next)?.activity.id).toBe('a2');
  });
});
