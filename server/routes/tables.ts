import { Router } from 'express';
import { z } from 'zod';
import type { TableCard } from '#shared/wire/dialogue.ts';
import { galleryPage } from '../dialogue/gallery.ts';
import { refuse } from './answer.ts';
import type { Edge } from './context.ts';
import { inSession } from './guard.ts';

const page = z.object({
  about: z.string().max(64).nullable().catch(null),
  after: z.coerce.number().int().min(0).catch(0),
});

/** The hall: its tables, and what everybody in it may read. */
export function tableRoutes(edge: Edge): Router {
  const { engine } = edge;
  const router = Router();

  router.get('/sessions/:s/tables', async (req, res) => {
    const sessionId = await inSession(edge, req, res);
    if (sessionId === undefined) return;
    const tables = await engine.inspect(sessionId, ({ teams }) =>
      [...teams.values()].map(({ id, name }): TableCard => ({ id, name })),
    );
    if (tables === undefined) refuse(res, { code: 'not_found' });
    else res.json(tables);
  });

  router.get('/sessions/:s/gallery', async (req, res) => {
    const sessionId = await inSession(edge, req, res);
    if (sessionId === undefined) return;
    const { about, after } = page.parse(req.query);
    const notes = await engine.inspect(sessionId, (state) => galleryPage(state, about, after));
    if (notes === undefined) refuse(res, { code: 'not_found' });
    else res.json(notes);
  });

  return router;
}
