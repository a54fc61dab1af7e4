import { childrenOf, optionsOf } from '../board/options.ts';
import type { ItemKind, Option } from '../board/board.ts';
import type { ReleasedThing } from '../release/release.ts';
import type { Names } from '../kernel/stream.ts';
import { NO_NAMES } from '../kernel/stream.ts';
import type { SessionState, Step } from './state.ts';
import type { SelectionView } from './views.ts';

const KINDS: readonly ItemKind[] = ['keyword', 'element', 'group', 'meeting'];

/** The select step whose line counts for a ref: the last on the run sheet that has drawn one over it. */
function decidedIn(state: SessionState, ref: string): Step | undefined {
  let found: Step | undefined;
  for (const stepId of state.order) {
    const step = state.steps.get(stepId);
    if (step?.plan.kind !== 'select' || !step.line) continue;
    const vote = state.steps.get(step.plan.config.source)?.vote;
    if (vote?.options.some((o) => o.ref === ref)) found = step;
  }
  return found;
}

function dotsOf(state: SessionState, ref: string): { dots: number; people: number } | null {
  const step = decidedIn(state, ref);
  const source =
    step?.plan.kind === 'select' ? state.steps.get(step.plan.config.source) : undefined;
  const vote = source?.vote;
  const row = vote?.tally?.rows[ref];
  if (!row) return null;
  return { dots: row.dots + (vote?.paper?.counts[ref] ?? 0), people: row.people };
}

function originalsOf(state: SessionState, ref: string): ReleasedThing['originals'] {
  const cluster = state.clusters.get(ref);
  const items = cluster ? childrenOf(state, cluster) : [];
  const item = state.items.get(ref);
  return (item ? [item] : items).map((i) => {
    // The words as they were first written; later rewordings are another thing.
    const first = i.wordings[0] ?? i;
    return { ref: i.id, title: first.title, description: first.description, origin: i.origin };
  });
}

/**
 * What the session has chosen and not chosen, thing by thing, with the originals word for word. Meetings are
 * chosen by being taken. Read by the screen, the package vote, the exports and the release alike.
 */
export function selectionOf(state: SessionState, names: Names = NO_NAMES): ReleasedThing[] {
  const joinedAway = new Map<string, string>();
  for (const step of state.steps.values())
    for (const join of step.joined) for (const ref of join.refs) joinedAway.set(ref, join.into);
  const things: ReleasedThing[] = [];
  for (const option of optionsOf(state, KINDS)) {
    if (joinedAway.has(option.ref)) continue;
    const thing = released(state, names, option, joinedAway);
    if (thing) things.push(thing);
  }
  return things;
}

function released(
  state: SessionState,
  names: Names,
  option: Option,
  joinedAway: ReadonlyMap<string, string>,
): ReleasedThing | null {
  const { ref } = option;
  const refs = [ref, ...[...joinedAway].filter(([, into]) => into === ref).map(([from]) => from)];
  const children = refs.flatMap((r) => originalsOf(state, r));
  const claims = refs
    .flatMap((r) => state.items.get(r)?.claims ?? [])
    .map((person) => names.nameOf(person) ?? person);
  const step = decidedIn(state, ref);
  const item = state.items.get(ref);
  if (!step && option.kind === 'meeting' && claims.length === 0 && item?.source === 'import')
    return null;
  const outcome = step?.outcomes.get(ref);
  // What was joined after the vote goes through with the one of them that did (REL3).
  const above = step?.line
    ? refs.some((r) => step.line?.above.includes(r))
    : // What an earlier session has chosen stays chosen until a line here says otherwise.
      option.kind === 'meeting' || Boolean(item?.from);
  const keeps = outcome ? outcome.disposition !== 'drop' : above;
  const changed = outcome?.disposition === 'keep_changed' ? outcome.wording : null;
  // Joined after the vote: distinct people for the union, and no sum of dots.
  const join = [...state.steps.values()].flatMap((s) => s.joined).find((j) => j.into === ref);
  const dots = dotsOf(state, ref);
  return {
    ref,
    kind: option.kind === 'free' ? 'note' : option.kind,
    theme: option.theme,
    origin: item?.origin ?? '',
    title: changed?.title ?? option.title,
    description: changed?.description ?? option.description,
    outcome: keeps ? (changed ? 'chosen_changed' : 'chosen') : 'not_chosen',
    reason: outcome?.reason ?? '',
    votedWording: changed ? { title: option.title, description: option.description } : null,
    dots: join ? null : (dots?.dots ?? null),
    people: join?.people ?? dots?.people ?? null,
    originals: children,
    claims,
    answer: null,
  };
}

/** What people see of the selection: only what a line has decided. Undefined before the first line. */
export function selectionView(state: SessionState): SelectionView | undefined {
  const decided = selectionOf(state).filter((thing) => decidedIn(state, thing.ref) !== undefined);
  if (decided.length === 0) return undefined;
  const chosen = KINDS.flatMap((kind) => chosenOf(decided, kind));
  return {
    chosen: chosen.map(({ ref, kind, title, description, theme, outcome }) => ({
      ref,
      kind,
      title,
      description,
      theme,
      changed: outcome === 'chosen_changed',
    })),
    notChosen: decided.filter((t) => t.outcome === 'not_chosen').map((t) => t.ref),
  };
}

/** Chosen things of one kind, in the order of their dots. */
export const chosenOf = (things: readonly ReleasedThing[], kind: ItemKind): ReleasedThing[] =>
  things
    .filter((t) => t.kind === kind && t.outcome !== 'not_chosen')
    .sort((a, b) => (b.dots ?? 0) - (a.dots ?? 0));
