import type { Names } from '#shared/kernel/stream.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { Lang } from './words.ts';

/** What one export is made from, with hidden texts already gone. */
export interface Source {
  readonly state: SessionState;
  readonly names: Names;
  readonly lang: Lang;
  /** When the file is made, milliseconds. */
  readonly at: number;
  readonly version: number;
}
