import type { Qr } from './http.ts';

/** A QR code as one SVG path: runs of dark modules, row by row. Whoever draws it adds the light frame. */
export function drawQr({
  data,
  size,
}: {
  readonly data: readonly (readonly boolean[])[];
  readonly size: number;
}): Qr {
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
