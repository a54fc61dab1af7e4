import { Router, type Request } from 'express';
import { z } from 'zod';
import { cleanLine } from '#shared/board/text.ts';
import type { PersonCard, SeatLink } from '#shared/wire/http.ts';
import type { Grants } from '../auth/grants.ts';
import { newId } from '../auth/secrets.ts';
import type { SeatRow } from '../store/port.ts';
import { linkBase } from './addresses.ts';
import { bodyOf, param, refuse } from './answer.ts';
import type { Edge } from './context.ts';
import { atProcess } from './guard.ts';
import { qrPath } from './qr.ts';

const name = z.string().max(200).transform(cleanLine).pipe(z.string().min(1).max(120));
const group = z.string().max(200).transform(cleanLine).pipe(z.string().max(80));
const person = z.strictObject({ name, group });
const people = z.strictObject({ people: z.array(person).min(1).max(200) });
const substitute = z.strictObject({
  /** Empty: the member is back. */
  name: z.string().max(200).transform(cleanLine).pipe(z.string().max(120)),
});
const seats = z.strictObject({ seats: z.array(z.string().max(64)).min(1).max(200) });

/** A council has 25 seats; this is a stop for mistakes, not a rule. */
const MAX_SEATS = 500;

/** Seats and their personal links. A link belongs to the seat: a substitute gets a new one. */
export function peopleRoutes(edge: Edge, grants: Grants): Router {
  const { store, engine, clock, log } = edge;
  const { registry } = store;
  const router = Router();

  async function cards(rows: readonly SeatRow[], processId: string): Promise<PersonCard[]> {
    const links = await registry.credentials({ scope: processId, role: 'member' });
    return rows.map((row) => {
      const live = links.filter((link) => link.person === row.id && link.revokedAt === null);
      const used = live.flatMap((link) => link.lastUsed ?? []);
      return {
        id: row.id,
        number: row.number,
        name: row.name,
        group: row.group,
        hasLink: live.length > 0,
        lastUsed: used.length === 0 ? null : Math.max(...used),
        substitute: row.substitute,
      };
    });
  }

  const card = async (row: SeatRow): Promise<PersonCard> => (await cards([row], row.processId))[0]!;

  const seatOf = async (req: Request): Promise<SeatRow | undefined> =>
    (await registry.seats(param(req, 'p'))).find((row) => row.id === param(req, 'seat'));

  async function cutSeat(processId: string, seat: string): Promise<void> {
    const filter = { scope: processId, person: seat, role: 'member' as const };
    const ids = await registry.revoke(filter, clock.now());
    edge.cut(ids);
    log.info({ process: processId, seat, credentials: ids }, 'seat links revoked');
  }

  router.get('/processes/:p/people', async (req, res) => {
    const here = await atProcess(edge, req, res);
    if (here === undefined) return;
    res.json(await cards(await registry.seats(here.state.id), here.state.id));
  });

  router.post('/processes/:p/people', async (req, res) => {
    const here = await atProcess(edge, req, res);
    const body = here && bodyOf(people, req, res);
    if (body === undefined) return;
    const processId = here!.state.id;
    const before = await registry.seats(processId);
    if (before.length + body.people.length > MAX_SEATS) {
      refuse(res, { code: 'limit_reached', args: { max: MAX_SEATS } });
      return;
    }
    let number = Math.max(0, ...before.map((row) => row.number));
    for (const { name: full, group: party } of body.people) {
      number++;
      const id = newId('s');
      await registry.putSeat({ id, processId, number, name: full, group: party, substitute: null });
    }
    await engine.namesChanged(processId);
    res.json(await cards(await registry.seats(processId), processId));
  });

  router.post('/processes/:p/people/:seat', async (req, res) => {
    const here = await atProcess(edge, req, res);
    const body = here && bodyOf(person, req, res);
    if (body === undefined) return;
    const row = await seatOf(req);
    if (row === undefined) {
      refuse(res, { code: 'not_found' });
      return;
    }
    const next = { ...row, name: body.name, group: body.group };
    await registry.putSeat(next);
    await engine.namesChanged(row.processId);
    res.json(await card(next));
  });

  router.post('/processes/:p/people/:seat/substitute', async (req, res) => {
    const here = await atProcess(edge, req, res);
    const body = here && bodyOf(substitute, req, res);
    if (body === undefined) return;
    const row = await seatOf(req);
    if (row === undefined) {
      refuse(res, { code: 'not_found' });
      return;
    }
    const next = { ...row, substitute: body.name === '' ? null : body.name };
    await registry.putSeat(next);
    // One seat, one vote: who had the seat must not be able to go on using it.
    await cutSeat(row.processId, row.id);
    await engine.namesChanged(row.processId);
    res.json(await card(next));
  });

  router.post('/processes/:p/people/:seat/revoke', async (req, res) => {
    const here = await atProcess(edge, req, res);
    if (here === undefined) return;
    const row = await seatOf(req);
    if (row === undefined) {
      refuse(res, { code: 'not_found' });
      return;
    }
    await cutSeat(row.processId, row.id);
    res.json({});
  });

  router.post('/processes/:p/links', async (req, res) => {
    const here = await atProcess(edge, req, res);
    const body = here && bodyOf(seats, req, res);
    if (body === undefined) return;
    const processId = here!.state.id;
    const rows = new Map((await registry.seats(processId)).map((row) => [row.id, row]));
    const wanted = [...new Set(body.seats)].map((id) => rows.get(id));
    if (wanted.includes(undefined)) {
      refuse(res, { code: 'not_found' });
      return;
    }
    const links: SeatLink[] = [];
    for (const row of wanted as SeatRow[]) {
      await cutSeat(processId, row.id);
      const { token } = await grants.seat(processId, row.id, '');
      const url = `${linkBase(edge.config, req)}/k#${token}`;
      links.push({
        seat: row.id,
        name: row.substitute ?? row.name,
        group: row.group,
        url,
        qr: qrPath(url),
      });
    }
    res.json(links);
  });

  return router;
}
