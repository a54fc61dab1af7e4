/**
 * A frame on the socket takes 64 kB; the rest is for what is around the rows. So many bytes hold fewer rows than one command
 * takes.
 */
const FRAME_BYTES = 48 * 1024;

const encoder = new TextEncoder();

/** A list in as many parts as the socket's frames need, in the same order. */
export function framesOf<T>(rows: readonly T[]): T[][] {
  const frames: T[][] = [];
  let frame: T[] = [];
  let bytes = 0;
  for (const row of rows) {
    const size = encoder.encode(JSON.stringify(row)).length + 1;
    if (frame.length > 0 && bytes + size > FRAME_BYTES) {
      frames.push(frame);
      frame = [];
      bytes = 0;
    }
    frame.push(row);
    bytes += size;
  }
  if (frame.length > 0) frames.push(frame);
  return frames;
}
