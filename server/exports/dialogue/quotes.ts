import type { Form } from '#shared/board/board.ts';
import { list, text, type Block } from '../document.ts';
import { shortOf, type DialogueContent, type WordingContent } from './content.ts';
import type { Note } from './source.ts';

/** Contributions that count, those among them that this edition has no words of. */
export const answersTo = ({ merged }: WordingContent): number =>
  (merged?.meetings ?? [])
    .flatMap(({ report }) => Object.values(report.notes))
    .reduce((sum, count) => sum + count, 0);

export function tableCounts(content: DialogueContent, { merged }: WordingContent): Block[] {
  const { w } = content;
  const { forms } = content.common;
  const parts = (merged?.meetings ?? []).flatMap(({ session, report }) => {
    const counts = (Object.entries(report.tables) as [Form, number][]).map(([form, count]) =>
      w.countOf(forms[form], count),
    );
    return counts.length === 0 ? [] : [`${shortOf(content, session)}: ${counts.join(', ')}`];
  });
  return parts.length === 0 ? [] : [text(w.tablesOf(parts.join(' · ')), 'note')];
}

/** A contribution as it is quoted on a page, with where it was said. */
export function quote(content: DialogueContent, note: Note): string {
  const { w } = content;
  const from = [shortOf(content, note.session), note.team].filter((part) => part !== '').join(', ');
  const both = note.rewrite !== '' && note.text !== '' && note.text !== note.rewrite;
  return [
    w.quoted(note.rewrite || note.text, from),
    both ? w.because(note.text) : '',
    note.translation === '' ? '' : w.translated(note.translation),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

export function wordBlocks(content: DialogueContent, wording: WordingContent): Block[] {
  const { w } = content;
  const { forms } = content.common;
  const notes = wording.notes.filter(({ status, listener }) => status === 'visible' && !listener);
  if (notes.length === 0) return answersTo(wording) === 0 ? [] : [text(w.noWordsShown, 'note')];
  const isRewrite = (note: Note) => note.form === 'rewrite' || note.rewrite !== '';
  const isPoint = (note: Note) => note.form === 'point' || note.stratum === 'small';
  const rewrites = notes.filter(isRewrite);
  const points = notes.filter((note) => !isRewrite(note) && isPoint(note));
  const rest = notes.filter((note) => !isRewrite(note) && !isPoint(note));
  const bundles = [...Map.groupBy(notes, ({ cluster }) => cluster)].filter(
    ([title]) => title !== '',
  );
  const counts = [...Map.groupBy(rest, ({ form }) => form)].map(([form, of]) =>
    w.countOf(forms[form], of.length),
  );
  const named = (title: string, items: readonly string[]): Block[] =>
    items.length === 0 ? [] : [text(title, 'lead'), list(items)];
  return [
    ...named(
      w.rewrites,
      rewrites.map((note) => quote(content, note)),
    ),
    ...named(
      w.pointsAndQuotes,
      points.map((note) => quote(content, note)),
    ),
    ...named(
      w.bundles,
      bundles.map(([title, of]) => w.bundle(title, of.length)),
    ),
    ...(counts.length === 0 ? [] : [text(w.otherNotes(counts.join(', ')), 'note')]),
  ];
}
