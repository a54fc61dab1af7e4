import { hostedTeam, hostOf } from '../../kernel/actor.ts';
import type { Names } from '../../kernel/stream.ts';
import { isShown } from '../shown.ts';
import { isPresent, teamOf, type SessionState } from '../state.ts';
import type { CardView, ItemView, MeView, PaperView, ProgressView } from '../views.ts';
import { baseItem, forOthers, teamEntry } from './board.ts';
import { nameIn, paperCounts } from './steps.ts';

export const cardEntry = (state: SessionState): CardView | undefined =>
  state.card ? { card: state.card.card, at: state.card.at } : undefined;

/** A table's own device: the table's notes, also before they are approved, and how far it has come. */
export function projectTeam(
  state: SessionState,
  names: Names,
  teamId: string,
  key: string,
): unknown {
  const slash = key.indexOf('/');
  const id = key.slice(slash + 1);
  switch (key.slice(0, slash)) {
    case 'item': {
      const item = state.items.get(id);
      if (item?.answer?.teamId !== teamId) return undefined;
      const kept = item.status === 'visible' || item.status === 'held';
      // What was typed in for the table is its own: like an author it is told what became of it, and why (MOD1).
      const typed = item.author === null && item.status !== 'withdrawn';
      // What a step hides until it closes, its table does not see before either.
      const readable = typed || (kept && isShown(state, { ...item, status: 'visible' }));
      return readable ? forOthers(state, names, item) : undefined;
    }
    case 'team':
      return id === teamId ? teamEntry(state, names, id, 'desk') : undefined;
    case 'progress': {
      const own = state.progress.get(id)?.get(teamId);
      return own && ({ stepId: id, teams: { [teamId]: own } } satisfies ProgressView);
    }
    case 'paper': {
      const counts = state.steps.get(id)?.vote?.counts.get(teamId);
      if (!counts) return undefined;
      const own = paperCounts(state, names, counts, hostOf(teamId));
      return { stepId: id, teams: { [teamId]: own } } satisfies PaperView;
    }
    default:
      return undefined;
  }
}

export function projectMine(
  state: SessionState,
  names: Names,
  person: string,
  key: string,
): unknown {
  if (key === 'me') return meEntry(state, names, person);
  if (key === 'card')
    return state.settings?.meeting?.seat === person ? cardEntry(state) : undefined;
  if (!key.startsWith('item/')) return undefined;
  const item = state.items.get(key.slice(5));
  if (!item) return undefined;
  const mine = {
    author: item.author === person,
    claimed: item.claims.includes(person),
    questioned: item.questions.includes(person),
  };
  if (mine.author) return { ...baseItem(state, names, item), mine } satisfies ItemView;
  // A mark or a claim opens nobody's note from the hall: phones get these by the page, without who and where.
  if (!isShown(state, item) || item.answer !== null || !(mine.claimed || mine.questioned))
    return undefined;
  return { ...forOthers(state, names, item), mine } satisfies ItemView;
}

function meEntry(state: SessionState, names: Names, person: string): MeView {
  const seat = names.seats.some((s) => s.id === person);
  const hosted = hostedTeam({ role: 'host', person });
  return {
    person,
    role: seat ? 'member' : hosted !== null ? 'host' : (names.roleOf(person) ?? 'attendee'),
    name: nameIn(state, names, person),
    teamId: hosted ?? teamOf(state, person)?.id ?? null,
    present: isPresent(state.presence.get(person)),
    undoable: Object.fromEntries(
      state.clusterLog.filter((c) => c.by === person && !c.undone).map((c) => [c.stepId, c.at]),
    ),
    sent: Object.fromEntries(state.sent.get(person) ?? []),
  };
}
