import { setImmediate } from 'node:timers/promises';
import { Router } from 'express';
import { z } from 'zod';
import { hostOf } from '#shared/kernel/actor.ts';
import { id } from '#shared/session/ids.schema.ts';
import {
  MAX_SLIPS,
  SLIPS_PER_TABLE,
  type PrintedSlips,
  type Slip,
  type SlipSheet,
  type TableLink,
} from '#shared/wire/dialogue.ts';
import { COMMAND_VERSION } from '#shared/wire/protocol.ts';
import type { Grants } from '../auth/grants.ts';
import { newReceiptCode, readableReceipt, slipAuthor, slipOf } from '../auth/receipts.ts';
import { hashToken, newCode, newId } from '../auth/secrets.ts';
import { coverageFor } from '../dialogue/coverage.ts';
import { newerIn } from '../dialogue/newer.ts';
import { linkBase } from './addresses.ts';
import { bodyOf, refuse } from './answer.ts';
import type { Edge } from './context.ts';
import { atDesk, leads } from './guard.ts';
import { inviteTo, qrPath } from './qr.ts';
import { receiptUrl } from './receipts.ts';

const MAX_TABLES = 100;
const MAX_SLIP = 99_999;

const teams = z.array(id).min(1).max(MAX_TABLES);
const newLinks = z.strictObject({ teams });
const newSlips = z.strictObject({
  teams,
  from: z.number().int().min(1).max(MAX_SLIP),
  count: z.number().int().min(1).max(SLIPS_PER_TABLE),
  again: z.boolean(),
});

/** What the desk prepares for a hall: devices for the tables, slips of paper, the newest words. */
export function hallRoutes(edge: Edge, grants: Grants): Router {
  const { store, engine, clock, log } = edge;
  const { registry } = store;
  const router = Router();

  const printedIn = async (session: string) =>
    (await registry.receiptAuthors(session)).flatMap((author) => slipOf(author) ?? []);

  router.post('/sessions/:s/tables/links', async (req, res) => {
    const here = await atDesk(edge, req, res, leads);
    const body = here && bodyOf(newLinks, req, res);
    if (here === undefined || body === undefined) return;
    const { state } = here;
    const tables = [...new Set(body.teams)].map((teamId) => state.teams.get(teamId));
    if (state.status === 'ended' || tables.includes(undefined)) {
      refuse(res, { code: state.status === 'ended' ? 'session_ended' : 'not_found' });
      return;
    }
    const base = linkBase(edge.config, req);
    const code = await registry.joinCode(state.id, newCode);
    const persons = body.teams.map(hostOf);
    const earlier = (await registry.credentials({ scope: state.id, role: 'host' })).filter(
      ({ person, revokedAt }) => revokedAt === null && persons.includes(person),
    );
    const links: TableLink[] = [];
    for (const { id: teamId, name } of tables.flatMap((table) => table ?? [])) {
      const { token } = await grants.host(state.id, teamId, name);
      const url = `${base}/k#${token}`;
      const joinUrl = `${inviteTo(base, code).url}/${encodeURIComponent(teamId)}`;
      links.push({ teamId, name, url, qr: qrPath(url), joinUrl, joinQr: qrPath(joinUrl), code });
    }
    // One device speaks for a table: a device that was lost must not go on doing so. Not before all have a new link: no
    // table is to lose its device for links that nobody gets.
    for (const { id: old } of earlier) edge.cut(await registry.revoke({ id: old }, clock.now()));
    log.info({ session: state.id, tables: links.length }, 'table links made');
    res.json(links);
  });

  router.get('/sessions/:s/slips', async (req, res) => {
    const here = await atDesk(edge, req, res, leads);
    if (here === undefined) return;
    const last = new Map<string, number>();
    for (const { teamId, slip } of await printedIn(here.state.id))
      last.set(teamId, Math.max(slip, last.get(teamId) ?? 0));
    res.json([...last].map(([teamId, n]): PrintedSlips => ({ teamId, last: n })));
  });

  router.post('/sessions/:s/slips', async (req, res) => {
    const here = await atDesk(edge, req, res, leads);
    const body = here && bodyOf(newSlips, req, res);
    if (here === undefined || body === undefined) return;
    const { state, settings } = here;
    const wanted = [...new Set(body.teams)];
    const last = body.from + body.count - 1;
    if (wanted.length * body.count > MAX_SLIPS || last > MAX_SLIP) {
      refuse(res, { code: 'too_large' });
      return;
    }
    if (state.status === 'ended' || wanted.some((teamId) => !state.teams.has(teamId))) {
      refuse(res, { code: state.status === 'ended' ? 'session_ended' : 'not_found' });
      return;
    }
    const isWanted = (teamId: string | null, slip: number): boolean =>
      teamId !== null && wanted.includes(teamId) && slip >= body.from && slip <= last;
    // Somebody holds the receipt of what was typed in, and was promised its answer.
    for (const { answer } of state.items.values())
      if (answer !== null && answer.slip !== null && isWanted(answer.teamId, answer.slip)) {
        refuse(res, { code: 'slip_used', args: { slip: answer.slip } });
        return;
      }
    const printed = await printedIn(state.id);
    if (!body.again && printed.some(({ teamId, slip }) => isWanted(teamId, slip))) {
      refuse(res, { code: 'already_exists' });
      return;
    }
    const base = linkBase(edge.config, req);
    const slips: Slip[] = [];
    const receipts: { author: string; codeHash: string }[] = [];
    for (const teamId of wanted) {
      for (let number = body.from; number <= last; number++) {
        const code = newReceiptCode();
        const url = receiptUrl(base, code);
        const team = state.teams.get(teamId)?.name ?? '';
        slips.push({ teamId, team, number, code: readableReceipt(code), url, qr: qrPath(url) });
        receipts.push({ author: slipAuthor(teamId, number), codeHash: hashToken(code) });
        // Drawing two thousand codes takes a moment, in which a meeting must go on.
        await setImmediate();
      }
    }
    await registry.putReceipts(state.id, receipts);
    log.info({ session: state.id, slips: slips.length }, 'slips made');
    const { title, dateText, exercise } = settings;
    res.json({ title, dateText, exercise, slips } satisfies SlipSheet);
  });

  router.get('/sessions/:s/coverage', async (req, res) => {
    const here = await atDesk(edge, req, res, () => true);
    if (here === undefined) return;
    const process = await engine.processState(here.settings.processId);
    const coverage = process && (await coverageFor(engine, process, here.state.id));
    if (coverage === undefined) refuse(res, { code: 'not_found' });
    else res.json(coverage);
  });

  router.get('/sessions/:s/newer', async (req, res) => {
    const here = await atDesk(edge, req, res, () => true);
    if (here === undefined) return;
    const process = await engine.processState(here.settings.processId);
    res.json(newerIn(here.state, process?.wordings ?? new Map()));
  });

  router.post('/sessions/:s/renew', async (req, res) => {
    const here = await atDesk(edge, req, res, leads);
    if (here === undefined) return;
    const process = await engine.processState(here.settings.processId);
    const items = newerIn(here.state, process?.wordings ?? new Map())
      .filter(({ answered }) => !answered)
      .map(({ itemId, wording, title, description }) => ({ itemId, wording, title, description }));
    if (items.length > 0) {
      const reply = await engine.command(here.state.id, here.actor, {
        v: COMMAND_VERSION,
        id: newId('c'),
        command: { type: 'items.renew', items },
      });
      if (!reply.ok) {
        refuse(res, reply.rejection);
        return;
      }
    }
    res.json({ renewed: items.length });
  });

  return router;
}
