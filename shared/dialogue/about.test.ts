import { describe, expect, it } from 'vitest';
import { mostAbout } from './about.ts';

const about = (...refs: (string | null)[]) =>
  refs.map((ref) => ({ answer: ref === '-' ? null : { about: ref } }));

describe('what a bundle is about', () => {
  it('is what most of its notes say, the first in a tie; those about none in particular do not count', () => {
    expect(mostAbout(about('a', 'b', 'b'))).toBe('b');
    expect(mostAbout(about('a', 'b'))).toBe('a');
    expect(mostAbout(about(null, null, '-', 'b'))).toBe('b');
    expect(mostAbout(about(null, '-'))).toBeNull();
  });
});
