import type { Request, Response } from 'express';
import { isFacilitator, isParticipant, type Actor } from '#shared/kernel/actor.ts';
import type { ProcessState } from '#shared/process/process.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { Answer } from '../auth/access.ts';
import type { Rate } from '../auth/buckets.ts';
import { readCookies } from '../auth/cookies.ts';
import { bearerOf, param, refuse } from './answer.ts';
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

interface InSeat {
  readonly actor: Actor;
  readonly processId: string;
}

/** Nobody writes faster by hand; a script would fill the disk. Asked of the credential: a whole hall has one address. */
const WRITES: Rate = { perSecond: 0.5, burst: 20 };

/** First who, then what: someone without access does not even learn whether a thing exists. */
function admit(
  { writes }: Edge,
  req: Request,
  answer: Answer,
  may: (actor: Actor) => boolean,
  res: Response,
): Actor | undefined {
  if (!answer.ok || !may(answer.actor)) {
    refuse(res, answer.ok ? { code: 'not_allowed' } : answer.rejection);
    return undefined;
  }
  const { actor, credentialId } = answer;
  if (req.method === 'POST' && isParticipant(actor) && !writes.take(credentialId, WRITES)) {
    refuse(res, { code: 'slow_down' });
    return undefined;
  }
  return actor;
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
  const actor = admit(edge, req, answer, may, res);
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
  const actor = admit(edge, req, answer, () => true, res);
  if (actor === undefined) return undefined;
  const state = await edge.engine.processState(processId);
  if (!state?.info) {
    refuse(res, { code: 'not_found' });
    return undefined;
  }
  return { actor, state, info: state.info };
}

/** Whoever is in the session `:s`, on whatever surface: desk, phone, table or screen. The session's id. */
export async function inSession(
  edge: Edge,
  req: Request,
  res: Response,
): Promise<string | undefined> {
  const sessionId = param(req, 's');
  const cookies = readCookies(req.headers.cookie);
  const answer = await edge.access.inside(cookies, bearerOf(req), sessionId);
  return admit(edge, req, answer, () => true, res) && sessionId;
}

/** The holder of a seat in a process; otherwise the refusal is sent and undefined comes back. */
export async function atSeat(
  edge: Edge,
  req: Request,
  res: Response,
  processId: string,
): Promise<InSeat | undefined> {
  const answer = await edge.access.member(readCookies(req.headers.cookie), processId);
  const actor = admit(edge, req, answer, () => true, res);
  return actor && { actor, processId };
}

/** The holder of a seat in the process of the session `:s`. */
export async function atSeatOfSession(
  edge: Edge,
  req: Request,
  res: Response,
): Promise<InSeat | undefined> {
  const head = await edge.store.log.head(param(req, 's'));
  if (head?.kind === 'session') return atSeat(edge, req, res, head.processId);
  refuse(res, { code: 'not_allowed' });
  return undefined;
}

/** Who takes part in the session `:s` with a phone: a member or somebody who has joined. */
export async function atPhone(edge: Edge, req: Request, res: Response): Promise<Actor | undefined> {
  const answer = await edge.access.phone(readCookies(req.headers.cookie), param(req, 's'));
  return admit(edge, req, answer, () => true, res);
}
