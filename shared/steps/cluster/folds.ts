import type { Cluster } from '../../board/board.ts';
import type { Fold, Folds } from '../../session/fold.ts';

/** Changes of clusters that undo can reach back to. */
const REMEMBERED = 200;

/** Takes everything off first and puts on then: an item may move between two clusters of one change. */
function replace(
  { state, touched }: Fold,
  clusters: Readonly<Record<string, Cluster | null>>,
): Record<string, Cluster | null> {
  const before: Record<string, Cluster | null> = {};
  for (const id of Object.keys(clusters)) {
    const old = state.clusters.get(id) ?? null;
    before[id] = old;
    for (const itemId of old?.itemIds ?? []) {
      if (state.clusterOf.get(itemId) === id) state.clusterOf.delete(itemId);
      touched.add(`item/${itemId}`);
    }
    touched.add(`cluster/${id}`);
  }
  for (const [id, cluster] of Object.entries(clusters)) {
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
  return before;
}

export const clusterFolds: Folds<'clusters.changed' | 'objection.made' | 'team.finished'> = {
  'clusters.changed'(fold, { stepId, op, clusters }) {
    const { state, actor, at, touched } = fold;
    const before = replace(fold, clusters);
    touched.add('me');
    if (op === 'undo') {
      const undone = state.clusterLog.findLast(
        (c) => c.stepId === stepId && c.by === actor.person && !c.undone,
      );
      if (undone) undone.undone = true;
      return;
    }
    const change = { stepId, by: actor.person, at, before, after: clusters, undone: false };
    state.clusterLog.push(change);
    if (state.clusterLog.length > REMEMBERED) state.clusterLog.shift();
  },
  'objection.made'({ state, touched }, { stepId, objection }) {
    const old = state.steps.get(stepId);
    if (old) state.steps.set(stepId, { ...old, objections: [...old.objections, objection] });
    touched.add(`objection/${objection.itemId}`).add(`step/${stepId}`);
  },
  'team.finished'({ state, touched }, { stepId, teamId, finished }) {
    const old = state.steps.get(stepId);
    if (!old) return;
    const finishedTeams = new Set(old.finishedTeams);
    if (finished) finishedTeams.add(teamId);
    else finishedTeams.delete(teamId);
    state.steps.set(stepId, { ...old, finishedTeams });
    touched.add(`step/${stepId}`);
  },
};
