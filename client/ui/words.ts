import { useSyncExternalStore } from 'react';
import { currentLanguage, registerEnglish, subscribeLanguage } from './language.ts';

/**
 * A catalogue of words: an object of strings and functions. The English one is declared as
 * `const en: typeof da`, so a missing key or argument does not compile.
 */
export interface Words<W> {
  /** In components: renders again when the language changes. */
  readonly useWords: () => W;
  /** Outside components. */
  readonly words: () => W;
}

export function createWords<W extends object>(
  da: W,
  loadEnglish: () => Promise<{ default: W }>,
): Words<W> {
  let en: W | null = null;
  registerEnglish(async () => {
    en ??= (await loadEnglish()).default;
  });
  const words = () => (currentLanguage() === 'en' && en !== null ? en : da);
  return { words, useWords: () => useSyncExternalStore(subscribeLanguage, words, words) };
}
