import type { Commit } from '../kernel/stream.ts';
import type { Item } from '../board/board.ts';
import type { SessionEvent } from './events.ts';
import { isCopied } from './shown.ts';
import { NO_PROGRESS, type Progress, type SessionState, type Step, type Vote } from './state.ts';

/** One commit on its way into the state: when, by whom, and the view keys it may have changed. */
export interface Fold extends Pick<Commit<SessionEvent>, 'at' | 'actor'> {
  readonly state: SessionState;
  /** `'*'` = everything may have changed. */
  readonly touched: Set<string>;
}

/** What each event does to the state; together they cover every event, or it does not compile. */
export type Folds<T extends SessionEvent['type']> = {
  readonly [K in T]: (fold: Fold, event: Extract<SessionEvent, { type: K }>) => void;
};

/** Replaces a step; a step that changes may change what anybody sees. */
export function changeStep({ state, touched }: Fold, id: string, change: Partial<Step>): void {
  const old = state.steps.get(id);
  if (old) state.steps.set(id, { ...old, ...change });
  touched.add('*');
}

export function changeVote(fold: Fold, id: string, change: Partial<Vote>): void {
  const old = fold.state.steps.get(id)?.vote;
  if (old) changeStep(fold, id, { vote: { ...old, ...change } });
}

export function changeItem(fold: Fold, id: string, change: (old: Item) => Partial<Item>): void {
  const { state, touched } = fold;
  const old = state.items.get(id);
  if (!old) return;
  state.items.set(id, { ...old, ...change(old) });
  touched.add(`item/${id}`);
}

/** A cluster shows its children's words. */
export function touchCluster({ state, touched }: Fold, itemId: string): void {
  const cluster = state.clusterOf.get(itemId);
  if (cluster !== undefined) touched.add(`cluster/${cluster}`);
}

/**
 * After words were hidden, shown or taken back: usually only the note itself looks different, but merging, voting and
 * drawing a line have copied words to many places, and then everything may.
 */
export function touchSpread(fold: Fold, itemId: string): void {
  const { state, touched } = fold;
  const item = state.items.get(itemId);
  if (item?.answer && !state.clusterOf.has(itemId)) {
    touched.add('session').add(`item/${itemId}`).add(`objection/${itemId}`);
    if (item.stepId !== null) touched.add(`step/${item.stepId}`);
    touchCopies(fold, itemId);
  } else touched.add('*');
}

/** Copies of words are covered or not by who else says the same: by new words of a note, too. */
export function touchCopies({ state, touched }: Fold, itemId: string): void {
  const item = state.items.get(itemId);
  if (item && isCopied(state, item)) touched.add('*');
}

/** Remembers that an item is somebody's: written, taken or asked about. */
export function owns(state: SessionState, person: string | null, itemId: string): void {
  if (person === null) return;
  const own = state.own.get(person) ?? new Set<string>();
  state.own.set(person, own.add(itemId));
}

export function changeProgress(
  { state, touched }: Fold,
  stepId: string,
  teamId: string,
  change: (old: Progress) => Partial<Progress>,
): void {
  const teams = state.progress.get(stepId) ?? new Map<string, Progress>();
  const old = teams.get(teamId) ?? NO_PROGRESS;
  state.progress.set(stepId, teams.set(teamId, { ...old, ...change(old) }));
  touched.add(`progress/${stepId}`);
}

export const toggled = (list: readonly string[], value: string, on: boolean): readonly string[] =>
  on ? [...list.filter((v) => v !== value), value] : list.filter((v) => v !== value);

export const blankItem = (at: number): Item => ({
  id: '',
  kind: 'note',
  title: '',
  description: '',
  theme: '',
  origin: '',
  source: 'desk',
  author: null,
  stepId: null,
  status: 'visible',
  hideReason: null,
  redacted: false,
  replaced: false,
  at,
  wordings: [],
  approved: 0,
  claims: [],
  questions: [],
  from: null,
  answer: null,
});
