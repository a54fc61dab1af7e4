import { encode } from 'uqr';
import type { Invite, Qr } from '#shared/wire/http.ts';
import { drawQr } from '#shared/wire/qr.ts';

export const qrPath = (text: string): Qr => drawQr(encode(text, { ecc: 'M', border: 0 }));

/** The way into a session, to show on a wall. */
export function inviteTo(base: string, code: string): Invite {
  const url = `${base}/j/${code}`;
  return { code, url, qr: qrPath(url) };
}
