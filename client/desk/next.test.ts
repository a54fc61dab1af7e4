import { describe, expect, it } from 'vitest';
import type { SessionView, StepView } from '#shared/session/views.ts';
import { blockOf, leadsTo, type Situation, nextAct, nextCommand, nextKey } from './next.ts';
import { DOTS, session, step, voteStep } from '../testing/views.ts';

const situation = (
  over: Partial<SessionView>,
  steps: StepView[],
  more: Partial<Situation> = {},
): Situation => ({
  session: session({ order: steps.map((s) => s.id), ...over }),
  steps: new Map(steps.map((s) => [s.id, s])),
  turnout: null,
  result: null,
  line: null,
  lines: [],
  released: false,
  unchecked: [],
  ...more,
});

describe('the one next act', () => {
  it('opens a prepared session', () => {
    const now = situation({ status: 'prepared' }, [step('a')]);
    expect(nextAct(now)).toEqual({ act: 'open' });
    expect(nextCommand(nextAct(now), now.session)).toEqual({ type: 'session.open' });
  });

  it('[STEP4] starts the next planned step, expecting the current one', () => {
    const now = situation({ current: 'a' }, [
      step('a', { status: 'open' }),
      step('b', { status: 'skipped' }),
      step('c'),
    ]);
    const next = nextAct(now);
    expect(next).toMatchObject({ act: 'start', stepId: 'c', closes: 'a' });
    expect(nextCommand(next, now.session)).toEqual({
      type: 'step.start',
      stepId: 'c',
      expect: 'a',
    });
  });

  it('goes on after the last step that has run when nothing is current', () => {
    const now = situation({ current: null }, [
      step('a'),
      step('b', { status: 'closed', startedAt: 1 }),
      step('c'),
    ]);
    expect(nextAct(now)).toMatchObject({ act: 'start', stepId: 'c' });
  });

  it('shows hidden notes before it goes on', () => {
    const collect = step('a', {
      status: 'open',
      notes: 7,
      kind: 'collect',
      config: {
        kinds: ['keyword'],
        max: 2,
        hidden: true,
        moderated: false,
        claimable: false,
        themes: true,
        form: 'note',
        lenses: [],
        writers: 'all',
        topics: [],
        practice: false,
      },
    });
    const now = situation({ current: 'a' }, [collect, step('b')]);
    expect(nextAct(now)).toEqual({ act: 'show_notes', stepId: 'a', notes: 7 });
  });

  it('takes a vote through ending, closing and reveal, and says how many are missing', () => {
    const turnout = { given: 18, present: 25 };
    const at = (status: StepView['status'], more: Partial<Situation> = {}) =>
      nextAct(
        situation({ current: 'v' }, [voteStep('v', { status }), step('w')], { turnout, ...more }),
      );
    expect(at('open')).toEqual({ act: 'end_vote', stepId: 'v', missing: 7 });
    expect(at('ending')).toEqual({ act: 'close_vote', stepId: 'v', missing: 7 });
    expect(at('closed')).toEqual({ act: 'reveal', stepId: 'v', block: null, caution: null });
    expect(at('revealed')).toMatchObject({ act: 'start', stepId: 'w' });
  });

  it('has a key of its own for each press, so that a double press does one thing', () => {
    const keys = (['open', 'ending', 'closed', 'revealed'] as const).map((status) =>
      nextKey(nextAct(situation({ current: 'v' }, [voteStep('v', { status }), step('w')]))),
    );
    expect(new Set(keys).size).toBe(4);
  });

  it('warns when the line is not drawn, but does not block', () => {
    const line = step('l', { kind: 'select', config: { source: 'v', k: null }, status: 'open' });
    const now = situation({ current: 'l' }, [line, step('b')]);
    expect(nextAct(now)).toMatchObject({ act: 'start', caution: 'line_missing' });
  });

  it('goes back to the line after its run-off', () => {
    const steps = [
      step('l', { kind: 'select', config: { source: 'v', k: 2 }, status: 'closed' }),
      voteStep('r', { status: 'revealed' }),
      step('b'),
    ];
    const line = {
      stepId: 'l',
      source: 'v',
      outcomes: [],
      suggestion: null,
      line: {
        k: 2,
        at: 1,
        byName: 'Line',
        tied: ['x', 'y'],
        tie: 'runoff' as const,
        tiedIn: [],
        runoffStep: 'r',
        reason: '',
        above: [],
      },
    };
    const now = situation({ current: 'r' }, steps, { lines: [line] });
    expect(nextAct(now)).toMatchObject({ act: 'start', stepId: 'l' });
  });

  it('releases after the last step and then ends', () => {
    const steps = [step('a', { status: 'open' })];
    expect(nextAct(situation({ current: 'a' }, steps))).toEqual({ act: 'release' });
    expect(nextAct(situation({ current: 'a' }, steps, { released: true }))).toEqual({ act: 'end' });
    expect(nextAct(situation({ status: 'ended' }, steps))).toEqual({ act: 'ended' });
  });

  it('[VOTE8] holds the reveal back while a table’s two counters disagree, and names the table', () => {
    const steps = [voteStep('v', { status: 'closed' })];
    const now = situation({ current: 'v' }, steps, { unchecked: ['Bord 3'] });
    expect(nextAct(now)).toMatchObject({
      act: 'reveal',
      block: { why: 'paper', tables: ['Bord 3'] },
    });
    expect(blockOf(nextAct({ ...now, unchecked: [] }))).toBeNull();
  });

  it('does not start a vote on more options than it takes, nor on none', () => {
    const option = (ref: string) => ({ ref, title: ref }) as never;
    const vote = (n: number) =>
      voteStep('v', {
        config: { ...DOTS, about: 'refs', maxOptions: 24 },
        vote: {
          ...voteStep('v').vote!,
          options: Array.from({ length: n }, (_, i) => option(`b${i}`)),
        },
      } as Partial<StepView>);
    const at = (n: number) => blockOf(nextAct(situation({}, [vote(n)])));
    expect(at(25)).toEqual({ why: 'too_many', n: 25, max: 24 });
    expect(at(24)).toBeNull();
    expect(at(0)).toEqual({ why: 'none_chosen' });
  });

  it('leads to the step where something is missing, until the desk shows it', () => {
    const picked = voteStep('v', { config: { ...DOTS, about: 'refs' } } as Partial<StepView>);
    const next = nextAct(situation({ current: 'a' }, [step('a', { status: 'open' }), picked]));
    expect(blockOf(next)).toEqual({ why: 'none_chosen' });
    expect(leadsTo(next, 'a')).toBe('v');
    expect(leadsTo(next, 'v')).toBeNull();
    expect(leadsTo(nextAct(situation({ current: 'a' }, [step('a'), step('b')])), 'a')).toBeNull();
  });
});
