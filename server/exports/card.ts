import { wordsAt } from '#shared/dialogue/reporting.ts';
import type { SessionState } from '#shared/session/state.ts';
import { list, text, type Block, type Cell } from './document.ts';
import type { Source } from './source.ts';
import { words, type Words } from './words.ts';

type Saved = NonNullable<SessionState['card']>['card'];

const presentWord = (w: Words, { present, counted }: Saved): string => {
  if (present === null) return w.notSaid;
  return counted === 'estimated' ? w.estimated(present) : String(present);
};

/** The collection card of a small meeting, as it was sent last. A card that has not come is missing, not empty. */
export function cardBlocks({ state, lang }: Source): Block[] {
  const w = words[lang];
  const card = state.card?.card;
  if (card === undefined) return [text(w.noCard)];
  // In the words the card was written about: a renewed wording may have come since.
  const titleOf = ({ ref, wording }: Saved['elements'][number]): string => {
    const item = state.items.get(ref);
    return item === undefined ? ref : wordsAt(item, wording).title;
  };
  const quotes = card.elements.flatMap((e) => {
    const title = titleOf(e);
    return [...e.points, ...e.quotes].map((said) => `${title}: ${said}`);
  });
  return [
    { type: 'facts', facts: [{ name: w.presentCount, value: presentWord(w, card) }] },
    {
      type: 'table',
      caption: w.forms.card,
      sheet: w.forms.card,
      columns: [
        { title: w.aboutElement, width: 40 },
        { title: w.wordingNo, width: 12, numeric: true },
        { title: w.verdicts.holds, width: 12, numeric: true },
        { title: w.verdicts.holds_changed, width: 16, numeric: true },
        { title: w.verdicts.fails, width: 12, numeric: true },
        { title: w.dots, width: 12, numeric: true },
        { title: w.lens, width: 30 },
      ],
      rows: card.elements.map((e): Cell[] => [
        titleOf(e),
        e.wording,
        e.holds,
        e.holdsChanged,
        e.fails,
        e.dots,
        e.lenses.map((lens) => w.lenses[lens]).join(', '),
      ]),
    },
    ...(quotes.length === 0 ? [] : [list(quotes)]),
    ...(card.oneThing === '' ? [] : [text(`${w.oneThing}: ${card.oneThing}`)]),
  ];
}
