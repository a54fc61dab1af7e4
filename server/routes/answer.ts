import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { Rejection, RejectionCode } from '#shared/kernel/rejection.ts';
import { z as zod } from 'zod';

const STATUS: Partial<Record<RejectionCode, number>> = {
  bad_input: 400,
  link_revoked: 401,
  not_allowed: 403,
  wrong_origin: 403,
  not_found: 404,
  wrong_code: 404,
  wrong_receipt: 404,
  too_large: 413,
  slow_down: 429,
  busy: 503,
};

/** Every refusal has the same form; what is no matter of form or access is a conflict with how things stand. */
export function refuse(res: Response, rejection: Rejection): void {
  res.status(STATUS[rejection.code] ?? 409).json({ rejection });
}

/** The body in its proper form; otherwise the refusal is sent and undefined comes back. */
export function bodyOf<T>(
  schema: z.ZodType<T>,
  req: Pick<Request, 'body'>,
  res: Response,
): T | undefined {
  const parsed = schema.safeParse(req.body);
  if (parsed.success) return parsed.data;
  refuse(res, { code: 'bad_input', args: { where: parsed.error.issues[0]?.path.join('.') ?? '' } });
  return undefined;
}

/** Ids that may become part of a cookie's name and an address. */
export const publicId = zod.string().regex(/^[A-Za-z0-9_-]{1,40}$/);

/** A screen's link token: in a header, since addresses end up in logs along the way. */
export const bearerOf = (req: Request): string | undefined =>
  /^Bearer (\S+)$/.exec(req.headers.authorization ?? '')?.[1];

/** A path parameter; Express types it loosely. */
export const param = (req: Request, name: string): string => {
  const value = req.params[name];
  return typeof value === 'string' ? value : '';
};
