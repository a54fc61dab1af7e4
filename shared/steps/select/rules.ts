import { accept } from '../../kernel/stream.ts';
import { reject } from '../../kernel/rejection.ts';
import { checkText, cleanLine, cleanText } from '../../board/text.ts';
import type { Line } from '../../session/events.ts';
import type { SessionState, Step } from '../../session/state.ts';
import { distinctPeople } from '../../voting/tally.ts';
import { cutAt } from '../../voting/rules.ts';
import type { Deciders, StepRules } from '../rules.ts';

/** A run-off was asked for and has not decided yet: nothing may be handed on so. */
export const waitsForRunoff = (line: Line | null): boolean =>
  line?.tie === 'runoff' && line.tiedIn.length === 0;

export const selectRules: StepRules = {
  onStart(state, step) {
    if (step.plan.kind !== 'select') return reject('bad_input');
    const source = state.steps.get(step.plan.config.source);
    // The line is drawn in a result the room has seen: it says which options had most dots.
    if (!source?.vote?.tally || source.status !== 'revealed') return reject('vote_not_ended');
    return accept();
  },
  onClose(state, { line }) {
    if (line && line.tied.length > 0 && line.tie === null) return reject('tie_unresolved');
    if (waitsForRunoff(line)) {
      // The line is left so that the run-off can run; afterwards it must take its answer.
      const runoff = line?.runoffStep ? state.steps.get(line.runoffStep) : undefined;
      if (runoff?.status !== 'planned') return reject('tie_unresolved');
    }
    return accept();
  },
  reopens: true,
};

interface Ranked {
  readonly ref: string;
  readonly dots: number;
}

/** Options of a closed vote by dots, paper included and named as such, most first. */
export function ranked(state: SessionState, voteStepId: string): Ranked[] | null {
  const vote = state.steps.get(voteStepId)?.vote;
  if (!vote?.tally || vote.tally.method !== 'dots') return null;
  const { tally, paper } = vote;
  return vote.options
    .map((o) => ({
      ref: o.ref,
      dots: (tally.rows[o.ref]?.dots ?? 0) + (paper?.counts[o.ref] ?? 0),
    }))
    .sort((a, b) => b.dots - a.dots);
}

/** Which of the tied a finished run-off lets through; null while it has no clear result. */
function runoffWinners(
  state: SessionState,
  runoffStep: string | null,
  tied: readonly string[],
  free: number,
): string[] | null {
  if (runoffStep === null || state.steps.get(runoffStep)?.status !== 'revealed') return null;
  const rows = ranked(state, runoffStep);
  // A vote on anything else decides nothing here.
  if (!rows || !rows.every((row) => tied.includes(row.ref))) return null;
  const cut = cutAt(
    rows.map((r) => r.dots),
    free,
  );
  return cut.tied > 0 ? null : rows.slice(0, free).map((r) => r.ref);
}

const sourceOf = (step: Step | undefined): string | null =>
  step?.plan.kind === 'select' ? step.plan.config.source : null;

export const selectDeciders: Deciders<'line.set' | 'option.dispose' | 'options.join'> = {
  'line.set'(state, command, { actor, at }) {
    const { stepId, k, tie } = command;
    const step = state.steps.get(stepId);
    const source = sourceOf(step);
    if (!step || source === null) return reject('not_found');
    if (step.status !== 'open') return reject('step_closed');
    if (k === null) return accept({ type: 'line.set', stepId, line: null });
    const rows = ranked(state, source);
    if (!rows || state.steps.get(source)?.status !== 'revealed') return reject('vote_not_ended');
    const reason = cleanText(command.reason);
    const bad = checkText(reason, 'reason', true);
    if (bad) return { ok: false, rejection: bad };
    const cut = cutAt(
      rows.map((r) => r.dots),
      k,
    );
    const sure = rows.slice(0, cut.sureIn).map((r) => r.ref);
    const tied =
      cut.tied === 0 ? [] : rows.slice(cut.sureIn, cut.sureIn + cut.tied).map((r) => r.ref);
    const line = (tieIn: readonly string[], choice: Line['tie']): Line => ({
      k,
      by: actor.person,
      at,
      tied,
      tie: choice,
      tiedIn: tieIn,
      runoffStep: choice === 'runoff' ? command.runoffStep : null,
      reason,
      above: [...sure, ...tieIn],
    });
    if (tied.length === 0) return accept({ type: 'line.set', stepId, line: line([], null) });
    switch (tie) {
      // The line stands, but the tie waits for the meeting: it is shown, and the step cannot be closed.
      case null:
      case 'none':
        return accept({ type: 'line.set', stepId, line: line([], tie) });
      case 'all':
        return accept({ type: 'line.set', stepId, line: line(tied, 'all') });
      case 'talk': {
        if (reason === '') return reject('reason_missing');
        if (!command.tiedIn.every((ref) => tied.includes(ref))) return reject('ballot_bad_option');
        return accept({ type: 'line.set', stepId, line: line(command.tiedIn, 'talk') });
      }
      case 'runoff':
        // Its answer would say who won before the room has seen it.
        if (command.runoffStep && state.steps.get(command.runoffStep)?.status === 'closed')
          return reject('vote_not_ended');
        return accept({
          type: 'line.set',
          stepId,
          line: line(runoffWinners(state, command.runoffStep, tied, cut.free) ?? [], 'runoff'),
        });
    }
  },

  'option.dispose'(state, command) {
    const step = state.steps.get(command.stepId);
    const source = sourceOf(step);
    if (!step || source === null) return reject('not_found');
    if (step.status !== 'open') return reject('step_closed');
    if (!step.line) return reject('step_not_open');
    const option = state.steps.get(source)?.vote?.options.find((o) => o.ref === command.ref);
    if (!option) return reject('ballot_bad_option');
    const reason = cleanText(command.reason);
    const bad = checkText(reason, 'reason', true);
    if (bad) return { ok: false, rejection: bad };
    const above = step.line.above.includes(command.ref);
    const differs =
      (command.disposition === 'drop') === above || command.disposition === 'keep_changed';
    if (differs && reason === '') return reject('reason_missing');
    if (command.disposition !== 'keep_changed')
      return accept({
        type: 'options.disposed',
        stepId: command.stepId,
        outcomes: [{ ref: command.ref, disposition: command.disposition, reason, wording: null }],
      });
    const title = cleanLine(command.wording?.title ?? '');
    const description = cleanText(command.wording?.description ?? '');
    const wrong = checkText(title, 'title') ?? checkText(description, 'description', true);
    if (wrong) return { ok: false, rejection: wrong };
    return accept({
      type: 'options.disposed',
      stepId: command.stepId,
      outcomes: [
        { ref: command.ref, disposition: 'keep_changed', reason, wording: { title, description } },
      ],
    });
  },

  'options.join'(state, { stepId, into, refs }, { box }) {
    const step = state.steps.get(stepId);
    const source = sourceOf(step);
    if (!step || source === null) return reject('not_found');
    if (step.status !== 'open') return reject('step_closed');
    const options = state.steps.get(source)?.vote?.options ?? [];
    const kinds = new Set([into, ...refs].map((ref) => options.find((o) => o.ref === ref)?.kind));
    if (kinds.has(undefined) || refs.includes(into)) return reject('ballot_bad_option');
    if (kinds.size > 1) return reject('mixed_kinds');
    const taken = step.joined.some(
      (j) => refs.some((r) => j.refs.includes(r) || j.into === r) || j.refs.includes(into),
    );
    if (taken) return reject('changed_since');
    if (!box) return reject('busy');
    // The ballots are gone once the meeting has ended: nobody can count its people any more.
    const tally = state.steps.get(source)?.vote?.tally;
    if (box.ballots.length === 0 && (tally?.voted ?? 0) > 0) return reject('session_ended');
    const already = step.joined.filter((j) => j.into === into).flatMap((j) => j.refs);
    const people = distinctPeople(box.ballots, [into, ...already, ...refs]);
    return accept({ type: 'options.joined', stepId, into, refs: [...already, ...refs], people });
  },
};
