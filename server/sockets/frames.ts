import { z } from 'zod';
import { processCommand } from '#shared/process/commands.schema.ts';
import { ballotBody, sessionCommand } from '#shared/session/commands.schema.ts';
import { id } from '#shared/session/ids.schema.ts';

/** What may come in. Everything else is answered with `bad_input` and reaches nobody. */
export const handshakeAuth = z.object({
  surface: z.enum(['phone', 'desk', 'screen', 'process', 'table']),
  stream: id,
  token: z.string().max(200).optional(),
});

export const helloFrame = z.object({
  protocol: z.number().int(),
  stream: id,
  since: z.record(z.string().max(80), z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)),
});

/** The envelope is read first: a command of another version is not malformed, only of its time. */
export const commandEnvelope = z.object({
  v: z.number().int(),
  id,
  command: z.unknown(),
});
export const commands = { session: sessionCommand, process: processCommand };

export const ballotFrame = z.strictObject({
  boxId: z.string().min(1).max(200),
  rev: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
  body: ballotBody,
});
