import { describe, expect, it } from 'vitest';
import type { Answer } from '#shared/board/board.ts';
import { LIMITS } from '#shared/board/text.ts';
import type { ReleaseContent, ReleasedThing } from '#shared/release/release.ts';
import type { Present } from './preview.ts';
import { previewRelease } from './release.ts';

const answer: Answer = {
  form: 'point',
  about: null,
  wording: 0,
  lens: null,
  verdict: null,
  rewrite: '',
  teamId: null,
  affiliation: '',
  listener: false,
  slip: null,
  lang: 'da',
  translation: '',
};
const thing = (ref: string, title: string, over: Partial<ReleasedThing> = {}): ReleasedThing => ({
  ref,
  kind: 'note',
  theme: '',
  origin: 'Mit møde',
  title,
  description: '',
  outcome: 'chosen',
  reason: '',
  votedWording: null,
  dots: null,
  people: null,
  originals: [{ ref, title, description: '', origin: '' }],
  claims: [],
  answer,
  ...over,
});
const content = (...things: ReleasedThing[]): ReleaseContent => ({
  title: '',
  things,
  texts: [],
  results: [],
  report: null,
});
const taken = (ref: string, title: string, kind: 'note' | 'element' = 'note') => ({
  id: `i_${ref}`,
  kind,
  title,
  theme: '',
  from: { release: 'v1', ref, wording: 1 },
});
const look = (items: Present['items'], ...things: ReleasedThing[]) =>
  previewRelease(
    { id: 'v2', content: content(...things) },
    { sessionId: 'june', items, seats: [] },
    new Map(),
    new Set(['v1', 'v2']),
  ).rows;

describe('a later version of a release', () => {
  it('[CARD3] brings what the version before had not, and nothing twice', () => {
    const rows = look(
      [taken('p1', 'Flere bænke')],
      thing('p1', 'Flere bænke'),
      thing('p2', 'Bedre busser'),
    );
    expect(rows.map(({ verdict, problem }) => [verdict, problem])).toEqual([
      ['refused', 'already_there'],
      ['take', null],
    ]);
  });

  it('[CARD3] shows a text that has been corrected since, to be looked at', () => {
    const [row] = look([taken('p1', 'Flere bænke')], thing('p1', 'Flere bænke ved søen'));
    expect(row).toMatchObject({ verdict: 'warning', item: { title: 'Flere bænke ved søen' } });
  });

  it('[WORD1] never lays an element’s new wording beside the old one', () => {
    const element = { kind: 'element' as const, answer: null };
    const [row] = look([taken('e1', 'Vi bygger tæt', 'element')], thing('e1', 'Nye ord', element));
    expect(row).toMatchObject({ verdict: 'refused', problem: 'already_there' });
  });
});

it('[REL3] a better wording that came with a note comes along, with a bundle those of all its notes', () => {
  const original = (ref: string, rewrite: string) => ({
    ref,
    title: ref,
    description: '',
    origin: '',
    answer: { ...answer, rewrite },
  });
  const rows = look(
    [],
    thing('n1', 'Seddel', { answer: { ...answer, rewrite: 'En bedre sætning' } }),
    thing('k1', 'Bunke', {
      description: 'Om bunken',
      originals: [original('a', 'Første'), original('b', ''), original('c', 'Anden')],
    }),
    thing('k2', 'Stor bunke', {
      originals: Array.from({ length: 9 }, (_, i) => original(`o${i}`, `${i}`.repeat(390))),
    }),
  );
  expect(rows.slice(0, 2).map(({ item }) => item?.description)).toEqual([
    'En bedre sætning',
    'Om bunken\nFørste\nAnden',
  ]);
  // Never so long that it could not be taken; the release keeps all of it.
  expect(rows[2]?.item?.description).toHaveLength(LIMITS.description);
});

it('says what citizens have made a thing as', () => {
  const two = [
    { ref: 'a', title: 'a', description: '', origin: '' },
    { ref: 'b', title: 'b', description: '', origin: '' },
  ];
  const rows = look(
    [],
    thing('k1', 'Bunke', { originals: two }),
    thing('n1', 'Seddel'),
    thing('e1', 'Element', { kind: 'element', answer: null }),
  );
  expect(rows.map(({ contribution }) => contribution)).toEqual(['bundle', 'point', undefined]);
});
