import type { da as answerDa } from '#shared/words/answers.da.ts';
import type { Bundle, Note } from './notes.ts';
import type { NoteCard } from './NoteCards.tsx';
import type { ScreenWords } from './words.da.ts';

export interface CardWords {
  readonly words: ScreenWords;
  readonly answer: typeof answerDa;
  /** Titles of what notes are about, by item. */
  readonly titles: ReadonlyMap<string, string>;
}

const joined = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ');

/** What was asked, and what was said to it: "Tryktest: Pris · Holder ikke". */
export function askedWords(note: Note, { answer }: CardWords): string {
  const { form, lens, verdict } = note.answer;
  const asked = lens === null ? answer.form[form] : `${answer.form[form]}: ${answer.lens[lens]}`;
  return joined([asked, verdict === null ? '' : answer.verdict[verdict]]);
}

/** A note as it stands on the wall: its words, what they are about, and what somebody else has put into Danish. */
export function cardOf(note: Note, words: CardWords, before = ''): NoteCard {
  const { about, lang, rewrite, translation } = note.answer;
  return {
    id: note.id,
    meta: joined([before, about === null ? '' : words.titles.get(about)]),
    text: note.title,
    lang,
    more: [
      ...(rewrite === '' ? [] : [{ name: words.words.newWording, text: rewrite, lang }]),
      ...(translation === ''
        ? []
        : [{ name: words.words.translated, text: translation, lang: 'da' }]),
    ],
    bundle: false,
  };
}

export const bundleCard = ({ cluster, notes, about }: Bundle, words: CardWords): NoteCard => ({
  id: cluster.id,
  meta: joined([words.words.bundleOf(notes.length), about === null ? '' : words.titles.get(about)]),
  text: cluster.title,
  lang: 'da',
  more: [],
  bundle: true,
});
