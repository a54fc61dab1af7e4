import type { Request, Response } from 'express';
import { isFacilitator, type Actor } from '#shared/kernel/actor.ts';
import type { ProcessState } from '#shared/process/process.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { Answer } from '../auth/access.ts';
import { readCookies } from '../auth/cookies.ts';
import { param, refuse } from './answer.ts';
import type { Edge } from './context.ts';

/** Runs the meeting or prepares it: may make links, codes and imports. */
export const leads = (actor: Actor): boolean =>
  isFacilitator(actor) || actor.role === 'secretariat';

interface InSession {
  readonly actor: Actor;
  readonly state: SessionState;
  readonly settings: NonNullable<SessionState['settings']>;
}
interface InProcess {
  readonly actor: Actor;
  readonly state: ProcessState;
  readonly info: NonNullable<ProcessState['info']>;
}

/** First who, then what: someone without access does not even learn whether a thing exists. */
function admit(answer: Answer, may: (actor: Actor) => boolean, res: Response): Actor | undefined {
  if (answer.ok && may(answer.actor)) return answer.actor;
  refuse(res, answer.ok ? { code: 'not_allowed' } : answer.rejection);
  return undefined;
}

/** The desk of the session `:s`; otherwise the refusal is sent and undefined comes back. */
export async function atDesk(
  edge: Edge,
  req: Request,
  res: Response,
  may: (actor: Actor) => boolean,
): Promise<InSession | undefined> {
  const sessionId = param(req, 's');
  const answer = await edge.access.desk(readCookies(req.headers.cookie), sessionId);
  const actor = admit(answer, may, res);
  if (actor === undefined) return undefined;
  const state = await edge.engine.sessionState(sessionId);
  if (!state?.settings) {
    refuse(res, { code: 'not_found' });
    return undefined;
  }
  return { actor, state, settings: state.settings };
}

/** The owner or the secretariat of the process `:p`. */
export async function atProcess(
  edge: Edge,
  req: Request,
  res: Response,
): Promise<InProcess | undefined> {
  const processId = param(req, 'p');
  const answer = await edge.access.process(readCookies(req.headers.cookie), processId);
  const actor = admit(answer, () => true, res);
  if (actor === undefined) return undefined;
  const state = await edge.engine.processState(processId);
  if (!state?.info) {
    refuse(res, { code: 'not_found' });
    return undefined;
  }
  return { actor, state, info: state.info };
}
