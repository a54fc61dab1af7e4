import { Router } from 'express';
import { latestWording } from '#shared/process/wordings.ts';
import type { Pack } from '#shared/wire/dialogue.ts';
import { dialogueRelease, isElement } from '../dialogue/release.ts';
import { linkBase } from './addresses.ts';
import { param, refuse } from './answer.ts';
import type { Edge } from './context.ts';
import { qrPath } from './qr.ts';

/** The conversation pack: the same for everybody, and so for everybody to read. */
export function packRoutes(edge: Edge): Router {
  const { engine } = edge;
  const router = Router();

  router.get('/processes/:p/pack', async (req, res) => {
    const process = await engine.processState(param(req, 'p'));
    if (!process?.info) {
      refuse(res, { code: 'not_found' });
      return;
    }
    const { title, municipality, exercise } = process.info;
    const release = await dialogueRelease(engine, process);
    const url = `${linkBase(edge.config, req)}/samtale/${process.id}`;
    res.json({
      processId: process.id,
      title,
      municipality,
      exercise,
      release: release?.id ?? null,
      elements: (release?.things ?? []).filter(isElement).map((thing) => {
        const { n, ...words } = latestWording(thing, process.wordings.get(thing.ref));
        return { ref: thing.ref, kind: thing.kind, ...words, wording: n };
      }),
      url,
      qr: qrPath(url),
    } satisfies Pack);
  });

  return router;
}
