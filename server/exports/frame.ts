import type { SessionState } from '#shared/session/state.ts';
import { list, text, type Block, type Cell, type Section } from './document.ts';
import { words, type Lang } from './words.ts';

/** Title of an item or cluster, for "builds on". */
export const titleOf = (state: SessionState, ref: string): string =>
  state.items.get(ref)?.title ?? state.clusters.get(ref)?.title ?? ref;

const wordCount = (texts: readonly string[]): number =>
  texts
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '').length;

const writtenSections = (state: SessionState, stepId?: string) =>
  [...state.sections.values()].filter(
    (s) =>
      s.sentences.some((each) => each.text !== '') && (stepId === undefined || s.stepId === stepId),
  );

export const hasFrame = (state: SessionState, stepId?: string): boolean =>
  writtenSections(state, stepId).length > 0;

/** The written sections as running text, and sentence by sentence with their sources for a sheet. */
export function frameSections(state: SessionState, lang: Lang): Section[] {
  const w = words[lang];
  return writtenSections(state).map((section): Section => {
    const sentences = section.sentences.filter((s) => s.text !== '');
    const origins = [...new Set(sentences.flatMap((s) => s.origins))].map((ref) =>
      titleOf(state, ref),
    );
    const rows = sentences.map((s): Cell[] => [
      section.title,
      s.text,
      s.origins.map((ref) => titleOf(state, ref)).join('\n'),
    ]);
    const blocks: Block[] = [
      text(sentences.map((s) => s.text).join(' ')),
      text(w.words(wordCount(sentences.map((s) => s.text)), section.wordLimit), 'note'),
    ];
    if (origins.length > 0) blocks.push(text(`${w.sourcesOf}:`, 'note'), list(origins));
    blocks.push({
      type: 'table',
      only: 'sheet',
      caption: section.title,
      sheet: w.text,
      columns: [
        { title: w.section, width: 28 },
        { title: w.text, width: 80 },
        { title: w.sourcesOf, width: 40 },
      ],
      rows,
    });
    return { title: section.title, blocks };
  });
}

/** Sentences as [section, text, sources], for flat records. */
export const frameRecords = (state: SessionState): [string, string, string][] =>
  writtenSections(state).flatMap((section) =>
    section.sentences
      .filter((s) => s.text !== '')
      .map((s): [string, string, string] => [
        section.title,
        s.text,
        s.origins.map((ref) => titleOf(state, ref)).join('\n'),
      ]),
  );
