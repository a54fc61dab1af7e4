import type { Form } from '#shared/board/board.ts';
import { answersOf, type AnsweredItem } from '#shared/dialogue/notes.ts';
import { coverWords, isShown, unseenWords } from '#shared/session/shown.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { GalleryNote, GalleryPage } from '#shared/wire/dialogue.ts';

const PAGE = 40;
const IN_THE_GALLERY: ReadonlySet<Form> = new Set([
  'unfold',
  'pressure',
  'rewrite',
  'point',
  'heard',
]);
const COVERED = '•••';

const noteOf = (
  state: SessionState,
  { id, title, answer }: AnsweredItem,
  cover: (text: string) => string,
): GalleryNote => ({
  id,
  text: title,
  rewrite: answer.rewrite,
  lang: answer.lang,
  translation: answer.translation,
  about: answer.about,
  form: answer.form,
  lens: answer.lens,
  verdict: answer.verdict,
  team: answer.teamId === null ? '' : (state.teams.get(answer.teamId)?.name ?? ''),
  cluster: cover(state.clusters.get(state.clusterOf.get(id) ?? '')?.title ?? ''),
});

/**
 * A page of what everybody in the hall may read: approved notes, newest last, without who wrote them. The cursor is a
 * place among all answers, so that nothing comes twice when an older note is approved between two pages.
 *
 * @param about an element (item id); null = all
 * @param after cursor of the page; 0 = from the beginning
 */
export function galleryPage(state: SessionState, about: string | null, after: number): GalleryPage {
  const shown: { note: AnsweredItem; place: number }[] = [];
  answersOf(state).forEach((note, place) => {
    if (!IN_THE_GALLERY.has(note.answer.form) || !isShown(state, note)) return;
    if (about === null || note.answer.about === about) shown.push({ note, place });
  });
  const rest = shown.filter(({ place }) => place >= after);
  const page = rest.slice(0, PAGE);
  // A bundle's title may have been copied from a note that is hidden now.
  const bundled = page.some(({ note }) => state.clusterOf.has(note.id));
  const cover = bundled ? coverWords(unseenWords(state), COVERED) : (text: string) => text;
  const last = page.at(-1);
  return {
    notes: page.map(({ note }) => noteOf(state, note, cover)),
    total: shown.length,
    next: last === undefined || rest.length <= PAGE ? null : last.place + 1,
  };
}
