import { encode } from 'uqr';
import type { Qr } from '#shared/wire/http.ts';

/** A QR code drawn on this machine: a personal link goes to no other service. */
export function qrCode(text: string): Qr {
  const { data, size } = encode(text, { border: 0 });
  let path = '';
  data.forEach((row, y) =>
    row.forEach((dark, x) => {
      if (dark) path += `M${x} ${y}h1v1h-1z`;
    }),
  );
  return { size, path };
}
