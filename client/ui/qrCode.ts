import { encode } from 'uqr';
import type { Qr } from '#shared/wire/http.ts';
import { drawQr } from '#shared/wire/qr.ts';

/** A QR code drawn on this machine: a personal link goes to no other service. */
export const qrCode = (text: string): Qr => drawQr(encode(text, { ecc: 'M', border: 0 }));
