import type { Item } from '../../board/board.ts';
import type { Names } from '../../kernel/stream.ts';
import { selectionView } from '../selection.ts';
import { isModerated, isShown } from '../shown.ts';
import type { SessionState } from '../state.ts';
import type {
  ClusterView,
  ItemView,
  ObjectionView,
  SectionView,
  SelectionView,
  TeamView,
} from '../views.ts';
import { covered, coverOf, type Who } from './cover.ts';

export function baseItem(state: SessionState, names: Names, item: Item): ItemView {
  const {
    id,
    kind,
    title,
    description,
    theme,
    origin,
    source,
    stepId,
    status,
    hideReason,
    redacted,
    replaced,
    at,
    wordings,
  } = item;
  return {
    id,
    kind,
    title,
    description,
    theme,
    origin,
    source,
    stepId,
    clusterId: state.clusterOf.get(id) ?? null,
    status,
    hideReason,
    redacted,
    replaced,
    at,
    wordings,
    claims: item.claims.map((person) => names.nameOf(person) ?? ''),
    questions: item.questions.length,
    from: item.from,
    answer: item.answer,
  };
}

export function itemEntry(
  state: SessionState,
  names: Names,
  id: string,
  who: Who,
): ItemView | undefined {
  const item = state.items.get(id);
  if (!item) return undefined;
  if (who === 'desk') {
    if (item.status === 'withdrawn') return undefined;
    const authorName = item.author === null ? undefined : names.nameOf(item.author);
    return { ...baseItem(state, names, item), ...(authorName === undefined ? {} : { authorName }) };
  }
  if (!isShown(state, item)) return undefined;
  // A hall's notes are read by the page: 1,500 of them do not go to 300 phones.
  return who === 'room' && item.answer !== null ? undefined : forOthers(state, names, item);
}

/**
 * A note as others than its author and the desk get it: without who said it as what, and without the wordings before it
 * was read by anybody.
 */
export function forOthers(state: SessionState, names: Names, item: Item): ItemView {
  const base = baseItem(state, names, item);
  return {
    ...base,
    wordings: isModerated(state, item) ? [] : base.wordings,
    answer: base.answer && { ...base.answer, affiliation: '' },
  };
}

export function clusterEntry(state: SessionState, id: string, who: Who): ClusterView | undefined {
  const cluster = state.clusters.get(id);
  if (!cluster) return undefined;
  const shown =
    who === 'desk' ? cluster.itemIds : cluster.itemIds.filter((i) => isShownId(state, i));
  if (shown.length === 0) return undefined;
  const team = cluster.teamId === null ? undefined : state.teams.get(cluster.teamId);
  const cover = coverOf(state, who);
  const title = cover(cluster.title);
  const description = cover(cluster.description);
  return { ...cluster, title, description, itemIds: shown, mergedBy: team?.name ?? null };
}

const isShownId = (state: SessionState, id: string): boolean => {
  const item = state.items.get(id);
  return item !== undefined && isShown(state, item);
};

export function teamEntry(
  state: SessionState,
  names: Names,
  id: string,
  who: Who,
): TeamView | undefined {
  const team = state.teams.get(id);
  if (!team) return undefined;
  // Members are public persons; attendees of a team are only counted by their devices.
  const members = team.members.flatMap((person) => {
    const seat = names.seats.find((s) => s.id === person);
    return seat ? [{ id: person, name: seat.name }] : [];
  });
  // On every phone this would change with everybody who sits down.
  const people = who === 'room' ? 0 : team.members.length - members.length;
  return { id, name: team.name, members, people };
}

export function selectionEntry(state: SessionState, who: Who): SelectionView | undefined {
  const selection = selectionView(state);
  if (!selection) return undefined;
  const cover = coverOf(state, who);
  return { ...selection, chosen: selection.chosen.map((thing) => covered(state, cover, thing)) };
}

export function sectionEntry(
  state: SessionState,
  names: Names,
  id: string,
  who: Who,
): SectionView | undefined {
  const section = state.sections.get(id);
  if (!section) return undefined;
  const { pen, ...rest } = section;
  return {
    ...rest,
    penName: pen === null ? null : (names.nameOf(pen) ?? ''),
    pen: who === 'desk' ? pen : null,
  };
}

export function objectionEntry(
  state: SessionState,
  itemId: string,
  who: Who,
): ObjectionView | undefined {
  for (const step of state.steps.values()) {
    const objection = step.objections.findLast((o) => o.itemId === itemId);
    const item = state.items.get(itemId);
    if (!objection || !item || item.status !== 'visible') continue;
    const { text, at } = objection;
    const clusterTitle = coverOf(state, who)(objection.clusterTitle);
    return { itemId, clusterTitle, text, at, stepId: step.plan.id, title: item.title };
  }
  return undefined;
}
