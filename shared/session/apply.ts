import type { Commit, Touched } from '../kernel/stream.ts';
import type { Item } from '../board/board.ts';
import type { SessionEvent, StepPlan } from './events.ts';
import type { Presence, SessionState, Step, Vote } from './state.ts';

type Stamp = Pick<Commit<SessionEvent>, 'at' | 'actor'>;

const newStep = (plan: StepPlan): Step => ({
  plan,
  status: 'planned',
  round: 1,
  startedAt: null,
  closedAt: null,
  endsAt: null,
  previous: null,
  againReason: '',
  past: [],
  vote: null,
  line: null,
  joined: [],
  outcomes: new Map(),
  finishedTeams: new Set(),
  objections: [],
});

function placeAfter(order: string[], id: string, after: string | null): void {
  const at = order.indexOf(id);
  if (at >= 0) order.splice(at, 1);
  order.splice(after === null ? 0 : order.indexOf(after) + 1, 0, id);
}

/** Folds one commit into the state and returns the view keys it may have changed. */
export function applySession(state: SessionState, commit: Commit<SessionEvent>): Touched {
  const touched = new Set<string>();
  for (const event of commit.events) applyEvent(state, event, commit, touched);
  state.seq = commit.seq;
  return touched;
}

function applyEvent(
  state: SessionState,
  event: SessionEvent,
  stamp: Stamp,
  touched: Set<string>,
): void {
  const { at } = stamp;
  const step = (id: string, change: Partial<Step>): void => {
    const old = state.steps.get(id);
    if (old) state.steps.set(id, { ...old, ...change });
    touched.add('*');
  };
  const vote = (id: string, change: Partial<Vote>): void => {
    const old = state.steps.get(id)?.vote;
    if (old) step(id, { vote: { ...old, ...change } });
  };
  const item = (id: string, change: (old: Item) => Partial<Item>): void => {
    const old = state.items.get(id);
    if (!old) return;
    state.items.set(id, { ...old, ...change(old) });
    touched.add(`item/${id}`);
  };
  switch (event.type) {
    case 'session.created':
      state.settings = event.settings;
      touched.add('*');
      return;
    case 'session.changed':
      if (state.settings) state.settings = { ...state.settings, ...event.settings };
      touched.add('*');
      return;
    case 'session.opened':
      state.status = 'open';
      state.openedAt ??= at;
      state.endedAt = null;
      touched.add('session');
      return;
    case 'session.ended':
      state.status = 'ended';
      state.endedAt = at;
      touched.add('*');
      return;
    case 'person.checkedIn': {
      const presence: Presence = {
        as: event.as,
        affiliation: event.affiliation,
        since: at,
        until: null,
      };
      state.presence.set(event.person, presence);
      touched.add(`seat/${event.person}`).add('me');
      return;
    }
    case 'person.checkedOut': {
      const old = state.presence.get(event.person);
      if (old) state.presence.set(event.person, { ...old, until: at });
      touched.add(`seat/${event.person}`).add('me');
      return;
    }
    case 'control.taken':
      state.control = event.by;
      touched.add('session');
      return;
    case 'screen.set':
      state.screen = {
        black: event.black ?? state.screen.black,
        page: event.page ?? state.screen.page,
      };
      touched.add('session');
      return;
    case 'teams.set':
      state.teams = new Map(event.teams.map((team) => [team.id, team]));
      touched.add('*');
      return;

    case 'step.added':
      state.steps.set(event.step.id, newStep(event.step));
      placeAfter(state.order, event.step.id, event.after);
      touched.add(`step/${event.step.id}`).add('session');
      return;
    case 'step.edited':
      step(event.step.id, { plan: event.step });
      return;
    case 'step.moved':
      placeAfter(state.order, event.stepId, event.after);
      touched.add('session');
      return;
    case 'step.skipped':
      step(event.stepId, { status: event.skipped ? 'skipped' : 'planned' });
      return;
    case 'step.started':
      startStep(state, event, at, step);
      return;
    case 'step.closed':
      step(event.stepId, { status: 'closed', closedAt: at });
      return;
    case 'step.undone':
      undoStep(state, event.stepId, step);
      return;
    case 'step.again':
      againStep(state, event.stepId, event.reason, at, step);
      return;
    case 'timer.set':
      step(event.stepId, { endsAt: event.endsAt });
      return;

    case 'items.imported':
      for (const row of event.items) {
        addItem(state, {
          ...blankItem(at),
          ...row,
          source: event.source,
        });
        touched.add(`item/${row.id}`);
      }
      return;
    case 'item.proposed': {
      const { itemId, stepId, kind, title, description, theme, author, source, held } = event;
      addItem(state, {
        ...blankItem(at),
        id: itemId,
        stepId,
        kind,
        title,
        description,
        theme,
        author,
        source,
        status: held ? 'held' : 'visible',
      });
      count(state, author, stepId, 1);
      touched.add(`item/${itemId}`).add(`step/${stepId}`).add('me');
      return;
    }
    case 'item.reworded':
      item(event.itemId, (old) => ({
        title: event.title,
        description: event.description,
        wordings: [...old.wordings, { title: old.title, description: old.description, at }],
      }));
      touchCluster(state, event.itemId, touched);
      return;
    case 'item.withdrawn':
      item(event.itemId, (old) => {
        count(state, old.author, old.stepId, -1);
        return { status: 'withdrawn' };
      });
      touchCluster(state, event.itemId, touched);
      touched.add('me').add('*');
      return;
    case 'item.hidden':
      item(event.itemId, () => ({ status: 'hidden', hideReason: event.reason }));
      // The words may also stand in a cluster, in the options of an open vote and in a shown result.
      touched.add('*');
      return;
    case 'item.shown':
      item(event.itemId, () => ({ status: 'visible', hideReason: null }));
      touched.add('*');
      return;
    case 'item.claimed':
      item(event.itemId, (old) => ({ claims: toggled(old.claims, event.by, event.on) }));
      return;
    case 'item.questioned':
      item(event.itemId, (old) => ({ questions: toggled(old.questions, event.by, event.on) }));
      return;

    case 'clusters.changed':
      changeClusters(state, event, stamp, touched);
      return;
    case 'objection.made': {
      const old = state.steps.get(event.stepId);
      if (old)
        state.steps.set(event.stepId, { ...old, objections: [...old.objections, event.objection] });
      touched.add(`objection/${event.objection.itemId}`).add(`step/${event.stepId}`);
      return;
    }
    case 'team.finished': {
      const old = state.steps.get(event.stepId);
      if (!old) return;
      const finishedTeams = new Set(old.finishedTeams);
      if (event.finished) finishedTeams.add(event.teamId);
      else finishedTeams.delete(event.teamId);
      state.steps.set(event.stepId, { ...old, finishedTeams });
      touched.add(`step/${event.stepId}`);
      return;
    }

    case 'vote.opened': {
      const { boxId, options, dots, perItem } = event;
      step(event.stepId, {
        vote: {
          boxId,
          options,
          dots,
          perItem,
          openedAt: at,
          endingAt: null,
          graceUntil: null,
          closedAt: null,
          revealedAt: null,
          tally: null,
          paper: null,
        },
      });
      return;
    }
    case 'vote.ending': {
      const endingAt = state.steps.get(event.stepId)?.vote?.endingAt ?? at;
      vote(event.stepId, { endingAt, graceUntil: event.graceUntil });
      step(event.stepId, { status: 'ending', endsAt: event.graceUntil });
      return;
    }
    case 'vote.closed':
      vote(event.stepId, { closedAt: at, tally: event.tally });
      step(event.stepId, { status: 'closed', closedAt: at, endsAt: null });
      return;
    case 'vote.paper':
      vote(event.stepId, { paper: event.paper });
      return;
    case 'vote.revealed':
      vote(event.stepId, { revealedAt: at });
      step(event.stepId, { status: 'revealed' });
      state.screen = { ...state.screen, page: 0 };
      return;

    case 'line.set':
      step(event.stepId, { line: event.line });
      return;
    case 'options.disposed': {
      const old = state.steps.get(event.stepId);
      if (!old) return;
      const outcomes = new Map(old.outcomes);
      for (const outcome of event.outcomes) outcomes.set(outcome.ref, outcome);
      step(event.stepId, { outcomes });
      return;
    }
    case 'options.joined': {
      const old = state.steps.get(event.stepId);
      if (!old) return;
      const others = old.joined.filter((j) => j.into !== event.into);
      step(event.stepId, {
        joined: [...others, { into: event.into, refs: event.refs, people: event.people }],
      });
      return;
    }

    case 'section.added':
      state.sections.set(event.section.id, {
        ...event.section,
        sentences: [],
        pen: null,
        version: 0,
      });
      touched.add(`section/${event.section.id}`);
      return;
    case 'pen.taken': {
      const old = state.sections.get(event.sectionId);
      if (old) state.sections.set(event.sectionId, { ...old, pen: event.by });
      touched.add(`section/${event.sectionId}`);
      return;
    }
    case 'section.written': {
      const old = state.sections.get(event.sectionId);
      if (old)
        state.sections.set(event.sectionId, {
          ...old,
          sentences: event.sentences,
          version: old.version + 1,
        });
      touched.add(`section/${event.sectionId}`);
      return;
    }
    case 'release.made':
      state.releases.push({
        id: event.releaseId,
        version: event.version,
        at,
        content: event.content,
      });
      touched.add(`release/${event.releaseId}`);
      return;
  }
}

type ChangeStep = (id: string, change: Partial<Step>) => void;

function startStep(
  state: SessionState,
  event: Extract<SessionEvent, { type: 'step.started' }>,
  at: number,
  step: ChangeStep,
): void {
  const old = state.steps.get(event.stepId);
  if (!old) return;
  step(event.stepId, {
    status: 'open',
    startedAt: at,
    closedAt: null,
    endsAt: event.endsAt,
    previous: { ...event.previous, from: old.status === 'closed' ? 'closed' : 'planned' },
  });
  state.current = event.stepId;
  state.screen = { ...state.screen, page: 0 };
}

function undoStep(state: SessionState, stepId: string, step: ChangeStep): void {
  const old = state.steps.get(stepId);
  if (!old) return;
  const { previous } = old;
  step(stepId, {
    status: previous?.from ?? 'planned',
    startedAt: null,
    endsAt: null,
    previous: null,
    vote: null,
  });
  state.current = previous?.stepId ?? null;
  if (previous && previous.stepId !== null && previous.closed)
    step(previous.stepId, { status: 'open', closedAt: null });
}

/** The finished round is kept and marked; the new one starts from blank (STEP3). */
function againStep(
  state: SessionState,
  stepId: string,
  reason: string,
  at: number,
  step: ChangeStep,
): void {
  const old = state.steps.get(stepId);
  if (!old) return;
  step(stepId, {
    status: 'planned',
    round: old.round + 1,
    startedAt: null,
    closedAt: null,
    endsAt: null,
    previous: null,
    againReason: reason,
    vote: null,
    line: null,
    joined: [],
    outcomes: new Map(),
    finishedTeams: new Set(),
    past: [
      ...old.past,
      { round: old.round, vote: old.vote, startedAt: old.startedAt, endedAt: at, reason },
    ],
  });
  if (state.current === stepId) state.current = null;
  for (const mine of state.sent.values()) mine.delete(stepId);
  // A line drawn in the round that no longer counts falls with it.
  for (const other of state.steps.values())
    if (other.plan.kind === 'select' && other.plan.config.source === stepId && other.line)
      step(other.plan.id, { line: null, joined: [], outcomes: new Map() });
}

function changeClusters(
  state: SessionState,
  event: Extract<SessionEvent, { type: 'clusters.changed' }>,
  { at, actor }: Stamp,
  touched: Set<string>,
): void {
  const before: Record<
    string,
    SessionState['clusters'] extends Map<string, infer C> ? C | null : never
  > = {};
  // First take everything off, then put on: an item may move between two clusters of one change.
  for (const id of Object.keys(event.clusters)) {
    const old = state.clusters.get(id) ?? null;
    before[id] = old;
    for (const itemId of old?.itemIds ?? []) {
      if (state.clusterOf.get(itemId) === id) state.clusterOf.delete(itemId);
      touched.add(`item/${itemId}`);
    }
    touched.add(`cluster/${id}`);
  }
  for (const [id, cluster] of Object.entries(event.clusters)) {
    if (cluster === null) {
      state.clusters.delete(id);
      continue;
    }
    state.clusters.set(id, cluster);
    for (const itemId of cluster.itemIds) {
      state.clusterOf.set(itemId, id);
      touched.add(`item/${itemId}`);
    }
  }
  if (event.op === 'undo') {
    const undone = state.clusterLog.findLast(
      (c) => c.stepId === event.stepId && c.by === actor.person && !c.undone,
    );
    if (undone) undone.undone = true;
    return;
  }
  const change = {
    stepId: event.stepId,
    by: actor.person,
    at,
    before,
    after: event.clusters,
    undone: false,
  };
  state.clusterLog.push(change);
  if (state.clusterLog.length > 200) state.clusterLog.shift();
}

const blankItem = (at: number): Item => ({
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
  at,
  wordings: [],
  claims: [],
  questions: [],
  from: null,
});

const addItem = (state: SessionState, item: Item): void => {
  state.items.set(item.id, item);
};

function count(
  state: SessionState,
  author: string | null,
  stepId: string | null,
  by: 1 | -1,
): void {
  if (author === null || stepId === null) return;
  const mine = state.sent.get(author) ?? new Map<string, number>();
  mine.set(stepId, (mine.get(stepId) ?? 0) + by);
  state.sent.set(author, mine);
}

const toggled = (list: readonly string[], value: string, on: boolean): readonly string[] =>
  on ? [...list.filter((v) => v !== value), value] : list.filter((v) => v !== value);

function touchCluster(state: SessionState, itemId: string, touched: Set<string>): void {
  const cluster = state.clusterOf.get(itemId);
  if (cluster !== undefined) touched.add(`cluster/${cluster}`);
}
