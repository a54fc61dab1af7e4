import { Router } from 'express';
import { z } from 'zod';
import { cleanLine } from '#shared/board/text.ts';
import { VISION_2029 } from '#shared/process/plan.ts';
import type { ProcessState } from '#shared/process/process.ts';
import { infoOf, settingsOf } from '#shared/session/beginnings.ts';
import { runSheet } from '#shared/session/runsheets.ts';
import type { ProcessCard } from '#shared/wire/http.ts';
import { readCookies } from '../auth/cookies.ts';
import { playExercise } from '../demo/exercise.ts';
import { bodyOf, publicId, refuse } from './answer.ts';
import { planCalendar } from './calendar.ts';
import type { Edge } from './context.ts';
import { atProcess } from './guard.ts';
import { sendFile } from './sessions.ts';

const title = z.string().max(500).transform(cleanLine).pipe(z.string().min(1).max(200));
const newProcess = z.strictObject({
  id: publicId,
  from: z.enum(['plan', 'empty', 'exercise']),
  title,
  until: z.string().max(64).optional(),
});
const newSession = z.strictObject({
  id: publicId,
  activityId: z.string().max(64),
  title,
});

async function cardOf(edge: Edge, state: ProcessState): Promise<ProcessCard | undefined> {
  if (state.info === null) return undefined;
  const [first] = await edge.store.log.read(state.id, 0);
  return {
    id: state.id,
    title: state.info.title,
    subtitle: state.info.subtitle,
    exercise: state.info.exercise,
    at: first?.at ?? 0,
    sessions: state.sessions.size,
  };
}

/** Processes, and what is made in them. */
export function processRoutes(edge: Edge): Router {
  const { store, engine, access, log } = edge;
  const router = Router();

  router.get('/processes', async (req, res) => {
    const cookies = readCookies(req.headers.cookie);
    const owner = await access.owner(cookies);
    const mine = new Set<string>();
    if (!owner.ok) {
      for (const sessionId of await access.secretariatOf(cookies)) {
        const head = await store.log.head(sessionId);
        if (head !== undefined) mine.add(head.processId);
      }
      if (mine.size === 0) {
        refuse(res, owner.rejection);
        return;
      }
    }
    const cards: ProcessCard[] = [];
    for (const head of await store.log.heads()) {
      if (head.kind !== 'process' || !(owner.ok || mine.has(head.id))) continue;
      const state = await engine.processState(head.id);
      const card = state && (await cardOf(edge, state));
      if (card) cards.push(card);
    }
    res.json(cards.toSorted((a, b) => b.at - a.at));
  });

  router.post('/processes', async (req, res) => {
    const owner = await access.owner(readCookies(req.headers.cookie));
    if (!owner.ok) {
      refuse(res, owner.rejection);
      return;
    }
    const body = bodyOf(newProcess, req, res);
    if (body === undefined) return;
    const reply =
      body.from === 'exercise'
        ? await playExercise(edge, {
            id: body.id,
            title: body.title,
            until: body.until ?? 'end',
            lead: owner.actor,
          })
        : await engine.createProcess(
            body.id,
            infoOf(body.title, body.from),
            body.from === 'plan' ? VISION_2029 : [],
            owner.actor,
          );
    if (!reply.ok) {
      refuse(res, reply.rejection);
      return;
    }
    log.info({ process: body.id, from: body.from }, 'process made');
    res.json({ id: body.id });
  });

  router.get('/processes/:p/plan.ics', async (req, res) => {
    const here = await atProcess(edge, req, res);
    if (here === undefined) return;
    const { info, state } = here;
    sendFile(res, {
      fileName: 'plan.ics',
      contentType: 'text/calendar; charset=utf-8',
      body: planCalendar({
        processId: state.id,
        title: info.title,
        exercise: info.exercise,
        activities: [...state.activities.values()],
        lang: req.query['lang'] === 'en' ? 'en' : 'da',
      }),
    });
  });

  router.post('/processes/:p/sessions', async (req, res) => {
    const here = await atProcess(edge, req, res);
    const body = here && bodyOf(newSession, req, res);
    if (here === undefined || body === undefined) return;
    const activity = here.state.activities.get(body.activityId);
    if (activity === undefined) {
      refuse(res, { code: 'not_found' });
      return;
    }
    const { preset } = activity.plan;
    // Those are signed up by the members who hold them.
    if (preset === 'small-meeting') {
      refuse(res, { code: 'bad_input', args: { where: 'activityId' } });
      return;
    }
    const reply = await engine.createSession(
      body.id,
      here.state.id,
      settingsOf(here.state.id, here.info, activity, body.title),
      runSheet(preset),
      here.actor,
    );
    if (!reply.ok) {
      refuse(res, reply.rejection);
      return;
    }
    log.info({ process: here.state.id, session: body.id }, 'session made');
    res.json({ id: body.id });
  });

  return router;
}
