import { Router, raw } from 'express';
import { z } from 'zod';
import type { SessionState } from '#shared/session/state.ts';
import type { ReleaseListing } from '#shared/wire/http.ts';
import { previewTable, type Defaults, type Present } from '../imports/preview.ts';
import { previewRelease } from '../imports/release.ts';
import { MAX_BYTES, readTable } from '../imports/table.ts';
import { param, refuse } from './answer.ts';
import type { Edge } from './context.ts';
import { atDesk, leads } from './guard.ts';

const defaults = z.object({
  theme: z.string().max(200).catch(''),
  kind: z.enum(['keyword', 'element', 'group', 'meeting', 'note']).nullable().catch(null),
  origin: z.string().max(300).catch(''),
});

/** Previews only: nothing is kept until the desk sends the rows as a command. */
export function importRoutes(edge: Edge): Router {
  const { store, engine } = edge;
  const router = Router();

  async function present(state: SessionState, processId: string): Promise<Present> {
    const seats = await store.registry.seats(processId);
    return {
      sessionId: state.id,
      items: [...state.items.values()].filter((item) => item.status !== 'withdrawn'),
      seats: seats.map((seat) => ({ ...seat, name: seat.substitute ?? seat.name })),
    };
  }

  router.post(
    '/sessions/:s/import',
    raw({ type: () => true, limit: MAX_BYTES }),
    async (req, res) => {
      const here = await atDesk(edge, req, res, leads);
      if (here === undefined) return;
      const body: Uint8Array = Buffer.isBuffer(req.body) ? req.body : new Uint8Array();
      const read = await readTable(body);
      if (!read.ok) {
        refuse(res, read.rejection);
        return;
      }
      const given: Defaults = defaults.parse(req.query);
      res.json(previewTable(read.table, given, await present(here.state, here.settings.processId)));
    },
  );

  // At the desk, not at the plan: a facilitator prepares the meeting too, and has no access to the plan.
  router.get('/sessions/:s/releases', async (req, res) => {
    const here = await atDesk(edge, req, res, leads);
    if (here === undefined) return;
    const process = await engine.processState(here.settings.processId);
    const others = [...(process?.releases.values() ?? [])].filter(
      (release) => release.sessionId !== here.state.id,
    );
    const taken = new Set([...here.state.items.values()].map(({ from }) => from?.release));
    const newest = new Map<string, number>();
    for (const { sessionId, version } of others)
      newest.set(sessionId, Math.max(version, newest.get(sessionId) ?? 0));
    // As it is called now: the plan knows a meeting by the name that it was made with.
    const titles = new Map<string, string>();
    for (const sessionId of newest.keys()) {
      const title = await engine.inspect(sessionId, ({ settings }) => settings?.title);
      titles.set(sessionId, title ?? '');
    }
    const presetOf = (sessionId: string) => {
      const activityId = process?.sessions.get(sessionId)?.activityId ?? '';
      return process?.activities.get(activityId)?.plan.preset;
    };
    const listing = others.map((release): ReleaseListing => ({
      id: release.id,
      sessionId: release.sessionId,
      sessionTitle: titles.get(release.sessionId) ?? '',
      title: release.title,
      version: release.version,
      chosen: release.chosen,
      said: ['dialogue', 'small-meeting'].includes(presetOf(release.sessionId) ?? ''),
      isNew: newest.get(release.sessionId) === release.version && !taken.has(release.id),
    }));
    res.json(listing);
  });

  router.get('/sessions/:s/import/release/:r', async (req, res) => {
    const here = await atDesk(edge, req, res, leads);
    if (here === undefined) return;
    const process = await engine.processState(here.settings.processId);
    const entry = process?.releases.get(param(req, 'r'));
    const source = entry && (await engine.sessionState(entry.sessionId));
    const release = source?.releases.find((each) => each.id === entry?.id);
    if (release === undefined) {
      refuse(res, { code: 'not_found' });
      return;
    }
    res.json(
      previewRelease(
        release,
        await present(here.state, here.settings.processId),
        process?.wordings ?? new Map(),
        new Set(source?.releases.map(({ id }) => id)),
      ),
    );
  });

  return router;
}
