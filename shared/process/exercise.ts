import { runSheet } from '../session/runsheets.ts';
import { VISION_2029 } from './plan.ts';

/** Activities that an exercise can play, in their order. */
export const PLAYED = ['a1', 'a3', 'a4', 'a5'] as const;
export type Played = (typeof PLAYED)[number];

export interface ExercisePoint {
  /** The workshop's own steps are named alone, those of later meetings with their activity: `a3:unfold`. */
  readonly point: string;
  readonly activity: Played;
  readonly activityTitle: string;
  /** Id of the step it stops before; null = the meeting has ended. */
  readonly step: string | null;
  readonly title: string;
}

const planOf = (id: Played) => VISION_2029.find((each) => each.id === id)!.plan;

/** Where an exercise can stop. */
export const EXERCISE_POINTS: readonly ExercisePoint[] = PLAYED.flatMap((activity) => {
  const plan = planOf(activity);
  const point = (step: string): string => (activity === 'a1' ? step : `${activity}:${step}`);
  const activityTitle = plan.title;
  return [
    ...runSheet(plan.preset).map(({ id, title }) => ({
      point: point(id),
      activity,
      activityTitle,
      step: id,
      title,
    })),
    { point: point('end'), activity, activityTitle, step: null, title: '' },
  ];
});
