import type { Lens } from '../board/board.ts';
import { checkText, cleanLine, cleanText } from '../board/text.ts';
import type { Rejection } from '../kernel/rejection.ts';

/** Where a small meeting is held. */
export const VENUES = [
  'party',
  'board',
  'school',
  'association',
  'company',
  'housing',
  'street',
  'other',
] as const;
export type Venue = (typeof VENUES)[number];

/** A small meeting as a member has signed up for it. */
export interface SmallMeeting {
  /** The member who holds it. */
  readonly seat: string;
  readonly venue: Venue;
  /** The group of the involvement plan it covers; null = one of the member's own. */
  readonly invitee: string | null;
  /** Where, in words. Never who: at a party association attendance says what somebody thinks. */
  readonly place: string;
  /** ISO date. */
  readonly date: string;
  /** "19:00"; empty = not set. */
  readonly time: string;
  /** The release whose words are on the table. */
  readonly release: string;
  readonly cancelled: boolean;
}

/** What a small meeting said of one element. Counts are of people; a count of null was not taken. */
export interface CardElement {
  /** Item id in the meeting's session. */
  readonly ref: string;
  /** The wording that lay on the table. */
  readonly wording: number;
  readonly holds: number;
  readonly holdsChanged: number;
  readonly fails: number;
  readonly lenses: readonly Lens[];
  /** At most three. */
  readonly points: readonly string[];
  /** Word for word. */
  readonly quotes: readonly string[];
  /** Dots set with a marker; null = none were set. */
  readonly dots: number | null;
}

/**
 * The collection card: one document, replaced as a whole, so that sending it twice has one effect. There is no
 * field for anybody's name.
 */
export interface CollectionCard {
  /** One more than the card it goes on from; a lower one never beats a higher one. */
  readonly rev: number;
  readonly date: string;
  readonly venue: Venue;
  /** Number present; null = not known. */
  readonly present: number | null;
  readonly counted: 'counted' | 'estimated';
  readonly elements: readonly CardElement[];
  /** "Hvis du kun måtte sige én ting". */
  readonly oneThing: string;
}

export const MAX_POINTS = 3;
export const MAX_QUOTES = 20;
/** A report is due so many days after the meeting, and asked for after so many. */
export const DUE_DAYS = 5;
export const REMIND_DAYS = 2;

/** A card as it is kept: texts cleaned, empty lines and untouched elements left out. */
export function cleanCard(card: CollectionCard): CollectionCard {
  const lines = (texts: readonly string[]) => texts.map(cleanText).filter((text) => text !== '');
  return {
    ...card,
    oneThing: cleanText(card.oneThing),
    elements: card.elements
      .map((e) => ({ ...e, points: lines(e.points), quotes: lines(e.quotes) }))
      .filter(isTouched),
  };
}

/** Says anything at all. */
export const isTouched = (e: CardElement): boolean =>
  e.holds + e.holdsChanged + e.fails > 0 ||
  e.lenses.length > 0 ||
  e.points.length > 0 ||
  e.quotes.length > 0 ||
  e.dots !== null;

/** Checks a cleaned card; null = fine. Shared with the phone, so that the rule exists once. */
export function checkCard(card: CollectionCard): Rejection | null {
  for (const text of [card.oneThing, ...card.elements.flatMap((e) => [...e.points, ...e.quotes])]) {
    const wrong = checkText(cleanLine(text), 'description', true);
    if (wrong) return wrong;
  }
  // Twice the same would count the same people twice.
  const about = new Set(card.elements.map(({ ref, wording }) => `${ref} ${wording}`));
  if (about.size < card.elements.length) return { code: 'bad_input' };
  if (card.present !== null && card.counted === 'counted')
    for (const { holds, holdsChanged, fails } of card.elements)
      if (holds + holdsChanged + fails > card.present)
        return { code: 'more_than_present', args: { n: card.present } };
  return null;
}

/** A text on a card: which one (`e0p1` second point of the first element, `e0q0` quote, `one`), and about what. */
export interface CardText {
  readonly what: string;
  readonly form: 'point' | 'unfold';
  /** Item id in the meeting's session; null = about none in particular. */
  readonly about: string | null;
  readonly wording: number;
  readonly text: string;
}

/** The words on a card, in the order they stand there. */
export const cardTexts = (card: CollectionCard): CardText[] => [
  ...card.elements.flatMap(({ ref: about, wording, points, quotes }, n): CardText[] => [
    ...points.map((text, i): CardText => ({
      what: `e${n}p${i}`,
      form: 'point',
      about,
      wording,
      text,
    })),
    ...quotes.map((text, i): CardText => ({
      what: `e${n}q${i}`,
      form: 'unfold',
      about,
      wording,
      text,
    })),
  ]),
  ...(card.oneThing === ''
    ? []
    : [{ what: 'one', form: 'point' as const, about: null, wording: 0, text: card.oneThing }]),
];

/** Ref of a text on a card: stable while the card keeps its order of texts. */
export const cardRef = (session: string, what: string): string => `${session}:${what}`;
export const whatOf = (ref: string): string => ref.slice(ref.lastIndexOf(':') + 1);

/** The card with other words in one place. */
export const withText = (card: CollectionCard, what: string, text: string): CollectionCard => ({
  ...card,
  oneThing: what === 'one' ? text : card.oneThing,
  elements: card.elements.map((e, n) => ({
    ...e,
    points: e.points.map((old, i) => (what === `e${n}p${i}` ? text : old)),
    quotes: e.quotes.map((old, i) => (what === `e${n}q${i}` ? text : old)),
  })),
});
