import { Router, type Response } from 'express';
import { z } from 'zod';
import type { Commit } from '#shared/kernel/stream.ts';
import type { Actor, Role } from '#shared/kernel/actor.ts';
import { isFacilitator, isStaff } from '#shared/kernel/actor.ts';
import { cleanLine } from '#shared/board/text.ts';
import type { SessionEvent } from '#shared/session/events.ts';
import type { LinkCard } from '#shared/wire/http.ts';
import type { Grants } from '../auth/grants.ts';
import { hashToken, newCode } from '../auth/secrets.ts';
import { exportSession } from '../exports/export.ts';
import type { Credential } from '../store/port.ts';
import { linkBase } from './addresses.ts';
import { bodyOf, param, refuse } from './answer.ts';
import type { Edge } from './context.ts';
import { atDesk, inSession, leads } from './guard.ts';
import { inviteTo } from './qr.ts';

const STAFF_ROLES = ['facilitator', 'secretariat', 'moderator', 'minutes', 'screen'] as const;
const newLink = z.strictObject({
  role: z.enum(STAFF_ROLES),
  name: z.string().max(200).transform(cleanLine).pipe(z.string().max(80)),
});
const seatCode = z.strictObject({ seat: z.string().max(64) });
const exportFile = z.object({
  what: z.enum(['selection', 'meeting']),
  format: z.enum(['xlsx', 'csv', 'docx', 'json']),
  lang: z.enum(['da', 'en']).catch('da'),
});

/** Long enough to walk to the member and type it, short enough that an overheard code is worth little. */
const SEAT_CODE_SECONDS = 600;

const isStaffRole = (role: Role): boolean => (STAFF_ROLES as readonly Role[]).includes(role);
/** Nobody makes a link to more than they may do themselves. */
const mayMake = (actor: Actor, role: Role): boolean =>
  role !== 'facilitator' || isFacilitator(actor);

const linkCard = (row: Credential): LinkCard => ({
  id: row.id,
  role: row.role,
  name: row.name,
  at: row.createdAt,
  lastUsed: row.lastUsed,
  revoked: row.revokedAt !== null,
});

/** A session's links, codes and files; the meeting itself runs over the live view. */
export function sessionRoutes(edge: Edge, grants: Grants): Router {
  const { store, engine, clock, log } = edge;
  const { registry } = store;
  const router = Router();

  router.get('/sessions/:s/links', async (req, res) => {
    const here = await atDesk(edge, req, res, leads);
    if (here === undefined) return;
    const rows = await registry.credentials({ scope: here.state.id });
    res.json(rows.filter((row) => isStaffRole(row.role)).map(linkCard));
  });

  router.post('/sessions/:s/links', async (req, res) => {
    const here = await atDesk(edge, req, res, leads);
    const body = here && bodyOf(newLink, req, res);
    if (here === undefined || body === undefined) return;
    if (!mayMake(here.actor, body.role)) {
      refuse(res, { code: 'not_allowed' });
      return;
    }
    const { credential, token } = await grants.staff(here.state.id, body.role, body.name);
    await engine.namesChanged(here.settings.processId);
    log.info({ session: here.state.id, credential: credential.id, role: body.role }, 'link made');
    const path = body.role === 'screen' ? `/screen/${token}` : `/k#${token}`;
    res.json({ ...linkCard(credential), url: `${linkBase(edge.config, req)}${path}` });
  });

  router.post('/sessions/:s/links/:id/revoke', async (req, res) => {
    const here = await atDesk(edge, req, res, leads);
    if (here === undefined) return;
    const rows = await registry.credentials({ scope: here.state.id });
    const row = rows.find((each) => each.id === param(req, 'id') && isStaffRole(each.role));
    if (row === undefined || !mayMake(here.actor, row.role)) {
      refuse(res, { code: row === undefined ? 'not_found' : 'not_allowed' });
      return;
    }
    edge.cut(await registry.revoke({ id: row.id }, clock.now()));
    log.info({ session: here.state.id, credential: row.id }, 'link revoked');
    res.json({});
  });

  router.post('/sessions/:s/seat-codes', async (req, res) => {
    const here = await atDesk(edge, req, res, leads);
    const body = here && bodyOf(seatCode, req, res);
    if (here === undefined || body === undefined) return;
    const seats = await registry.seats(here.settings.processId);
    if (!seats.some((seat) => seat.id === body.seat)) {
      refuse(res, { code: 'not_found' });
      return;
    }
    const code = newCode();
    const until = clock.now() + SEAT_CODE_SECONDS * 1000;
    const hash = hashToken(`${here.state.id}:${code}`);
    await registry.addSeatCode(here.state.id, body.seat, hash, until);
    res.json({ code, seconds: SEAT_CODE_SECONDS });
  });

  /** Whoever is in may show others the way: the code is an address, and hangs on the wall. */
  router.get('/sessions/:s/invite', async (req, res) => {
    const sessionId = await inSession(edge, req, res);
    if (sessionId === undefined) return;
    const status = await engine.inspect(sessionId, (state) => state.status);
    if (status === undefined || status === 'ended') {
      refuse(res, { code: status === undefined ? 'not_found' : 'session_ended' });
      return;
    }
    const code = await registry.joinCode(sessionId, newCode);
    res.json(inviteTo(linkBase(edge.config, req), code));
  });

  router.get('/sessions/:s/export/:file', async (req, res) => {
    const here = await atDesk(edge, req, res, isStaff);
    if (here === undefined) return;
    const [what, format] = param(req, 'file').split('.');
    const asked = exportFile.safeParse({ what, format, lang: req.query['lang'] });
    if (!asked.success) {
      refuse(res, { code: 'not_found' });
      return;
    }
    const { state, settings } = here;
    const commits = (await store.log.read(state.id, 0)) as readonly Commit<SessionEvent>[];
    const file = await exportSession({
      ...asked.data,
      state,
      names: await edge.names(settings.processId, null),
      at: clock.now(),
      commits,
    });
    log.info({ session: state.id, what, format }, 'export made');
    sendFile(res, file);
  });

  return router;
}

export function sendFile(
  res: Response,
  file: { fileName: string; contentType: string; body: Uint8Array | string },
): void {
  res.setHeader('Content-Type', file.contentType);
  res.setHeader(
    'Content-Disposition',
    `attachment; filename="${file.fileName.replace(/["\\]/g, '')}"`,
  );
  res.setHeader('Cache-Control', 'no-store');
  res.end(file.body);
}
