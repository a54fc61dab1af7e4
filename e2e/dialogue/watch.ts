import { expect, type Page } from '@playwright/test';

/** Everything the pages of a meeting ask for and complain about. */
export interface Watch {
  on(page: Page): Page;
  /** No page has asked another host, and none has said that something went wrong. */
  quiet(): void;
}

export function watch(base: string): Watch {
  const foreign: string[] = [];
  const errors: string[] = [];
  const { host } = new URL(base);
  return {
    on(page) {
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (url.host !== '' && url.host !== host) foreign.push(url.href);
      });
      page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${page.url()}: ${message.text()}`);
      });
      return page;
    },
    quiet() {
      expect(foreign, 'asked another host').toEqual([]);
      expect(errors, 'said in the console').toEqual([]);
    },
  };
}
