import { act, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { REJECTION_CODES } from '#shared/kernel/rejection.ts';
import { da } from './common.da.ts';
import en from './common.en.ts';
import { formatCountdown, formatDate, formatTime, listOf } from './format.ts';
import { setLanguage } from './language.ts';
import { createWords } from './words.ts';

afterEach(() => setLanguage('da'));

describe('words', () => {
  it('switch without a reload, and tell screen readers which language it is', async () => {
    const { useWords } = createWords({ hello: 'Hej' }, () =>
      Promise.resolve({ default: { hello: 'Hello' } }),
    );
    const Greeting = () => <p>{useWords().hello}</p>;
    render(<Greeting />);
    expect(screen.getByText('Hej')).toBeVisible();
    await act(() => setLanguage('en'));
    expect(screen.getByText('Hello')).toBeVisible();
    expect(document.documentElement.lang).toBe('en');
    expect(localStorage.getItem('rt.lang')).toBe('en');
  });

  it('[OUT2] every rejection has words in both languages', () => {
    const args = { over: 3, max: 2, n: 4, budget: 6, cap: 1, name: 'Line', title: 'Pause' };
    for (const code of REJECTION_CODES) {
      expect(da.rejection[code](args)).toMatch(/^\p{Lu}.*\.$/u);
      expect(en.rejection[code](args)).toMatch(/^\p{Lu}.*\.$/u);
    }
  });
});

describe('dates and times', () => {
  const at = Date.UTC(2016, 2, 2, 17, 42);

  it('are Danish, in Danish time', () => {
    expect(formatDate(at)).toBe('2. marts 2016');
    expect(formatTime(at)).toBe('18.42');
    expect(formatCountdown(160_000)).toBe('02:40');
    expect(formatCountdown(-5)).toBe('00:00');
    expect(listOf(['a', 'b', 'c'], 'og')).toBe('a, b og c');
  });

  it('or English', async () => {
    await setLanguage('en');
    expect(formatDate(at)).toBe('2 March 2016');
    expect(formatTime(at)).toBe('18:42');
  });
});
