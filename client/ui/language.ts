import { useSyncExternalStore } from 'react';

export type Lang = 'da' | 'en';

const KEY = 'rt.lang';

function remembered(): Lang {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'da';
  } catch {
    return 'da';
  }
}

let lang: Lang = remembered();
const listeners = new Set<() => void>();
/** Catalogues whose English is still on the server: it must not weigh on a phone's first load. */
const loaders = new Set<() => Promise<void>>();

const tell = () => {
  if (typeof document !== 'undefined') document.documentElement.lang = lang;
  for (const listener of listeners) listener();
};
tell();

export const currentLanguage = (): Lang => lang;

export function subscribeLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** For a catalogue: `load` fetches its English words, now if English is already chosen. */
export function registerEnglish(load: () => Promise<void>): void {
  loaders.add(load);
  if (lang === 'en') void load().then(tell);
}

/** Also of the catalogues that a page fetches while it waits for these. */
async function loadEnglish(): Promise<void> {
  for (let loaded = 0; loaded < loaders.size;) {
    const all = [...loaders];
    await Promise.all(all.map((load) => load()));
    loaded = all.length;
  }
}

/** Switches once all words are here, so that a page is never half in each language. */
export async function setLanguage(next: Lang): Promise<void> {
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // Storage is blocked: the choice lasts as long as the page.
  }
  if (next === 'en') await loadEnglish();
  lang = next;
  tell();
}

/** Await before the first render, so that an English reader sees no flash of Danish. */
export async function languageReady(): Promise<void> {
  if (lang === 'en') await loadEnglish().catch(() => undefined);
}

export function useLang(): Lang {
  return useSyncExternalStore(subscribeLanguage, currentLanguage, currentLanguage);
}
