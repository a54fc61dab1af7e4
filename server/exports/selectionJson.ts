import type { ReleasedThing } from '#shared/release/release.ts';
import { chosenOf, selectionOf } from '#shared/session/selection.ts';
import { labelOf } from './facts.ts';
import type { Source } from './source.ts';
import { isUndecided } from './things.ts';

/** The selection for programs: the same things as in the other formats, under names that do not change. */
export function selectionJson(source: Source): object {
  const { state, names, lang, at, version } = source;
  const things = selectionOf(state, names);
  const left = things.filter((t) => t.outcome === 'not_chosen');
  return {
    format: 'roed-traad/selection',
    schemaVersion: 1,
    exportedAt: new Date(at).toISOString(),
    lang,
    version,
    label: labelOf(source),
    exercise: state.settings?.exercise ?? false,
    standing: state.settings?.standing ?? 'indicative',
    session: { id: state.id, ...state.settings, status: state.status },
    keywords: chosenOf(things, 'keyword'),
    elements: chosenOf(things, 'element'),
    frame: [...state.sections.values()].map(({ id, title, sentences }) => ({
      id,
      title,
      sentences,
    })),
    involve: chosenOf(things, 'group'),
    meetings: chosenOf(things, 'meeting'),
    notChosen: left.filter((t: ReleasedThing) => !isUndecided(t)),
    undecided: left.filter(isUndecided),
  };
}
