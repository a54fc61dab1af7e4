import type { Names } from '../kernel/stream.ts';
import type { Audience } from '../kernel/view.ts';
import {
  clusterEntry,
  itemEntry,
  objectionEntry,
  sectionEntry,
  selectionEntry,
  teamEntry,
} from './projections/board.ts';
import type { Who } from './projections/cover.ts';
import { cardEntry, projectMine, projectTeam } from './projections/own.ts';
import {
  lineEntry,
  paperEntry,
  progressEntry,
  resultEntry,
  stepEntry,
} from './projections/steps.ts';
import { isPresent, type SessionState } from './state.ts';
import type { ReleaseView, SeatView, SessionView } from './views.ts';

/**
 * Views are built by adding what an audience may see, never by deleting from a full state (VIEW1). One function
 * per entry; `undefined` means: not for this audience.
 */
export function projectSession(
  state: SessionState,
  names: Names,
  audience: Audience,
  key: string,
): unknown {
  if (audience.startsWith('mine:')) return projectMine(state, names, audience.slice(5), key);
  if (audience.startsWith('team:')) return projectTeam(state, names, audience.slice(5), key);
  if (audience === 'moderator') return projectModerator(state, names, key);
  const who = audience as Who;
  if (key === 'session') return sessionEntry(state, names, who);
  if (key === 'selection') return selectionEntry(state, who);
  if (key === 'card') return who === 'desk' ? cardEntry(state) : undefined;
  const slash = key.indexOf('/');
  const id = key.slice(slash + 1);
  switch (key.slice(0, slash)) {
    case 'step':
      return stepEntry(state, id, who);
    case 'item':
      return itemEntry(state, names, id, who);
    case 'cluster':
      return clusterEntry(state, id, who);
    case 'team':
      return teamEntry(state, names, id, who);
    case 'result':
      return resultEntry(state, names, id, who);
    case 'line':
      return lineEntry(state, names, id, who);
    case 'section':
      return sectionEntry(state, names, id, who);
    case 'objection':
      return objectionEntry(state, id, who);
    case 'seat':
      return who === 'desk' ? seatEntry(state, names, id) : undefined;
    case 'release':
      return releaseEntry(state, id);
    case 'progress':
      return who === 'room' ? undefined : progressEntry(state, id);
    case 'paper':
      return who === 'desk' ? paperEntry(state, names, id) : undefined;
    default:
      return undefined;
  }
}

/** The queue: every note as the desk has it, and around them what anybody in the hall may know. */
function projectModerator(state: SessionState, names: Names, key: string): unknown {
  if (key.startsWith('item/')) return itemEntry(state, names, key.slice(5), 'desk');
  if (key === 'session') return sessionEntry(state, names, 'room');
  if (key.startsWith('step/')) return stepEntry(state, key.slice(5), 'room');
  return key.startsWith('team/') ? teamEntry(state, names, key.slice(5), 'room') : undefined;
}

/** Every key the audience may have an entry under: the full projection is all of them. */
export function* sessionKeys(
  state: SessionState,
  names: Names,
  audience: Audience,
): Iterable<string> {
  if (audience.startsWith('team:')) {
    yield `team/${audience.slice(5)}`;
    for (const item of state.items.values())
      if (item.answer?.teamId === audience.slice(5)) yield `item/${item.id}`;
    for (const step of state.steps.values()) {
      if (step.plan.kind === 'collect') yield `progress/${step.plan.id}`;
      if (step.vote) yield `paper/${step.plan.id}`;
    }
    return;
  }
  if (audience.startsWith('mine:')) {
    yield 'me';
    yield 'card';
    for (const itemId of state.own.get(audience.slice(5)) ?? []) yield `item/${itemId}`;
    return;
  }
  if (audience === 'moderator') {
    yield 'session';
    for (const id of state.steps.keys()) yield `step/${id}`;
    for (const id of state.items.keys()) yield `item/${id}`;
    for (const id of state.teams.keys()) yield `team/${id}`;
    return;
  }
  yield 'session';
  yield 'selection';
  yield 'card';
  for (const step of state.steps.values()) {
    yield `step/${step.plan.id}`;
    if (step.vote) {
      yield `result/${step.plan.id}`;
      yield `paper/${step.plan.id}`;
    }
    if (step.plan.kind === 'collect') yield `progress/${step.plan.id}`;
    if (step.plan.kind === 'select') yield `line/${step.plan.id}`;
    for (const objection of step.objections) yield `objection/${objection.itemId}`;
  }
  for (const id of state.items.keys()) yield `item/${id}`;
  for (const id of state.clusters.keys()) yield `cluster/${id}`;
  for (const id of state.teams.keys()) yield `team/${id}`;
  for (const id of state.sections.keys()) yield `section/${id}`;
  for (const release of state.releases) yield `release/${release.id}`;
  if (audience === 'desk') for (const seat of names.seats) yield `seat/${seat.id}`;
}

function sessionEntry(state: SessionState, names: Names, who: Who): SessionView | undefined {
  if (!state.settings) return undefined;
  const hidden: SessionView['hidden'] = {};
  for (const item of state.items.values()) {
    if (item.status === 'hidden' && item.hideReason !== null)
      Object.assign(hidden, { [item.hideReason]: (hidden[item.hideReason] ?? 0) + 1 });
  }
  const { control } = state;
  return {
    ...state.settings,
    id: state.id,
    status: state.status,
    openedAt: state.openedAt,
    current: state.current,
    order: [...state.order],
    black: state.screen.black,
    dark: state.screen.dark,
    page: state.screen.page,
    controlName: who === 'desk' && control !== null ? (names.nameOf(control) ?? '') : null,
    controlBy: who === 'desk' ? control : null,
    invite: names.invite,
    hidden,
  };
}

function seatEntry(state: SessionState, names: Names, id: string): SeatView | undefined {
  const seat = names.seats.find((s) => s.id === id);
  if (!seat) return undefined;
  const presence = state.presence.get(id);
  return { ...seat, present: isPresent(presence), since: presence?.since ?? null };
}

function releaseEntry(state: SessionState, id: string): ReleaseView | undefined {
  const release = state.releases.find((r) => r.id === id);
  if (!release) return undefined;
  const chosen = release.content.things.filter((t) => t.outcome !== 'not_chosen').length;
  return { id, version: release.version, at: release.at, title: release.content.title, chosen };
}
