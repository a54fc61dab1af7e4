import { Router, json } from 'express';
import { z } from 'zod';
import { collectionCard } from '#shared/dialogue/card.schema.ts';
import { id } from '#shared/session/ids.schema.ts';
import { COMMAND_VERSION } from '#shared/wire/protocol.ts';
import { cardOfToday } from '../dialogue/cardVersions.ts';
import { bodyOf, param, refuse } from './answer.ts';
import type { Edge } from './context.ts';
import { atSeatOfSession } from './guard.ts';

/** Three points and twenty quotes for each of all elements, in letters of two bytes. */
const CARD_LIMIT = '512kb';

/** The card itself is read afterwards: one of another version is not malformed, only of its time. */
const frame = z.strictObject({
  v: z.number().int().min(1),
  id,
  releaseId: id,
  stepId: id,
  card: z.unknown(),
});

/** What a small meeting has said, from an outbox that may have waited for weeks. */
export function cardRoutes(edge: Edge): Router {
  const { engine, log } = edge;
  const router = Router();

  router.post(
    '/sessions/:s/card',
    async (req, res, next) => {
      if ((await atSeatOfSession(edge, req, res)) !== undefined) next();
    },
    json({ limit: CARD_LIMIT }),
    async (req, res) => {
      const seat = await atSeatOfSession(edge, req, res);
      const body = seat && bodyOf(frame, req, res);
      if (seat === undefined || body === undefined) return;
      const session = param(req, 's');
      const read = cardOfToday(body.v, body.card);
      if (read === undefined) {
        refuse(res, { code: 'reload' });
        return;
      }
      const card = bodyOf(collectionCard, { body: read.card }, res);
      if (card === undefined) return;
      const reply = await engine.command(
        session,
        { role: 'member', person: seat.person },
        {
          v: COMMAND_VERSION,
          id: body.id,
          command: { type: 'card.save', stepId: body.stepId, releaseId: body.releaseId, card },
        },
      );
      if (!reply.ok) {
        refuse(res, reply.rejection);
        return;
      }
      log.info({ session, rev: card.rev }, 'card saved');
      res.json({});
    },
  );

  return router;
}
