import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { languageReady } from './language.ts';

const PATIENCE = 5;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function patiently<T>(load: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await load();
    } catch (error) {
      if (tries === PATIENCE) throw error;
      await wait(tries * 1000);
    }
  }
}

export type Fetched<P> = LazyExoticComponent<ComponentType<P>> & {
  /** Ahead of time: what is here already needs no network when it is shown. */
  readonly fetch: () => void;
};

/** A part that is not in the first load. It comes with its words, and a net that is away for a moment is waited for. */
export function fetched<P>(load: () => Promise<ComponentType<P>>): Fetched<P> {
  const part = lazy(async () => {
    const component = await patiently(load);
    await languageReady();
    return { default: component };
  });
  return Object.assign(part, { fetch: () => void load().catch(() => undefined) });
}
