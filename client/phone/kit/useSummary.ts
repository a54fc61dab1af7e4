import type { CardElement } from '#shared/dialogue/card.ts';
import { useKitWords } from './words.ts';

/** What a card says of an element, in a line: what is folded away is not forgotten. */
export function useSummary(): (element: CardElement) => string {
  const words = useKitWords();
  return (element) => {
    const parts = [
      element.holds > 0 && words.sumHolds(element.holds),
      element.holdsChanged > 0 && words.sumChanged(element.holdsChanged),
      element.fails > 0 && words.sumFails(element.fails),
      element.lenses.length > 0 && words.sumLenses(element.lenses.length),
      count(element.points) > 0 && words.sumPoints(count(element.points)),
      count(element.quotes) > 0 && words.sumQuotes(count(element.quotes)),
      element.dots !== null && words.sumDots(element.dots),
    ].filter((part) => part !== false);
    return parts.length === 0 ? words.untouched : words.summary(parts);
  };
}

const count = (texts: readonly string[]): number =>
  texts.filter((text) => text.trim() !== '').length;
