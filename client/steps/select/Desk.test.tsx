import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { LineView, StepOf } from '#shared/session/views.ts';
import { renderDesk } from '../../testing/deskHarness.tsx';
import { result, row, step, voteStep } from '../../testing/views.ts';
import { StepDesk } from './Desk.tsx';

const select = step('l', {
  kind: 'select',
  config: { source: 'v', k: 2 },
  status: 'open',
}) as StepOf<'select'>;
const rows = [row('a', 9), row('b', 8), row('c', 5, { tied: true }), row('d', 5, { tied: true })];

const show = (line: LineView['line'], extra: Record<string, unknown> = {}) =>
  renderDesk(<StepDesk step={select} />, {
    'step/l': select,
    'step/v': voteStep('v', { status: 'revealed', title: 'Prikker' }),
    'result/v': result({ rows }),
    'line/l': { stepId: 'l', source: 'v', line, outcomes: [], suggestion: 2 } satisfies LineView,
    ...extra,
  });
const tied = (
  over: Partial<NonNullable<LineView['line']>> = {},
): NonNullable<LineView['line']> => ({
  k: 3,
  at: 1,
  byName: 'Line',
  tied: ['c', 'd'],
  tie: null,
  tiedIn: [],
  runoffStep: null,
  reason: '',
  above: ['a', 'b'],
  ...over,
});

describe('the line', () => {
  it('moves by keyboard and by buttons, and is only set on purpose', async () => {
    const { user, sent } = show(null);
    const line = screen.getByRole('slider', { name: 'Træk stregen' });
    expect(line).toHaveAttribute('aria-valuetext', '2 går videre');
    line.focus();
    await user.keyboard('{ArrowUp}');
    expect(screen.getByRole('slider')).toHaveAttribute('aria-valuenow', '1');
    await user.click(screen.getByRole('button', { name: 'Flyt stregen ned' }));
    expect(sent).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Sæt stregen' }));
    expect(sent[0]).toMatchObject({ type: 'line.set', stepId: 'l', k: 2, tie: null });
  });

  it('warns of a tie before the line is set', async () => {
    const { user } = show(null);
    await user.click(screen.getByRole('button', { name: 'Flyt stregen ned' }));
    expect(
      screen.getByText('2 har lige mange prikker, og der er plads til 1. Mødet bestemmer.'),
    ).toBeVisible();
  });

  it('[LINE1] settles a tie by the meeting, with a reason when it talks it over', async () => {
    const { user, sent } = show(tied());
    await user.click(screen.getByRole('radio', { name: /Mødet taler sig frem|Drøft/ }));
    await user.click(screen.getByRole('checkbox', { name: 'd' }));
    await user.click(screen.getByRole('button', { name: 'Gem mødets valg' }));
    expect(sent).toEqual([]);
    await user.type(screen.getByLabelText('Mødets begrundelse'), 'Mødet var enigt');
    await user.click(screen.getByRole('button', { name: 'Gem mødets valg' }));
    expect(sent[0]).toMatchObject({
      type: 'line.set',
      k: 3,
      tie: 'talk',
      tiedIn: ['d'],
      reason: 'Mødet var enigt',
    });
  });

  it('[LINE1] puts a run-off among the tied right after the line', async () => {
    const { user, sent } = show(tied());
    await user.click(screen.getByRole('radio', { name: /Omvalg/ }));
    await user.click(screen.getByRole('button', { name: 'Gem mødets valg' }));
    expect(sent[0]).toMatchObject({
      type: 'step.add',
      after: 'l',
      step: { preset: 'runoff', config: { about: 'refs', refs: ['c', 'd'], dots: 1 } },
    });
    const added = sent[0]?.type === 'step.add' ? sent[0].step.id : '';
    expect(sent[1]).toMatchObject({ type: 'line.set', tie: 'runoff', runoffStep: added });
  });

  it('takes the result of the run-off when it is closed', async () => {
    const { user, sent } = show(tied({ tie: 'runoff', runoffStep: 'r' }), {
      'step/r': voteStep('r', { status: 'revealed', title: 'Omvalg' }),
      'result/r': result({ stepId: 'r', rows: [row('d', 14), row('c', 9)] }),
    });
    await user.click(screen.getByRole('button', { name: 'Brug omvalgets resultat' }));
    expect(sent[0]).toMatchObject({ type: 'line.set', tie: 'runoff', runoffStep: 'r' });
  });

  it('[LINE1] gives a run-off that tied as well back to the meeting', () => {
    show(tied({ tie: 'runoff', runoffStep: 'r' }), {
      'step/r': voteStep('r', { status: 'revealed', title: 'Omvalg' }),
      'result/r': result({ stepId: 'r', rows: [row('d', 9), row('c', 9)] }),
    });
    expect(screen.queryByRole('button', { name: 'Brug omvalgets resultat' })).toBeNull();
    expect(screen.getByText(/Også omvalget gav lige mange/)).toBeVisible();
  });

  it('[LINE3] asks why when an option above the line is dropped', async () => {
    const { user, sent } = show(tied({ k: 2, tied: [], above: ['a', 'b'] }));
    await user.click(screen.getByRole('button', { name: /Hvad sker der med a/ }));
    await user.click(screen.getByRole('radio', { name: 'Udgår' }));
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(sent).toEqual([]);
    await user.type(screen.getByLabelText('Begrundelse'), 'Dækket af b');
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(sent[0]).toMatchObject({
      type: 'option.dispose',
      ref: 'a',
      disposition: 'drop',
      reason: 'Dækket af b',
    });
  });
});
