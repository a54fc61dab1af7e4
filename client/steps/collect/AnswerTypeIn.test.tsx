import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { COLLECT } from '#shared/steps/defaults.ts';
import type { StepOf } from '#shared/session/views.ts';
import { renderDesk } from '../../testing/deskHarness.tsx';
import { item, step } from '../../testing/views.ts';
import { AnswerTypeIn } from './AnswerTypeIn.tsx';

const round = step('p', {
  kind: 'collect',
  config: {
    ...COLLECT,
    form: 'pressure',
    lenses: ['price', 'who'],
    topics: [{ teamId: 't3', ref: 'e1' }],
  },
  status: 'open',
} as Parameters<typeof step>[1]) as StepOf<'collect'>;
const entries = {
  'team/t3': { id: 't3', name: 'Bord 3', members: [], people: 0 },
  'item/e1': item('e1', { kind: 'element', title: 'Grøn by' }),
  'progress/p': {
    stepId: 'p',
    teams: { t3: { notes: 22, lastAt: 1, counted: 23, typed: 22 } },
  },
};
beforeEach(() => localStorage.clear());

describe('typing in from paper at the desk', () => {
  it('[TAB2] knows the table’s element, counts the slips on, and compares pile and typed', async () => {
    const { user, sent } = renderDesk(<AnswerTypeIn step={round} />, entries);
    await user.click(screen.getByRole('button', { name: 'Tast en papirseddel ind' }));
    await user.selectOptions(screen.getByLabelText('Bord'), 'Bord 3');
    expect(screen.getByText('Bunken er talt til 23, der er tastet 22.')).toBeVisible();
    await user.selectOptions(screen.getByLabelText('Hvilket spørgsmål?'), 'Pris');
    await user.selectOptions(screen.getByLabelText('Svar'), 'Holder ikke');
    await user.selectOptions(screen.getByLabelText('Skrevet som'), 'Skole');
    await user.type(screen.getByLabelText('Hvorfor?'), 'Der er ikke råd');
    await user.type(screen.getByLabelText('Sedlens nummer'), '41');
    await user.click(screen.getByRole('button', { name: 'Tast ind' }));
    expect(sent).toMatchObject([
      {
        type: 'item.propose',
        title: 'Der er ikke råd',
        source: 'paper',
        answer: {
          about: 'e1',
          lens: 'price',
          verdict: 'fails',
          teamId: 't3',
          slip: 41,
          affiliation: 'skole',
        },
      },
    ]);
    expect(screen.getByLabelText('Sedlens nummer')).toHaveValue('42');
    expect(screen.getByLabelText('Hvorfor?')).toHaveValue('');
  });

  it('asks for question and answer before it sends, and keeps the words', async () => {
    const { user, sent } = renderDesk(<AnswerTypeIn step={round} />, entries);
    await user.click(screen.getByRole('button', { name: 'Tast en papirseddel ind' }));
    await user.type(screen.getByLabelText('Hvorfor?'), 'Der er ikke råd');
    await user.click(screen.getByRole('button', { name: 'Tast ind' }));
    expect(screen.getByText('Vælg element, spørgsmål og svar først.')).toBeVisible();
    expect(screen.getByLabelText('Hvorfor?')).toHaveValue('Der er ikke råd');
    expect(sent).toEqual([]);
  });
});
