import { formatWhen } from '#shared/process/plan.ts';
import type { ActivityPlan, Standing } from '#shared/process/process.ts';
import type { Lang } from '../ui/language.ts';
import type { ProcessWords } from './words.da.ts';

export interface FieldChange {
  readonly field: keyof ActivityPlan;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

const FIELDS: readonly (keyof ActivityPlan)[] = [
  'title',
  'when',
  'circle',
  'purpose',
  'standing',
  'handsOn',
  'preset',
  'held',
];

interface Wording {
  readonly words: ProcessWords;
  readonly standing: Record<Standing, string>;
  readonly lang: Lang;
}

function inWords(plan: ActivityPlan, field: keyof ActivityPlan, wording: Wording): string {
  const { words, standing, lang } = wording;
  switch (field) {
    case 'when':
      return formatWhen(plan.when, lang);
    case 'standing':
      return standing[plan.standing];
    case 'preset':
      return words.preset[plan.preset];
    case 'held':
      return plan.held ? words.yes : words.no;
    default:
      return plan[field] === '' ? words.change.nothing : plan[field];
  }
}

/** What a revision changed, field by field, in words. */
export function changesOf(
  before: ActivityPlan,
  after: ActivityPlan,
  wording: Wording,
): readonly FieldChange[] {
  return FIELDS.map((field) => ({
    field,
    name: wording.words.field[field],
    before: inWords(before, field, wording),
    after: inWords(after, field, wording),
  })).filter((change) => change.before !== change.after);
}
