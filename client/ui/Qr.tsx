import type { Qr as QrData } from '#shared/wire/http.ts';

/** A QR code as vector, always dark on white with its quiet zone: cameras need both. */
export function Qr({
  qr,
  label,
  className,
}: {
  qr: QrData;
  label: string;
  className?: string | undefined;
}) {
  const side = qr.size + 8;
  return (
    <svg
      viewBox={`-4 -4 ${side} ${side}`}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing, and no file
      role="img"
      aria-label={label}
      className={className}
      shapeRendering="crispEdges"
    >
      <rect x="-4" y="-4" width={side} height={side} fill="#fff" />
      <path d={qr.path} fill="#000" />
    </svg>
  );
}
