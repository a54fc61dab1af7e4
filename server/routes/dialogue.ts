import { Router } from 'express';
import { overviewOf } from '../dialogue/overview.ts';
import { textsIn } from '../dialogue/texts.ts';
import type { Edge } from './context.ts';
import { atProcess } from './guard.ts';

const asked = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** What all meetings of the dialogue have said: for the office. */
export function dialogueRoutes(edge: Edge): Router {
  const { engine, store } = edge;
  const router = Router();

  router.get('/processes/:p/dialogue', async (req, res) => {
    const here = await atProcess(edge, req, res);
    if (here === undefined) return;
    res.json(await overviewOf(engine, here.state, await store.registry.seats(here.state.id)));
  });

  router.get('/processes/:p/texts', async (req, res) => {
    const here = await atProcess(edge, req, res);
    if (here === undefined) return;
    const session = asked(req.query['session']);
    const ref = asked(req.query['ref']);
    res.json(
      await textsIn(engine, here.state, {
        ...(session === undefined ? {} : { session }),
        ...(ref === undefined ? {} : { ref }),
      }),
    );
  });

  return router;
}
