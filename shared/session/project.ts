import { hostedTeam, hostOf } from '../kernel/actor.ts';
import type { Names } from '../kernel/stream.ts';
import type { Audience } from '../kernel/view.ts';
import { UNDO_SECONDS, isPresent, teamOf, type SessionState, type Step } from './state.ts';
import { isAgreed } from '../voting/paper.ts';
import { naturalCut } from '../voting/rules.ts';
import type { Paper } from '../voting/tally.ts';
import { ranked } from '../steps/select/rules.ts';
import { upcomingOptions, budgetFor } from '../steps/vote/decide.ts';
import { resultView } from './results.ts';
import { coverWords, isShown, unseenWords } from './shown.ts';
import { selectionView } from './selection.ts';
import type { Item, Option } from '../board/board.ts';
import type {
  CardView,
  ClusterView,
  ItemView,
  LineView,
  MeView,
  ObjectionView,
  PaperCountView,
  PaperView,
  ProgressView,
  ReleaseView,
  ResultRow,
  ResultView,
  SeatView,
  SectionView,
  SelectionView,
  SessionView,
  StepView,
  TeamView,
} from './views.ts';

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
  const who = audience as 'desk' | 'screen' | 'room';
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

type Who = 'desk' | 'screen' | 'room';

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

const HIDDEN_WORDS = '•••';

/** Leaves a copied text as it is, or takes its words away while the note they come from is hidden. */
type Cover = (text: string) => string;

function coverOf(state: SessionState, who: Who): Cover {
  if (who === 'desk') return (text) => text;
  return coverWords(unseenWords(state), HIDDEN_WORDS);
}

/** A note hidden after a vote has opened keeps its place in the list, without its words. */
function covered<T extends Pick<Option, 'ref' | 'title' | 'description'>>(
  state: SessionState,
  cover: Cover,
  option: T,
): T {
  if (state.items.get(option.ref)?.status === 'hidden')
    return { ...option, title: HIDDEN_WORDS, description: '' };
  return { ...option, title: cover(option.title), description: cover(option.description) };
}

/** Both places where an option says what it was merged from. */
const coveredMerge = <T extends Option | ResultRow>(
  state: SessionState,
  cover: Cover,
  option: T,
): T => ({ ...covered(state, cover, option), mergedFrom: option.mergedFrom.map(cover) });

function voteEntry(state: SessionState, step: Step, who: Who): StepView['vote'] {
  if (step.plan.kind !== 'vote') return null;
  if (step.vote) {
    const { boxId, options, dots, perItem, graceUntil, paper } = step.vote;
    const cover = coverOf(state, who);
    const shown = options.map((option) => coveredMerge(state, cover, option));
    return { boxId, options: shown, dots, perItem, graceUntil, paper: paper !== null };
  }
  // Before opening the desk sees what would be voted on; nobody else does.
  if (who !== 'desk') return null;
  const options = upcomingOptions(state, step);
  const budget = budgetFor(step.plan.config, options.length) ?? { dots: 0, perItem: 0 };
  return { boxId: '', options, ...budget, graceUntil: null, paper: false };
}

function stepEntry(state: SessionState, id: string, who: Who): StepView | undefined {
  const step = state.steps.get(id);
  if (!step) return undefined;
  const { plan, status, round, startedAt, closedAt, endsAt, againReason, finishedTeams } = step;
  const undoable =
    who === 'desk' && status === 'open' && startedAt !== null && state.current === id;
  let notes = 0;
  if (plan.kind === 'collect')
    for (const item of state.items.values())
      if (item.stepId === id && (item.status === 'visible' || item.status === 'held')) notes++;
  return {
    ...plan,
    status,
    round,
    startedAt,
    closedAt,
    endsAt,
    undoUntil: undoable ? startedAt + UNDO_SECONDS * 1000 : null,
    againReason,
    vote: voteEntry(state, step, who),
    finishedTeams: [...finishedTeams],
    notes,
  };
}

function baseItem(state: SessionState, names: Names, item: Item): ItemView {
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
    at,
    wordings,
    claims: item.claims.map((person) => names.nameOf(person) ?? ''),
    questions: item.questions.length,
    from: item.from,
    answer: item.answer,
  };
}

function itemEntry(state: SessionState, names: Names, id: string, who: Who): ItemView | undefined {
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
function forOthers(state: SessionState, names: Names, item: Item): ItemView {
  const base = baseItem(state, names, item);
  const step = item.stepId === null ? undefined : state.steps.get(item.stepId)?.plan;
  const moderated = step?.kind === 'collect' && step.config.moderated;
  return {
    ...base,
    wordings: moderated ? [] : base.wordings,
    answer: base.answer && { ...base.answer, affiliation: '' },
  };
}

function clusterEntry(state: SessionState, id: string, who: Who): ClusterView | undefined {
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

function teamEntry(state: SessionState, names: Names, id: string, who: Who): TeamView | undefined {
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

function resultEntry(
  state: SessionState,
  names: Names,
  id: string,
  who: Who,
): ResultView | undefined {
  const step = state.steps.get(id);
  if (!step?.vote) return undefined;
  if (who !== 'desk' && step.status !== 'revealed') return undefined;
  const result = resultView(state, names, id);
  if (!result) return undefined;
  const cover = coverOf(state, who);
  return {
    ...result,
    rows: result.rows.map((row) => coveredMerge(state, cover, row)),
    scale: result.scale.map((row) => covered(state, cover, row)),
    joined: result.joined.map((join) => ({
      ...join,
      into: cover(join.into),
      titles: join.titles.map(cover),
    })),
  };
}

function lineEntry(state: SessionState, names: Names, id: string, who: Who): LineView | undefined {
  const step = state.steps.get(id);
  if (step?.plan.kind !== 'select') return undefined;
  const { source, k } = step.plan.config;
  if (who !== 'desk' && step.status === 'planned') return undefined;
  // The order of an unrevealed result shows in the line and in what the tool suggests (VIEW1).
  if (who !== 'desk' && state.steps.get(source)?.status !== 'revealed') return undefined;
  const rows = ranked(state, source);
  const wanted = step.line?.k ?? k;
  let line: LineView['line'] = null;
  if (step.line) {
    const { by, ...rest } = step.line;
    line = { ...rest, byName: names.nameOf(by) ?? '' };
  }
  return {
    stepId: id,
    source,
    line,
    outcomes: [...step.outcomes.values()],
    suggestion:
      rows && wanted !== null
        ? naturalCut(
            rows.map((r) => r.dots),
            wanted,
          )
        : null,
  };
}

function selectionEntry(state: SessionState, who: Who): SelectionView | undefined {
  const selection = selectionView(state);
  if (!selection) return undefined;
  const cover = coverOf(state, who);
  return { ...selection, chosen: selection.chosen.map((thing) => covered(state, cover, thing)) };
}

function sectionEntry(
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

function objectionEntry(state: SessionState, itemId: string, who: Who): ObjectionView | undefined {
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

function progressEntry(state: SessionState, stepId: string): ProgressView | undefined {
  const teams = state.progress.get(stepId);
  return teams && { stepId, teams: Object.fromEntries(teams) };
}

/** A table's device goes by the name that the table has in this meeting. */
function nameIn(state: SessionState, names: Names, person: string): string {
  const hosted = hostedTeam({ role: 'host', person });
  return (hosted === null ? names.nameOf(person) : state.teams.get(hosted)?.name) ?? '';
}

const paperCounts = (
  state: SessionState,
  names: Names,
  counts: ReadonlyMap<string, Paper>,
  viewer: string,
): PaperCountView => ({
  counts: [...counts].map(([person, paper]) => ({
    name: nameIn(state, names, person),
    paper,
    mine: person === viewer,
  })),
  agreed: isAgreed(counts),
});

function paperEntry(state: SessionState, names: Names, stepId: string): PaperView | undefined {
  const counts = state.steps.get(stepId)?.vote?.counts;
  if (!counts || counts.size === 0) return undefined;
  const teams = [...counts].map(([id, each]) => [id, paperCounts(state, names, each, '')] as const);
  return { stepId, teams: Object.fromEntries(teams) };
}

const cardEntry = (state: SessionState): CardView | undefined =>
  state.card ? { card: state.card.card, at: state.card.at } : undefined;

/** A table's own device: the table's notes, also before they are approved, and how far it has come. */
function projectTeam(state: SessionState, names: Names, teamId: string, key: string): unknown {
  const slash = key.indexOf('/');
  const id = key.slice(slash + 1);
  switch (key.slice(0, slash)) {
    case 'item': {
      const item = state.items.get(id);
      if (item?.answer?.teamId !== teamId) return undefined;
      const kept = item.status === 'visible' || item.status === 'held';
      // What a step hides until it closes, its table does not see before either, but for what its host typed in.
      const readable =
        kept && (item.author === null || isShown(state, { ...item, status: 'visible' }));
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

function projectMine(state: SessionState, names: Names, person: string, key: string): unknown {
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
