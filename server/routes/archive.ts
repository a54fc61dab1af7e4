import { createHash } from 'node:crypto';
import { Router, json } from 'express';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Commit } from '#shared/kernel/stream.ts';
import { applySession } from '#shared/session/apply.ts';
import { openBoxes } from '#shared/session/ballots.ts';
import { edgesOf } from '#shared/session/edges.ts';
import type { ProcessCommand } from '#shared/process/commands.schema.ts';
import type { SessionEvent, SessionSettings } from '#shared/session/events.ts';
import { emptySession } from '#shared/session/state.ts';
import { COMMAND_VERSION } from '#shared/wire/protocol.ts';
import { readArchive } from '../exports/archive.ts';
import { refuse } from './answer.ts';
import type { Edge } from './context.ts';
import { atProcess } from './guard.ts';

/** A complete meeting with its whole log; far more than any list, and only staff may send it. */
const ARCHIVE_LIMIT = '20mb';

/**
 * Boxes are named after their session. A copy must never reach into the boxes of the original, nor a file that
 * somebody has written by hand into those of any other meeting: ending it would empty them.
 */
function renamed(events: readonly SessionEvent[], from: string, to: string): SessionEvent[] {
  const text = JSON.stringify(events, (key, value: unknown) =>
    (key === 'boxId' || key === 'voidBox') && typeof value === 'string'
      ? `${to}:${value.startsWith(`${from}:`) ? value.slice(from.length + 1) : value}`
      : value,
  );
  return JSON.parse(text) as SessionEvent[];
}

/** The plan may not know the activity, as in a new installation: the archive says enough to add it. */
function activityOf(settings: SessionSettings, now: number): ProcessCommand {
  const month = new Date(now).toISOString().slice(0, 7);
  return {
    type: 'activity.add',
    activityId: settings.activityId,
    plan: {
      title: settings.activityTitle,
      when:
        settings.date === ''
          ? { kind: 'months', from: month, to: month }
          : { kind: 'day', date: settings.date },
      circle: '',
      purpose: '',
      standing: settings.standing,
      handsOn: '',
      preset: 'empty',
      held: true,
    },
    reason: 'Indlæst fra et arkiv',
  };
}

/** A complete export becomes a session again, with its log as it was. */
export function archiveRoutes(edge: Edge): Router {
  const { store, engine, clock, log } = edge;
  const router = Router();

  /**
   * What makes the copy a session of this process. Ballots are in no archive, so a vote that was open has no box
   * any more: it is void, and can be opened again.
   */
  function adoption(
    sessionId: string,
    commits: readonly Commit<SessionEvent>[],
    actor: Actor,
    settings: { processId: string; processTitle: string },
  ): Commit<SessionEvent> {
    const state = emptySession(sessionId);
    for (const commit of commits) applySession(state, commit);
    const voided = openBoxes(state).map(({ stepId, boxId }): SessionEvent => ({
      type: 'step.undone',
      stepId,
      voidBox: boxId,
    }));
    return {
      stream: sessionId,
      seq: commits.length + 1,
      at: clock.now(),
      actor,
      commandId: `adopt-${sessionId}`,
      events: [{ type: 'session.changed', settings }, ...voided],
    };
  }

  router.post(
    '/processes/:p/import-archive',
    async (req, res, next) => {
      if ((await atProcess(edge, req, res)) !== undefined) next();
    },
    json({ limit: ARCHIVE_LIMIT, type: () => true }),
    async (req, res) => {
      const here = await atProcess(edge, req, res);
      if (here === undefined) return;
      const read = readArchive(req.body);
      if (!read.ok) {
        refuse(res, read.rejection);
        return;
      }
      const processId = here.state.id;
      const content = JSON.stringify([processId, read.commits]);
      // From the content: the same file sent twice is one session.
      const id = `x_${createHash('sha256').update(content).digest('base64url').slice(0, 16)}`;
      if ((await store.log.head(id)) === undefined) {
        const copies = read.commits.map((commit) => ({
          ...commit,
          stream: id,
          events: renamed(commit.events, read.sessionId, id),
        }));
        const settings = { processId, processTitle: here.info.title };
        const all = [...copies, adoption(id, copies, here.actor, settings)];
        await store.log.createStream(id, 'session', processId);
        await store.log.transact(id, 0, async (tx, tail) => {
          if (tail.length > 0) return;
          for (const commit of all) await tx.append(commit, commit.events.flatMap(edgesOf));
        });
      }
      const { activityId, title } = read.settings;
      const register: ProcessCommand = {
        type: 'session.register',
        sessionId: id,
        activityId,
        title,
      };
      const found = here.state.activities.has(activityId);
      const commands = found ? [register] : [activityOf(read.settings, clock.now()), register];
      for (const command of commands) {
        const frame = { v: COMMAND_VERSION, id: `archive-${id}-${command.type}`, command };
        const reply = await engine.command(processId, here.actor, frame);
        if (!reply.ok) {
          refuse(res, reply.rejection);
          return;
        }
      }
      log.info({ process: processId, session: id }, 'archive imported');
      res.json({ id });
    },
  );

  return router;
}
