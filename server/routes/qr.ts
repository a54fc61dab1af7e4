import { encode } from 'uqr';
import type { Invite, Qr } from '#shared/wire/http.ts';

/** A QR code as one SVG path: runs of dark modules, row by row. Whoever draws it adds the light frame. */
export function qrPath(text: string): Qr {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  let path = '';
  data.forEach((row, y) => {
    for (let x = 0; x < size; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      const width = x - start + 1;
      path += `M${start} ${y}h${width}v1h-${width}z`;
    }
  });
  return { size, path };
}

/** The way into a session, to show on a wall. */
export function inviteTo(base: string, code: string): Invite {
  const url = `${base}/j/${code}`;
  return { code, url, qr: qrPath(url) };
}
