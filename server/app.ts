import express, {
  Router,
  type Express,
  type NextFunction,
  type Request,
  type Response,
} from 'express';
import type { Assets } from './assets.ts';
import type { Grants } from './auth/grants.ts';
import { ownOrigin } from './auth/origin.ts';
import { securityHeaders } from './headers.ts';
import { mountPages } from './pages.ts';
import { refuse } from './routes/answer.ts';
import type { Edge } from './routes/context.ts';
import { cardRoutes } from './routes/card.ts';
import { dialogueRoutes } from './routes/dialogue.ts';
import { dialogueExportRoutes } from './routes/dialogueExports.ts';
import { entranceRoutes } from './routes/entrance.ts';
import { hallRoutes } from './routes/hall.ts';
import { importRoutes } from './routes/imports.ts';
import { archiveRoutes } from './routes/archive.ts';
import { meetingRoutes } from './routes/meetings.ts';
import { packRoutes } from './routes/pack.ts';
import { peopleRoutes } from './routes/people.ts';
import { processRoutes } from './routes/processes.ts';
import { receiptRoutes } from './routes/receipts.ts';
import { sessionRoutes } from './routes/sessions.ts';
import { tableRoutes } from './routes/tables.ts';

const BODY_LIMIT = '64kb';
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A page elsewhere must not act with somebody's cookies; SameSite says so too, but not on every old device. */
const sameOrigin =
  (publicUrl: string | null) =>
  (req: Request, res: Response, next: NextFunction): void => {
    if (READS.has(req.method) || ownOrigin(req.headers.origin, req.headers.host, publicUrl)) next();
    else refuse(res, { code: 'wrong_origin' });
  };

const noStore = (_req: Request, res: Response, next: NextFunction): void => {
  res.setHeader('Cache-Control', 'no-store');
  next();
};

/** What Express and its body parsers throw, by type; the rest is a fault of ours. */
function refusalOf(error: unknown): 'too_large' | 'bad_input' | null {
  const { type, status } = error as { type?: unknown; status?: unknown };
  if (type === 'entity.too.large') return 'too_large';
  return typeof status === 'number' && status >= 400 && status < 500 ? 'bad_input' : null;
}

/**
 * The HTTP side: headers, built pages, routes. Log lines carry ids only, and no addresses: a screen's link has
 * its token in the address.
 */
export function createApp(edge: Edge, grants: Grants, assets: Assets): Express {
  const { config, log } = edge;
  const app = express();
  app.set('trust proxy', config.trustProxy);
  app.set('x-powered-by', false);
  app.set('etag', false);
  app.use(...securityHeaders(config.tls !== null));
  app.get('/healthz', noStore, (_req, res) => {
    res.json({ ok: true });
  });
  app.use(assets.serve);

  const api = Router();
  api.use(noStore, sameOrigin(config.publicUrl));
  // First what brings its own limit: files, and a card that was filled in for weeks.
  api.use(importRoutes(edge), archiveRoutes(edge), cardRoutes(edge));
  api.use(express.json({ limit: BODY_LIMIT }));
  api.use(entranceRoutes(edge, grants), processRoutes(edge));
  api.use(peopleRoutes(edge, grants), sessionRoutes(edge, grants));
  api.use(dialogueRoutes(edge), dialogueExportRoutes(edge));
  api.use(meetingRoutes(edge), packRoutes(edge));
  api.use(tableRoutes(edge), hallRoutes(edge, grants), receiptRoutes(edge));
  app.use('/api', api);

  mountPages(app, assets);

  app.use((error: unknown, req: Request, res: Response, next: NextFunction) => {
    if (res.headersSent) {
      next(error);
      return;
    }
    const code = refusalOf(error);
    if (code !== null) {
      refuse(res, { code });
      return;
    }
    const { message, name, stack } = error instanceof Error ? error : new Error(String(error));
    log.error({ route: routeOf(req), error: name, message, stack }, 'request failed');
    refuse(res, { code: 'busy' });
  });
  return app;
}

/** The pattern of the route, never the address itself. */
const routeOf = (req: Request): string => {
  const route = req.route as { path?: unknown } | undefined;
  return typeof route?.path === 'string' ? route.path : '';
};
