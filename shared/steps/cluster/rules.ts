import { hostedTeam, isStaff, type Actor } from '../../kernel/actor.ts';
import { accept, type Context, type Decision } from '../../kernel/stream.ts';
import { reject, type Rejection } from '../../kernel/rejection.ts';
import type { Cluster, Item, Wording } from '../../board/board.ts';
import { lentTitle } from '../../board/options.ts';
import { checkText, cleanLine, cleanText } from '../../board/text.ts';
import { kindUnderVote, wasVotedOn } from '../../session/frozen.ts';
import type { SessionEvent } from '../../session/events.ts';
import { isModerated } from '../../session/shown.ts';
import { teamOf, type SessionState, type Step } from '../../session/state.ts';
import type { ClusterConfig } from '../configs.ts';
import type { Deciders, StepRules } from '../rules.ts';

export const clusterRules: StepRules = {
  onStart: () => accept(),
  onClose: () => accept(),
  reopens: true,
};

type Changes = Record<string, Cluster | null>;
type Op = Extract<SessionEvent, { type: 'clusters.changed' }>['op'];

const changed = (stepId: string, op: Op, clusters: Changes): Decision<SessionEvent> =>
  accept({ type: 'clusters.changed', stepId, op, clusters });

function clusterStep(
  state: SessionState,
  stepId: string,
): { step: Step; config: ClusterConfig } | undefined {
  const step = state.steps.get(stepId);
  return step?.plan.kind === 'cluster' ? { step, config: step.plan.config } : undefined;
}

/**
 * Whether the actor may touch these items here. Staff tidy the board at any time (the clean-up happens in the
 * break); participants only in an open step that lets them, and by team only in their own slice.
 */
function mayEdit(
  state: SessionState,
  stepId: string,
  actor: Actor,
  items: readonly Item[],
): Rejection | null {
  const found = clusterStep(state, stepId);
  if (!found) return { code: 'not_found' };
  for (const item of items) {
    if (kindUnderVote(state, item.kind)) return { code: 'frozen_by_vote' };
    const cluster = state.clusterOf.get(item.id);
    if (wasVotedOn(state, item.id) || (cluster !== undefined && wasVotedOn(state, cluster)))
      return { code: 'frozen_by_vote' };
  }
  if (isStaff(actor)) return null;
  const { step, config } = found;
  const hosted = hostedTeam(actor);
  // A table bundles its own notes whenever it has a quiet minute, as the office tidies all of them.
  if (hosted !== null)
    return config.by === 'team' && items.every((item) => item.answer?.teamId === hosted)
      ? null
      : { code: 'not_your_slice' };
  if (step.status !== 'open') return { code: 'step_closed' };
  if (!config.participantsEdit) return { code: 'not_allowed' };
  if (config.by === 'plenum') return null;
  const team = teamOf(state, actor.person);
  if (!team) return { code: 'not_your_slice' };
  const inSlice = (item: Item): boolean =>
    item.answer?.teamId === team.id ||
    config.slices.some(
      (s) => s.teamId === team.id && s.theme === item.theme && s.kind === item.kind,
    );
  return items.every(inSlice) ? null : { code: 'not_your_slice' };
}

/** Everything that lies in a cluster, whether it may be read now or not. */
const itemsIn = (state: SessionState, cluster: Cluster): Item[] =>
  cluster.itemIds.flatMap((itemId) => state.items.get(itemId) ?? []);

/**
 * The items behind refs to items and clusters; undefined if one of them is gone. What is put in by itself must be
 * visible; what waits or is hidden in a cluster goes along with it.
 */
function itemsOf(state: SessionState, refs: readonly string[]): Item[] | undefined {
  const items = new Set<Item>();
  for (const ref of refs) {
    const cluster = state.clusters.get(ref);
    const item = state.items.get(ref);
    if (cluster) for (const child of itemsIn(state, cluster)) items.add(child);
    else if (item?.status === 'visible') items.add(item);
    else return undefined;
  }
  return [...items];
}

/**
 * Whether the actor may give a cluster these words. Where notes are read before they are shown, a name of one's own
 * would pass by those who read: it is taken from a note that has been read. The office names as it likes.
 */
function mayName(
  state: SessionState,
  actor: Actor,
  items: readonly Item[],
  words: Wording,
  now: Wording | undefined,
): Rejection | null {
  if (isStaff(actor) || !items.some((item) => isModerated(state, item))) return null;
  const read = items.filter((item) => item.status === 'visible');
  const named =
    words.title === now?.title ||
    read.some(({ title }) => words.title === title || words.title === lentTitle(title));
  const told =
    words.description === (now?.description ?? '') ||
    read.some(({ description }) => words.description === description);
  return named && told ? null : { code: 'name_from_notes' };
}

/** Takes items out of the clusters they are in; a cluster with fewer than two left is dissolved. */
function without(state: SessionState, itemIds: ReadonlySet<string>, keep: string | null): Changes {
  const changes: Changes = {};
  for (const itemId of itemIds) {
    const clusterId = state.clusterOf.get(itemId);
    if (clusterId === undefined || clusterId === keep || clusterId in changes) continue;
    const cluster = state.clusters.get(clusterId);
    if (!cluster) continue;
    const rest = cluster.itemIds.filter((other) => !itemIds.has(other));
    changes[clusterId] = rest.length < 2 ? null : { ...cluster, itemIds: rest };
  }
  return changes;
}

function takeOut(state: SessionState, itemId: string): Changes {
  return without(state, new Set([itemId]), null);
}

export const clusterDeciders: Deciders<
  | 'cluster.group'
  | 'cluster.reword'
  | 'cluster.takeOut'
  | 'cluster.split'
  | 'cluster.undo'
  | 'cluster.object'
  | 'team.finish'
> = {
  'cluster.group'(state, command, { actor }) {
    const existing = state.clusters.get(command.clusterId);
    if (state.items.has(command.clusterId)) return reject('already_exists');
    const added = itemsOf(state, command.refs);
    if (!added) return reject('changed_since');
    const old = existing ? itemsIn(state, existing) : [];
    const items = [...old, ...added.filter((item) => !old.includes(item))];
    const first = items[0];
    if (!first || items.length < 2) return reject('bad_input');
    const wrong = mayEdit(state, command.stepId, actor, items);
    if (wrong) return { ok: false, rejection: wrong };
    if (items.some((item) => item.kind !== first.kind)) return reject('mixed_kinds');
    // The wording of a cluster that joins in is a proposal for the new one.
    const lent =
      existing ?? command.refs.map((ref) => state.clusters.get(ref)).find((cluster) => cluster);
    const title = cleanLine(command.title ?? lent?.title ?? lentTitle(first.title));
    const description = lent?.description ?? first.description;
    const bad =
      checkText(title, 'title') ?? mayName(state, actor, items, { title, description }, lent);
    if (bad) return { ok: false, rejection: bad };
    const itemIds = items.map((item) => item.id);
    return changed(command.stepId, 'group', {
      ...without(state, new Set(itemIds), command.clusterId),
      [command.clusterId]: {
        id: command.clusterId,
        kind: first.kind,
        title,
        description,
        itemIds,
        teamId: hostedTeam(actor) ?? teamOf(state, actor.person)?.id ?? lent?.teamId ?? null,
      },
    });
  },

  'cluster.reword'(state, command, { actor }) {
    const cluster = state.clusters.get(command.clusterId);
    if (!cluster) return reject('changed_since');
    const items = itemsIn(state, cluster);
    const wrong = mayEdit(state, command.stepId, actor, items);
    if (wrong) return { ok: false, rejection: wrong };
    const title = cleanLine(command.title);
    const description = cleanText(command.description);
    const bad =
      checkText(title, 'title') ??
      checkText(description, 'description', true) ??
      mayName(state, actor, items, { title, description }, cluster);
    if (bad) return { ok: false, rejection: bad };
    return changed(command.stepId, 'reword', { [cluster.id]: { ...cluster, title, description } });
  },

  'cluster.takeOut'(state, { stepId, itemId }, { actor }) {
    const item = state.items.get(itemId);
    if (!item || !state.clusterOf.has(itemId)) return reject('changed_since');
    const wrong = mayEdit(state, stepId, actor, [item]);
    if (wrong) return { ok: false, rejection: wrong };
    return changed(stepId, 'take_out', takeOut(state, itemId));
  },

  'cluster.split'(state, { stepId, clusterId }, { actor }) {
    const cluster = state.clusters.get(clusterId);
    if (!cluster) return reject('changed_since');
    const wrong = mayEdit(state, stepId, actor, itemsIn(state, cluster));
    if (wrong) return { ok: false, rejection: wrong };
    return changed(stepId, 'split', { [clusterId]: null });
  },

  'cluster.undo'(state, { stepId }, { actor }) {
    const last = state.clusterLog.findLast(
      (c) => c.stepId === stepId && c.by === actor.person && !c.undone,
    );
    if (!last) return reject('nothing_to_undo');
    // Only what still stands as the actor left it can be undone; entities are replaced, never mutated.
    for (const [id, after] of Object.entries(last.after))
      if ((state.clusters.get(id) ?? null) !== after) return reject('changed_since');
    for (const before of Object.values(last.before))
      for (const itemId of before?.itemIds ?? []) {
        const now = state.clusterOf.get(itemId);
        // Its author has taken it out of the meeting: it comes back by nobody else's hand.
        const gone = state.items.get(itemId)?.status === 'withdrawn';
        if (gone || (now !== undefined && !(now in last.after))) return reject('changed_since');
      }
    const ids = new Set(
      [...Object.values(last.before), ...Object.values(last.after)].flatMap(
        (c) => c?.itemIds ?? [],
      ),
    );
    const items = [...ids].map((i) => state.items.get(i)).filter((i) => i !== undefined);
    const wrong = mayEdit(state, stepId, actor, items);
    if (wrong) return { ok: false, rejection: wrong };
    return changed(stepId, 'undo', last.before);
  },

  'cluster.object'(state, { stepId, itemId, text }, ctx: Context) {
    const { actor, at } = ctx;
    const found = clusterStep(state, stepId);
    if (!found?.config.objections) return reject('not_allowed');
    if (found.step.status !== 'open') return reject('step_closed');
    const item = state.items.get(itemId);
    if (!item) return reject('not_found');
    if (item.author !== actor.person && !isStaff(actor)) return reject('not_yours');
    const clusterId = state.clusterOf.get(itemId);
    const cluster = clusterId === undefined ? undefined : state.clusters.get(clusterId);
    if (!cluster) return reject('changed_since');
    if (kindUnderVote(state, item.kind) || wasVotedOn(state, cluster.id))
      return reject('frozen_by_vote');
    const words = cleanText(text);
    const bad = checkText(words, 'reason', true);
    if (bad) return { ok: false, rejection: bad };
    return accept(
      { type: 'clusters.changed', stepId, op: 'take_out', clusters: takeOut(state, itemId) },
      {
        type: 'objection.made',
        stepId,
        objection: { itemId, clusterTitle: cluster.title, text: words, by: actor.person, at },
      },
    );
  },

  'team.finish'(state, { stepId, teamId, finished }, { actor }) {
    const found = clusterStep(state, stepId);
    if (!found || !state.teams.has(teamId)) return reject('not_found');
    if (found.step.status !== 'open') return reject('step_closed');
    const team = hostedTeam(actor) ?? teamOf(state, actor.person)?.id;
    if (!isStaff(actor) && team !== teamId) return reject('not_your_slice');
    if (found.step.finishedTeams.has(teamId) === finished) return accept();
    return accept({ type: 'team.finished', stepId, teamId, finished });
  },
};
