import type { Progress } from '#shared/session/state.ts';

/** So long without a note, and somebody should walk over. */
const SILENT_MS = 3 * 60_000;

/**
 * Whole minutes since a table's last note, or since the round began; null while that is less than three.
 *
 * @param startedAt when the round began, in server milliseconds
 */
export function silentMinutes(
  progress: Progress | undefined,
  startedAt: number | null,
  now: number,
): number | null {
  if (startedAt === null) return null;
  const quiet = now - Math.max(progress?.lastAt ?? 0, startedAt);
  return quiet < SILENT_MS ? null : Math.floor(quiet / 60_000);
}

/** The pile and what has been typed from it say different numbers (TAB2). */
export const slipsDiffer = (progress: Progress | undefined): boolean =>
  progress !== undefined && progress.counted !== null && progress.counted !== progress.typed;
