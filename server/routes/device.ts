import type { Request, Response } from 'express';
import { COOKIE, readCookies, setCookie } from '../auth/cookies.ts';
import { newToken } from '../auth/secrets.ts';
import type { Config } from '../config.ts';
import { isHttps } from './addresses.ts';

export function giveCookie(
  config: Config,
  req: Request,
  res: Response,
  name: string,
  token: string,
): void {
  res.append('Set-Cookie', setCookie(name, token, isHttps(config, req)));
}

/** Tells devices apart for the brake on guessing; it opens nothing. */
export function deviceOf(config: Config, req: Request, res: Response): string {
  const known = readCookies(req.headers.cookie)[COOKIE.device];
  if (known !== undefined && known.length <= 64) return known;
  const device = newToken();
  giveCookie(config, req, res, COOKIE.device, device);
  return device;
}
