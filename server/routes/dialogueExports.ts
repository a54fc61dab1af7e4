import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import { isStaff } from '#shared/kernel/actor.ts';
import type { ProcessState } from '#shared/process/process.ts';
import { exportDialogue } from '../exports/dialogue/dialogueExport.ts';
import { dialogueSource } from '../exports/dialogue/gather.ts';
import { param, refuse } from './answer.ts';
import type { Edge } from './context.ts';
import { atDesk, atProcess } from './guard.ts';
import { sendFile } from './sessions.ts';

/** Without an edition it is the one that may be shown to anybody. */
const asked = z.object({
  format: z.enum(['xlsx', 'csv', 'docx', 'json']),
  edition: z.enum(['public', 'internal']).default('public'),
  lang: z.enum(['da', 'en']).catch('da'),
});

/** Files about the dialogue: all meetings side by side for the office, one meeting for its desk. */
export function dialogueExportRoutes(edge: Edge): Router {
  const { engine, clock, log } = edge;
  const router = Router();

  async function send(
    req: Request,
    res: Response,
    process: ProcessState,
    session: string | null,
  ): Promise<void> {
    const { edition, lang } = req.query;
    const parsed = asked.safeParse({ format: param(req, 'format'), edition, lang });
    if (!parsed.success) {
      refuse(res, { code: 'not_found' });
      return;
    }
    const { format, ...as } = parsed.data;
    const source = await dialogueSource(edge, process, session, { ...as, at: clock.now() });
    if (source === null) {
      refuse(res, { code: 'not_found' });
      return;
    }
    log.info({ process: process.id, session, format, edition: as.edition }, 'dialogue exported');
    sendFile(res, await exportDialogue(source, format));
  }

  router.get('/processes/:p/dialogue/export.:format', async (req, res) => {
    const here = await atProcess(edge, req, res);
    if (here !== undefined) await send(req, res, here.state, null);
  });

  router.get('/sessions/:s/dialogue/export.:format', async (req, res) => {
    const here = await atDesk(edge, req, res, isStaff);
    if (here === undefined) return;
    const process = await engine.processState(here.settings.processId);
    if (process === undefined) refuse(res, { code: 'not_found' });
    else await send(req, res, process, here.state.id);
  });

  return router;
}
