import { afterEach, describe, expect, it } from 'vitest';
import { setLanguage } from './language.ts';
import { createWords } from './words.ts';

afterEach(() => setLanguage('da'));

describe('the language', () => {
  it('[OUT2] reaches the words that a page fetched while it was being changed', async () => {
    const arrived = Promise.withResolvers<void>();
    const first = createWords({ send: 'Send af sted' }, async () => {
      await arrived.promise;
      return { default: { send: 'Send it off' } };
    });
    const switching = setLanguage('en');
    // The step that runs comes after the page, with words of its own.
    const step = createWords({ theme: 'Tema' }, async () => ({ default: { theme: 'Theme' } }));
    arrived.resolve();
    await switching;
    expect([first.words(), step.words()]).toEqual([{ send: 'Send it off' }, { theme: 'Theme' }]);
  });
});
