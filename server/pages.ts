import type { Express, Request, Response } from 'express';
import type { Assets, Entry } from './assets.ts';

/** Which page answers at which address. The pages read the rest of the address themselves. */
const ROUTES: readonly (readonly [path: string, entry: Entry])[] = [
  ['/', 'phone'],
  ['/j/:code', 'phone'],
  // With the table already chosen: its own code lies on it.
  ['/j/:code/:team', 'phone'],
  // The token of a personal link is in the fragment, which never reaches a server or its log.
  ['/k', 'phone'],
  ['/s/:session', 'phone'],
  ['/mig', 'phone'],
  ['/mig/*rest', 'phone'],
  ['/privatliv', 'phone'],
  ['/desk/:session', 'desk'],
  ['/desk/:session/screen', 'screen'],
  ['/screen/:token', 'screen'],
  ['/bord/:session', 'table'],
  ['/plan', 'process'],
  ['/plan/*rest', 'process'],
  // What anybody may read: a receipt's code is in the fragment too.
  ['/kvittering', 'public'],
  ['/samtale/:process', 'public'],
  ['/annoncer', 'public'],
];

const plainPage = (title: string, text: string, link: string): string => `<!doctype html>
<html lang="da">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title} · Rød Tråd</title>
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/plain.css" />
  </head>
  <body>
    <main>
      <h1>${title}</h1>
      <p>${text}</p>
      ${link}
    </main>
  </body>
</html>
`;

/** The same paper and ink as the built pages, for the two that must work without them. */
const PLAIN_CSS = `
:root { color: #1b2430; background: #faf8f4; color-scheme: light; }
body { margin: 0; font: 1.125rem/1.5 'IBM Plex Sans', system-ui, sans-serif; }
main { max-width: 36rem; margin: 0 auto; padding: 3rem 1.5rem; }
h1 { margin: 0 0 1rem; font-size: 1.75rem; line-height: 1.25; }
p { margin: 0 0 1.5rem; }
a {
  display: inline-block; padding: 0.75rem 1.25rem; border-radius: 6px;
  color: #fff; background: #14365d; font-weight: 600; text-decoration: none;
}
a:focus-visible { outline: 3px solid #14365d; outline-offset: 3px; }
`;

const HOME = '<p><a href="/">Gå til forsiden</a></p>';

const NOT_FOUND = plainPage(
  'Siden findes ikke',
  'Adressen fører ingen steder hen. Tjek, om den er skrevet rigtigt, eller begynd på forsiden.',
  HOME,
);

const NOT_BUILT = plainPage(
  'Siderne er ikke bygget endnu',
  'Serveren kører, men mangler sine sider. Start den med <code>npm start</code>, så bliver de bygget.',
  '',
);

export function mountPages(app: Express, assets: Assets): void {
  for (const [path, entry] of ROUTES) {
    app.get(path, (req: Request, res: Response) => {
      if (!assets.page(entry, req, res))
        res.status(503).type('html').setHeader('Cache-Control', 'no-store').send(NOT_BUILT);
    });
  }
  app.get('/plain.css', (_req: Request, res: Response) => {
    res.type('css').setHeader('Cache-Control', 'no-cache').send(PLAIN_CSS);
  });
  app.use((req: Request, res: Response) => {
    if (req.path.startsWith('/api/')) {
      res.status(404).json({ rejection: { code: 'not_found' } });
      return;
    }
    res.status(404).type('html').setHeader('Cache-Control', 'no-store').send(NOT_FOUND);
  });
}
