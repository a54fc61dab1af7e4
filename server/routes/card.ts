import { Router, json } from 'express';
import { z } from 'zod';
import type { Actor } from '#shared/kernel/actor.ts';
import { collectionCard } from '#shared/dialogue/card.schema.ts';
import { cardOfToday } from '#shared/dialogue/cardVersions.ts';
import { earlierTexts } from '#shared/dialogue/earlier.ts';
import { sessionCommand } from '#shared/session/commands.schema.ts';
import { id } from '#shared/session/ids.schema.ts';
import { COMMAND_VERSION } from '#shared/wire/protocol.ts';
import { newId } from '../auth/secrets.ts';
import { bodyOf, param, refuse } from './answer.ts';
import type { Edge } from './context.ts';
import { atProcess, atSeatOfSession } from './guard.ts';

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

const redaction = z.strictObject({
  what: z.string().max(20),
  was: z.string().max(5000),
  text: z.string().max(5000).optional(),
  release: id.optional(),
});

/** What a small meeting has said, from an outbox that may have waited for weeks. */
export function cardRoutes(edge: Edge): Router {
  const { engine, log } = edge;
  const router = Router();

  router.post(
    '/sessions/:s/card',
    // Before half a megabyte is read: who is it?
    async (req, res, next) => {
      const seat = await atSeatOfSession(edge, req, res);
      if (seat === undefined) return;
      res.locals['actor'] = seat.actor;
      next();
    },
    json({ limit: CARD_LIMIT }),
    async (req, res) => {
      const actor = res.locals['actor'] as Actor;
      const body = bodyOf(frame, req, res);
      if (body === undefined) return;
      const session = param(req, 's');
      const read = cardOfToday(body.v, body.card);
      if (read === undefined) {
        refuse(res, { code: 'reload' });
        return;
      }
      const card = bodyOf(collectionCard, { body: read.card }, res);
      if (card === undefined) return;
      const reply = await engine.command(session, actor, {
        v: COMMAND_VERSION,
        id: body.id,
        command: { type: 'card.save', stepId: body.stepId, releaseId: body.releaseId, card },
      });
      if (!reply.ok) {
        refuse(res, reply.rejection);
        return;
      }
      log.info({ session, rev: card.rev }, 'card saved');
      res.json({});
    },
  );

  /** What earlier cards said and the one that stands does not: it may hold personal data of others, too. */
  router.get('/processes/:p/cards/:s/earlier', async (req, res) => {
    const here = await atProcess(edge, req, res);
    if (here === undefined) return;
    const session = param(req, 's');
    const texts = here.state.sessions.has(session)
      ? await engine.inspect(session, earlierTexts)
      : undefined;
    if (texts === undefined) refuse(res, { code: 'not_found' });
    else res.json(texts);
  });

  /** The office takes personal data of others out of a card for good. */
  router.post('/processes/:p/cards/:s/redact', json({ limit: '16kb' }), async (req, res) => {
    const here = await atProcess(edge, req, res);
    const body = here && bodyOf(redaction, req, res);
    if (here === undefined || body === undefined) return;
    const session = param(req, 's');
    const command = sessionCommand.safeParse({ type: 'card.redact', ...body });
    if (!here.state.sessions.has(session) || !command.success) {
      refuse(res, { code: command.success ? 'not_found' : 'bad_input' });
      return;
    }
    const frame = { v: COMMAND_VERSION, id: newId('c'), command: command.data };
    const reply = await engine.command(session, here.actor, frame);
    if (!reply.ok) {
      refuse(res, reply.rejection);
      return;
    }
    log.info({ session, what: body.what }, 'card redacted');
    res.json({});
  });

  return router;
}
