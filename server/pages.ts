import type { Express, Request, Response } from 'express';
import type { Assets, Entry } from './assets.ts';

/** Which page answers at which address. The pages read the rest of the address themselves. */
const ROUTES: readonly (readonly [path: string, entry: Entry])[] = [
  ['/', 'phone'],
  ['/j/:code', 'phone'],
  // The token of a personal link is in the fragment, which never reaches a server or its log.
  ['/k', 'phone'],
  ['/s/:session', 'phone'],
  ['/mig', 'phone'],
  ['/privatliv', 'phone'],
  ['/desk/:session', 'desk'],
  ['/screen/:token', 'screen'],
  ['/plan', 'process'],
  ['/plan/*rest', 'process'],
];

const plainPage = (title: string, text: string, link: string): string => `<!doctype html>
<html lang="da">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title} · Rød Tråd</title>
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
  app.use((req: Request, res: Response) => {
    if (req.path.startsWith('/api/')) {
      res.status(404).json({ rejection: { code: 'not_found' } });
      return;
    }
    res.status(404).type('html').setHeader('Cache-Control', 'no-store').send(NOT_FOUND);
  });
}
