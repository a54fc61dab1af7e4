import { hostedTeam } from '../../kernel/actor.ts';
import { accept, type Context, type Decision } from '../../kernel/stream.ts';
import { reject, type Rejection } from '../../kernel/rejection.ts';
import type { Option } from '../../board/board.ts';
import { optionOf, optionsOf } from '../../board/options.ts';
import { chosenOf, selectionOf } from '../../session/selection.ts';
import type { SessionEvent } from '../../session/events.ts';
import { BETWEEN, isShown } from '../../session/shown.ts';
import {
  GRACE_SECONDS,
  MAX_GRACE_SECONDS,
  presentCount,
  type SessionState,
  type Step,
  type Vote,
} from '../../session/state.ts';
import type { VoteConfig } from '../configs.ts';
import type { Deciders, StepRules } from '../rules.ts';
import { agreedOf, countsAt, paperTotal, samePaper, withCount } from '../../voting/paper.ts';
import { dotsPerPerson, maxPerItem } from '../../voting/rules.ts';
import { splitScaleKey, tallyBallots, type Paper } from '../../voting/tally.ts';

/** What would be voted on if the step opened now. Also shown to the desk before opening. */
export function upcomingOptions(state: SessionState, step: Step): Option[] {
  if (step.plan.kind !== 'vote') return [];
  const { config } = step.plan;
  const free = (ref: string, title: string, description: string): Option => ({
    ref,
    title,
    description,
    kind: 'free',
    theme: '',
    mergedFrom: [],
  });
  switch (config.about) {
    case 'free':
      return config.free.map((o) => free(o.ref, o.title, o.description));
    case 'refs':
      return config.refs
        .map((ref) => optionOf(state, ref))
        .filter((o): o is Option => o !== undefined);
    case 'package': {
      const things = selectionOf(state);
      const chosen = [...chosenOf(things, 'keyword'), ...chosenOf(things, 'element')];
      return [free('package', step.plan.question, chosen.map((t) => t.title).join(BETWEEN))];
    }
    case 'board':
      return optionsOf(state, config.kinds).filter(({ ref }) => {
        const item = state.items.get(ref);
        return item === undefined || isShown(state, item);
      });
  }
}

/** Dots and cap for a vote on `n` options: what the step says, else the rule of the house. */
export function budgetFor(config: VoteConfig, n: number): { dots: number; perItem: number } | null {
  if (config.method === 'scale') return { dots: 0, perItem: 0 };
  const dots = config.dots ?? dotsPerPerson(n);
  if (dots === null) return null;
  return { dots, perItem: config.perItem ?? maxPerItem(dots, config.goal) };
}

export const voteRules: StepRules = {
  onStart(state, step) {
    if (step.plan.kind !== 'vote') return reject('bad_input');
    const { config } = step.plan;
    const options = upcomingOptions(state, step);
    if (options.length === 0) return reject('too_few_options', { n: 0 });
    if (options.length > config.maxOptions)
      return reject('too_many_options', { n: options.length });
    const budget = budgetFor(config, options.length);
    if (budget === null) return reject('too_few_options', { n: options.length });
    return accept({
      type: 'vote.opened',
      stepId: step.plan.id,
      // Unique for every opening, also after an undo: a box is never used twice.
      boxId: `${state.id}:${step.plan.id}:${state.seq + 1}`,
      options,
      ...budget,
    });
  },
  onClose: () => reject('vote_still_open'),
  reopens: false,
};

/** Paper counts must be possible: no more dots than so many slips can hold. Null = fine. */
function checkPaper(method: VoteConfig['method'], vote: Vote, paper: Paper): Rejection | null {
  const answered = paper.slips - paper.abstained;
  if (answered < 0) return { code: 'bad_input' };
  const refs = new Set(vote.options.map((o) => o.ref));
  let sum = 0;
  const perRef = new Map<string, number>();
  for (const [key, n] of Object.entries(paper.counts)) {
    const [ref = '', value = ''] = method === 'dots' ? [key] : splitScaleKey(key);
    if (!refs.has(ref)) return { code: 'ballot_bad_option' };
    if (method === 'scale' && !/^[1-5]$/.test(value)) return { code: 'ballot_bad_option' };
    const cap = method === 'dots' ? answered * vote.perItem : answered;
    const onRef = (perRef.get(ref) ?? 0) + n;
    if (onRef > cap) return { code: 'ballot_over_cap', args: { cap } };
    perRef.set(ref, onRef);
    sum += n;
  }
  const budget = method === 'dots' ? answered * vote.dots : answered * vote.options.length;
  return sum > budget ? { code: 'ballot_over_budget', args: { budget } } : null;
}

/** The totals that are others when these are the tables. */
export function papersOf(state: SessionState, teams: ReadonlyMap<string, unknown>): SessionEvent[] {
  return [...state.steps.values()].flatMap(({ plan, vote, status }) => {
    if (!vote || status === 'revealed' || isTyped(vote)) return [];
    const paper = paperTotal(countsAt(teams, vote.counts));
    return samePaper(paper, vote.paper) ? [] : [{ type: 'vote.paper', stepId: plan.id, paper }];
  });
}

/** The paper is one number of the whole meeting, not the sum of its tables. */
const isTyped = ({ paper, counts }: Vote): boolean => paper !== null && counts.size === 0;

type Running = { step: Step; vote: NonNullable<Step['vote']> };

function running(state: SessionState, stepId: string): Running | undefined {
  const step = state.steps.get(stepId);
  return step?.vote ? { step, vote: step.vote } : undefined;
}

function closeEvent(
  { step, vote }: Running,
  state: SessionState,
  ctx: Context,
): Decision<SessionEvent> {
  const { box, names } = ctx;
  if (!box || step.plan.kind !== 'vote') return reject('busy');
  const { config } = step.plan;
  const present = presentCount(state, config.voters === 'members' ? 'member' : 'attendee');
  const tally = tallyBallots(
    box.ballots,
    { method: config.method, refs: vote.options.map((o) => o.ref), dots: vote.dots },
    {
      canVote: config.voters === 'members' ? names.seats.length : present,
      present,
      late: box.late,
    },
    config.secrecy === 'named' ? { ...box.roll } : null,
    box.strata,
  );
  return accept({ type: 'vote.closed', stepId: step.plan.id, boxId: vote.boxId, tally });
}

export const voteDeciders: Deciders<
  'vote.end' | 'vote.extend' | 'vote.close' | 'vote.paper' | 'paper.count' | 'vote.reveal'
> = {
  'vote.end'(state, { stepId }, { at }) {
    const found = running(state, stepId);
    if (found?.step.status !== 'open') return reject('step_not_open');
    return accept({
      type: 'vote.ending',
      stepId,
      boxId: found.vote.boxId,
      graceUntil: at + GRACE_SECONDS * 1000,
    });
  },

  'vote.extend'(state, { stepId, seconds }, { at }) {
    const found = running(state, stepId);
    const endingAt = found?.vote.endingAt ?? null;
    if (!found || found.step.status !== 'ending' || endingAt === null)
      return reject('vote_not_ended');
    const latest = endingAt + MAX_GRACE_SECONDS * 1000;
    const graceUntil = Math.min(latest, Math.max(found.vote.graceUntil ?? at, at) + seconds * 1000);
    if (graceUntil === found.vote.graceUntil)
      return reject('limit_reached', { max: MAX_GRACE_SECONDS });
    return accept({ type: 'vote.ending', stepId, boxId: found.vote.boxId, graceUntil });
  },

  'vote.close'(state, { stepId }, ctx) {
    const found = running(state, stepId);
    if (!found) return reject('not_found');
    if (found.step.status !== 'ending') return reject('vote_not_ended');
    // The clock may only close when the grace is over; a person at the desk may choose to.
    if (ctx.actor.role === 'system' && ctx.at < (found.vote.graceUntil ?? 0))
      return reject('vote_not_ended');
    return closeEvent(found, state, ctx);
  },

  'vote.paper'(state, { stepId, paper }) {
    const found = running(state, stepId);
    if (!found || found.step.plan.kind !== 'vote') return reject('step_not_open');
    if (found.step.status === 'revealed') return reject('vote_closed');
    // Either table by table or as one number: one of them would be lost, or both count.
    if (found.vote.counts.size > 0) return reject('paper_twice');
    if (paper === null) return accept({ type: 'vote.paper', stepId, paper });
    const wrong = checkPaper(found.step.plan.config.method, found.vote, paper);
    if (wrong) return { ok: false, rejection: wrong };
    return accept({ type: 'vote.paper', stepId, paper });
  },

  'paper.count'(state, { stepId, teamId, paper }, { actor }) {
    const found = running(state, stepId);
    if (!found || found.step.plan.kind !== 'vote') return reject('step_not_open');
    if (found.step.status === 'revealed') return reject('vote_closed');
    if (!state.teams.has(teamId)) return reject('not_found');
    const hosted = hostedTeam(actor);
    if (hosted !== null && hosted !== teamId) return reject('not_your_slice');
    const wrong = checkPaper(found.step.plan.config.method, found.vote, paper);
    if (wrong) return { ok: false, rejection: wrong };
    const by = actor.person;
    const before = found.vote.counts;
    if (paper.slips === 0 && !before.get(teamId)?.has(by)) return accept();
    if (isTyped(found.vote)) return reject('paper_twice');
    return accept(
      { type: 'paper.counted', stepId, teamId, by, paper },
      { type: 'vote.paper', stepId, paper: paperTotal(withCount(before, teamId, by, paper)) },
    );
  },

  'vote.reveal'(state, { stepId }) {
    const found = running(state, stepId);
    if (found?.step.status === 'revealed') return accept();
    if (found?.step.status !== 'closed') return reject('vote_not_ended');
    const unchecked = [...found.vote.counts].filter(([, counts]) => agreedOf(counts) === null);
    if (unchecked.length > 0)
      return reject('paper_unchecked', {
        tables: unchecked.map(([teamId]) => state.teams.get(teamId)?.name ?? teamId).join(', '),
      });
    return accept({ type: 'vote.revealed', stepId });
  },
};
