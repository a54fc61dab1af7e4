import { expect, it } from 'vitest';
import { contactPieces } from './contacts.ts';

const marked = (text: string) =>
  contactPieces(text)
    .filter(({ kind }) => kind !== 'plain')
    .map((piece) => piece.text);

it('marks what may be a phone number or a mail address', () => {
  expect(marked('Ring til mig på 44 77 20 00, eller +45 44772000.')).toEqual([
    '44 77 20 00',
    '+45 44772000',
  ]);
  expect(marked('Skriv til kirsten.holm@example.dk i aften')).toEqual(['kirsten.holm@example.dk']);
});

it('leaves years, prices and house numbers alone', () => {
  expect(marked('I 2029 skal 10.000 bo i nr. 14, og det koster 1.250.000 kr.')).toEqual([]);
});

it('loses no letter of the text', () => {
  const text = '44772000 og a@b.dk og resten';
  expect(
    contactPieces(text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});
