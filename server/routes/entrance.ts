import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import { AFFILIATIONS } from '#shared/board/board.ts';
import type { Joined, Me, Redirect, ScreenOf } from '#shared/wire/http.ts';
import { OWNER_LINK } from '../auth/access.ts';
import { COOKIE, readCookies, scopesOf } from '../auth/cookies.ts';
import type { Grants } from '../auth/grants.ts';
import { cleanCode, hashToken } from '../auth/secrets.ts';
import type { Credential } from '../store/port.ts';
import { bearerOf, bodyOf, publicId, refuse } from './answer.ts';
import type { Edge } from './context.ts';
import { deviceOf, giveCookie } from './device.ts';
import { endedSessionOf, openSessionOf } from './sessionList.ts';

const exchange = z.strictObject({ token: z.string().max(200) });
const join = z.strictObject({
  code: z.string().max(20),
  affiliation: z.enum(AFFILIATIONS).optional(),
});
const seatCode = z.strictObject({ session: publicId, code: z.string().max(20) });

/** How people come in: a link, a code from the wall, a one-time code from the desk. */
export function entranceRoutes(edge: Edge, grants: Grants): Router {
  const { store, engine, access, limits, clock, log } = edge;
  const router = Router();

  const give = (req: Request, res: Response, name: string, token: string) =>
    giveCookie(edge.config, req, res, name, token);

  async function enter(
    req: Request,
    res: Response,
    found: Credential,
    token: string,
  ): Promise<Redirect> {
    switch (found.role) {
      case 'member': {
        give(req, res, COOKIE.seat(found.scope), token);
        const open = await openSessionOf(edge, found.scope);
        return { redirect: open === null ? '/mig' : `/s/${open.id}` };
      }
      case 'screen':
        return { redirect: `/screen/${token}` };
      case 'attendee':
        give(req, res, COOKIE.attendee(found.scope), token);
        return { redirect: `/s/${found.scope}` };
      case 'host':
        give(req, res, COOKIE.table(found.scope), token);
        return { redirect: `/bord/${found.scope}` };
      default:
        give(req, res, COOKIE.desk(found.scope), token);
        return { redirect: `/desk/${found.scope}` };
    }
  }

  router.post('/exchange', async (req, res) => {
    const body = bodyOf(exchange, req, res);
    if (body === undefined) return;
    const found = await access.byToken(body.token);
    if (found === 'revoked' || found === undefined) {
      refuse(res, { code: 'link_revoked' });
      return;
    }
    if (found.role !== 'owner') {
      res.json(await enter(req, res, found, body.token));
      return;
    }
    // An owner link stands in a terminal: it works once, and what stays is in the browser alone. Whoever
    // revokes it first has it; a second click at the same moment finds it gone.
    const won = await store.registry.revoke({ id: found.id }, clock.now());
    if (found.scope !== OWNER_LINK || won.length === 0) {
      refuse(res, { code: 'link_revoked' });
      return;
    }
    const { token, credential } = await grants.owner();
    await grants.claim();
    // The owner may take the control of a meeting, and is then shown by name.
    for (const head of await store.log.heads())
      if (head.kind === 'process') await engine.namesChanged(head.id);
    log.info({ credential: credential.id }, 'owner link claimed');
    give(req, res, COOKIE.owner, token);
    res.json({ redirect: '/plan' } satisfies Redirect);
  });

  router.post('/join', async (req, res) => {
    const body = bodyOf(join, req, res);
    if (body === undefined) return;
    const device = deviceOf(edge.config, req, res);
    if (!(await limits.mayTry('join', device))) {
      refuse(res, { code: 'slow_down' });
      return;
    }
    const sessionId = await store.registry.sessionByCode(cleanCode(body.code));
    // Three hundred phones ask this in the same minute: nothing is copied.
    const found =
      sessionId === undefined
        ? undefined
        : await engine.inspect(sessionId, ({ id, settings, status }) =>
            settings && status !== 'ended'
              ? {
                  attendees: settings.attendees,
                  door: { session: id, title: settings.title, exercise: settings.exercise },
                }
              : undefined,
          );
    if (found === undefined) {
      // A code lives as long as its meeting, so that a photo of the wall opens nothing next week.
      if (sessionId !== undefined) await store.registry.dropJoinCode(sessionId);
      await limits.wrong('join', device);
      refuse(res, { code: 'wrong_code' });
      return;
    }
    const { door, attendees } = found;
    const { session } = door;
    const inside = await access.phone(readCookies(req.headers.cookie), session);
    if (inside.ok) {
      res.json({ redirect: `/s/${session}` } satisfies Joined);
    } else if (attendees === 'none') {
      res.json({ ...door, needs: 'seat' } satisfies Joined);
    } else if (body.affiliation === undefined) {
      res.json({ ...door, needs: 'affiliation' } satisfies Joined);
    } else {
      const { token, credential } = await grants.attendee(session, body.affiliation);
      log.info({ session, credential: credential.id }, 'attendee joined');
      give(req, res, COOKIE.attendee(session), token);
      res.json({ redirect: `/s/${session}` } satisfies Joined);
    }
  });

  router.post('/seat-code', async (req, res) => {
    const body = bodyOf(seatCode, req, res);
    if (body === undefined) return;
    const device = deviceOf(edge.config, req, res);
    if (!(await limits.mayTry('seat', device))) {
      refuse(res, { code: 'slow_down' });
      return;
    }
    const { session } = body;
    const head = await store.log.head(session);
    const hash = hashToken(`${session}:${cleanCode(body.code)}`);
    const seat =
      head?.kind === 'session'
        ? await store.registry.useSeatCode(session, hash, clock.now())
        : undefined;
    if (head === undefined || seat === undefined) {
      await limits.wrong('seat', device);
      refuse(res, { code: 'wrong_code' });
      return;
    }
    // The code replaces what was lost: whoever found the old link is out from now on.
    edge.cut(await store.registry.revoke({ person: seat, role: 'member' }, clock.now()));
    const { token, credential } = await grants.seat(head.processId, seat, '');
    log.info({ session, credential: credential.id }, 'seat code used');
    give(req, res, COOKIE.seat(head.processId), token);
    res.json({ redirect: `/s/${session}` } satisfies Redirect);
  });

  /** A projector knows its token only; it asks at each start which session it belongs to. */
  router.get('/screen', async (req, res) => {
    const token = bearerOf(req);
    const found = token === undefined ? undefined : await access.byToken(token);
    if (found === undefined || found === 'revoked' || found.role !== 'screen') {
      refuse(res, { code: found === 'revoked' ? 'link_revoked' : 'not_allowed' });
      return;
    }
    res.json({ session: found.scope } satisfies ScreenOf);
  });

  router.get('/me', async (req, res) => {
    const cookies = readCookies(req.headers.cookie);
    const seats: Me['seats'][number][] = [];
    for (const processId of scopesOf(cookies, 'seat')) {
      const held = await access.member(cookies, processId);
      if (!held.ok) continue;
      const { person } = held.actor;
      const process = await engine.processState(processId);
      const row = (await store.registry.seats(processId)).find((seat) => seat.id === person);
      if (!process?.info || row === undefined) continue;
      seats.push({
        processId,
        processTitle: process.info.title,
        name: row.substitute ?? row.name,
        openSession: await openSessionOf(edge, processId),
        endedSession: await endedSessionOf(edge, processId),
      });
    }
    res.json({ owner: (await access.owner(cookies)).ok, seats } satisfies Me);
  });

  return router;
}
