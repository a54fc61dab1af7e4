import { Router } from 'express';
import { z } from 'zod';
import type { NewReceipt, Receipt } from '#shared/wire/dialogue.ts';
import { cleanReceiptCode, newReceiptCode, readableReceipt } from '../auth/receipts.ts';
import { hashToken } from '../auth/secrets.ts';
import { nextInPlan, notesOf, withOutcomes } from '../dialogue/receipt.ts';
import { linkBase } from './addresses.ts';
import { bodyOf, param, refuse } from './answer.ts';
import type { Edge } from './context.ts';
import { deviceOf } from './device.ts';
import { atPhone } from './guard.ts';
import { qrPath } from './qr.ts';

const lookUp = z.strictObject({ code: z.string().max(60) });

/** Follows the own notes for years without an account: whoever has the code is the author. */
export function receiptRoutes(edge: Edge): Router {
  const { store, engine, limits, log } = edge;
  const { registry } = store;
  const router = Router();

  router.post('/sessions/:s/receipt', async (req, res) => {
    const actor = await atPhone(edge, req, res);
    if (actor === undefined) return;
    const session = param(req, 's');
    const code = newReceiptCode();
    const author = actor.person;
    await registry.putReceipts(session, [{ author, codeHash: hashToken(code) }]);
    // Without the author: a log must not tell who has which receipt.
    log.info({ session }, 'receipt made');
    const url = receiptUrl(linkBase(edge.config, req), code);
    res.json({ code: readableReceipt(code), url, qr: qrPath(url) } satisfies NewReceipt);
  });

  router.post('/receipt', async (req, res) => {
    const body = bodyOf(lookUp, req, res);
    if (body === undefined) return;
    const device = deviceOf(edge.config, req, res);
    if (!(await limits.mayTry('receipt', device))) {
      refuse(res, { code: 'slow_down' });
      return;
    }
    const code = cleanReceiptCode(body.code);
    const found = code === undefined ? undefined : await registry.receiptByHash(hashToken(code));
    const written =
      found &&
      (await engine.inspect(found.session, (state) => ({
        settings: state.settings,
        notes: notesOf(state, found.author),
      })));
    const process = written?.settings && (await engine.processState(written.settings.processId));
    if (!found || !written?.settings || !process?.info) {
      await limits.wrong('receipt', device);
      refuse(res, { code: 'wrong_receipt' });
      return;
    }
    const { settings, notes } = written;
    const lang = req.query['lang'] === 'en' ? 'en' : 'da';
    res.json({
      processTitle: process.info.title,
      sessionTitle: settings.title,
      dateText: settings.dateText,
      exercise: settings.exercise,
      notes: withOutcomes(process, found.session, notes),
      next: nextInPlan(process, settings.activityId, lang),
    } satisfies Receipt);
  });

  return router;
}

/** The code is in the fragment, which never reaches a server or its log. */
export const receiptUrl = (base: string, code: string): string => `${base}/kvittering#${code}`;
