import { expect, it } from 'vitest';
import { similarPairs, similarTo } from './similar.ts';

const items = [
  ['a', 'Levende bymidter', 'Der sker noget efter klokken 18.'],
  ['b', 'Levnde bymidter', 'liv i centrene også om aftnen'],
  ['c', 'Medborgerskab', 'Man er med til at skabe kommunen.'],
  ['d', 'Medborgeskab', 'aktive borgere der ta’r ansvar'],
  ['e', 'Trygge byrum', 'Lys og folk på gaden.'],
  ['f', 'Tryghed', 'Man kan gå hjem fra stationen.'],
  ['g', 'Sundhed', 'Det sunde valg er det nemme valg.'],
].map(([id = '', title = '', description = '']) => ({ id, title, description }));

it('finds typos and inflections in Danish, and nothing that only shares small words', () => {
  const pairs = similarPairs(items).map((p) => p.a + p.b);
  expect(pairs).toEqual(expect.arrayContaining(['ab', 'cd']));
  expect(pairs.some((p) => p.includes('g'))).toBe(false);
  expect(similarPairs(items, 0.15).map((p) => p.a + p.b)).toContain('ef');
});

it('gives the same pairs whatever the order, and a hint while one writes', () => {
  const turned = similarPairs(items.toReversed()).map((p) => [p.a, p.b].toSorted().join(''));
  expect(turned.toSorted()).toEqual(
    similarPairs(items)
      .map((p) => [p.a, p.b].toSorted().join(''))
      .toSorted(),
  );
  expect(
    similarTo({ title: 'levende bymidte', description: '' }, items).map((i) => i.id),
  ).toContain('a');
  expect(similarTo({ title: 'Be', description: '' }, items)).toEqual([]);
});
