import type { CardElement, CollectionCard } from '#shared/dialogue/card.ts';
import { checkCard } from '#shared/dialogue/card.ts';
import { checkText, cleanText } from '#shared/board/text.ts';
import type { Rejection } from '#shared/kernel/rejection.ts';

/** What stands in the way of one text, by the rule the server has. */
export const textProblem = (text: string): Rejection | null =>
  checkText(cleanText(text), 'description', true);

export const sumOf = ({ holds, holdsChanged, fails }: CardElement): number =>
  holds + holdsChanged + fails;

/** More answers than people, where the people were counted. */
export const isOverPresent = (card: CollectionCard, element: CardElement): boolean =>
  checkCard({ ...card, oneThing: '', elements: [{ ...element, points: [], quotes: [] }] }) !== null;

export const hasProblem = (card: CollectionCard, element: CardElement): boolean =>
  isOverPresent(card, element) ||
  [...element.points, ...element.quotes].some((text) => textProblem(text) !== null);

/** Places to correct before the card can be sent. */
export const problemsIn = (card: CollectionCard): number =>
  (textProblem(card.oneThing) === null ? 0 : 1) +
  card.elements.filter((element) => hasProblem(card, element)).length;
