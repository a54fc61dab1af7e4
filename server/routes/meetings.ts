import { Router } from 'express';
import { z } from 'zod';
import { checkText, cleanLine } from '#shared/board/text.ts';
import { smallMeeting } from '#shared/dialogue/card.schema.ts';
import type { MyMeetings } from '#shared/wire/dialogue.ts';
import { COMMAND_VERSION } from '#shared/wire/protocol.ts';
import { newId } from '../auth/secrets.ts';
import { meetingsOf } from '../dialogue/myMeetings.ts';
import { dialogueRelease } from '../dialogue/release.ts';
import { signUp } from '../dialogue/signUp.ts';
import { bodyOf, param, publicId, refuse } from './answer.ts';
import type { Edge } from './context.ts';
import { atSeat, atSeatOfSession } from './guard.ts';

const newMeeting = smallMeeting
  .pick({ venue: true, invitee: true, date: true, time: true })
  .extend({ id: publicId, place: z.string().max(200).transform(cleanLine) });
const change = z.strictObject({ meeting: smallMeeting });

/** A member's own small meetings; the card that comes back from one is in `card.ts`. */
export function meetingRoutes(edge: Edge): Router {
  const { engine, store, log } = edge;
  const router = Router();

  router.get('/processes/:p/meetings', async (req, res) => {
    const processId = param(req, 'p');
    const seat = await atSeat(edge, req, res, processId);
    if (seat === undefined) return;
    const process = await engine.processState(processId);
    const row = (await store.registry.seats(processId)).find(({ id }) => id === seat.actor.person);
    if (!process?.info || row === undefined) {
      refuse(res, { code: 'not_found' });
      return;
    }
    const release = await dialogueRelease(engine, process);
    res.json({
      processId,
      processTitle: process.info.title,
      exercise: process.info.exercise,
      seat: seat.actor.person,
      name: row.substitute ?? row.name,
      release: release?.id ?? null,
      ...(await meetingsOf(engine, process, seat.actor.person)),
    } satisfies MyMeetings);
  });

  router.post('/processes/:p/meetings', async (req, res) => {
    const processId = param(req, 'p');
    const seat = await atSeat(edge, req, res, processId);
    const body = seat && bodyOf(newMeeting, req, res);
    if (seat === undefined || body === undefined) return;
    const process = await engine.processState(processId);
    const wrong = checkText(body.place, 'title', true);
    if (process === undefined || wrong) {
      refuse(res, wrong ?? { code: 'not_found' });
      return;
    }
    const reply = await signUp(engine, process, seat.actor, body);
    if (!reply.ok) {
      refuse(res, reply.rejection);
      return;
    }
    log.info({ process: processId, session: body.id }, 'small meeting signed up');
    res.json({ id: body.id });
  });

  router.post('/sessions/:s/meeting', async (req, res) => {
    const seat = await atSeatOfSession(edge, req, res);
    const body = seat && bodyOf(change, req, res);
    if (seat === undefined || body === undefined) return;
    const session = param(req, 's');
    const { meeting } = body;
    const process = await engine.processState(seat.processId);
    if (meeting.invitee !== null && !process?.invitees.has(meeting.invitee)) {
      refuse(res, { code: 'not_found' });
      return;
    }
    const reply = await engine.command(session, seat.actor, {
      v: COMMAND_VERSION,
      id: newId('c'),
      command: { type: 'meeting.plan', meeting },
    });
    if (!reply.ok) {
      refuse(res, reply.rejection);
      return;
    }
    log.info({ session, cancelled: meeting.cancelled }, 'small meeting changed');
    res.json({});
  });

  return router;
}
