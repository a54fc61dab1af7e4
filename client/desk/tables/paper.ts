import type { TeamView } from '#shared/session/views.ts';

/** A kind of paper: what has been made of it is shown once, and while another kind is ready it waits. */
export interface PaperProps<T> {
  readonly tables: readonly TeamView[];
  readonly ready: T | null;
  readonly waits: boolean;
  readonly onReady: (made: T | null) => void;
}
