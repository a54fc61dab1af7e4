import type { Section } from '../../board/board.ts';
import type { Fold, Folds } from '../../session/fold.ts';

function changeSection(
  { state, touched }: Fold,
  id: string,
  change: (old: Section) => Section,
): void {
  const old = state.sections.get(id);
  if (old) state.sections.set(id, change(old));
  touched.add(`section/${id}`);
}

export const draftFolds: Folds<'section.added' | 'pen.taken' | 'section.written'> = {
  'section.added'({ state, touched }, { section }) {
    state.sections.set(section.id, { ...section, sentences: [], pen: null, version: 0 });
    touched.add(`section/${section.id}`);
  },
  'pen.taken'(fold, { sectionId, by }) {
    changeSection(fold, sectionId, (old) => ({ ...old, pen: by }));
  },
  'section.written'(fold, { sectionId, sentences }) {
    changeSection(fold, sectionId, (old) => ({ ...old, sentences, version: old.version + 1 }));
  },
};
