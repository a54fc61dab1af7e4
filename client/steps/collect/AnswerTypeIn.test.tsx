import { act, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { COLLECT } from '#shared/steps/defaults.ts';
import type { StepOf } from '#shared/session/views.ts';
import { useSync } from '../../sync/store.ts';
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
          wording: 1,
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

  const unfold = {
    ...round,
    config: { ...round.config, form: 'unfold', lenses: [] },
  } as StepOf<'collect'>;
  const button = () => screen.getByRole('button', { name: 'Tast ind' });

  it('[DIA3] [OUT2] gives the next slip no affiliation or language of the last one, and wipes nothing typed meanwhile', async () => {
    const { user, sent, desk } = renderDesk(<AnswerTypeIn step={unfold} />, entries);
    let answer: (done: boolean) => void = () => {};
    vi.mocked(desk.send).mockImplementation((command) => {
      sent.push(command);
      return new Promise((resolve) => (answer = resolve));
    });
    await user.click(screen.getByRole('button', { name: 'Tast en papirseddel ind' }));
    await user.selectOptions(screen.getByLabelText('Skrevet som'), 'Skole');
    await user.selectOptions(screen.getByLabelText('Sproget på sedlen'), 'tyrkisk');
    await user.type(screen.getByLabelText('Seddel'), 'Daha fazla bank');
    await user.dblClick(button());
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ answer: { affiliation: 'skole', lang: 'tr', slip: null } });
    await user.type(screen.getByLabelText('Seddel'), 'Den næste');
    answer(true);
    expect(await screen.findByText('Tastet ind. Tag den næste.')).toBeVisible();
    expect(screen.getByLabelText('Seddel')).toHaveValue('Den næste');
    await user.click(button());
    expect(sent[1]).toMatchObject({
      title: 'Den næste',
      answer: { affiliation: '', lang: 'da' },
    });
  });

  it('[OUT2] takes a refused slip back into the form, once the form is empty', async () => {
    const { user, sent, desk } = renderDesk(<AnswerTypeIn step={unfold} />, entries);
    vi.mocked(desk.send).mockImplementation((command, options) => {
      sent.push(command);
      expect(options).toEqual({ keepRefusal: true });
      return Promise.resolve(false);
    });
    await user.click(screen.getByRole('button', { name: 'Tast en papirseddel ind' }));
    await user.selectOptions(screen.getByLabelText('Skrevet som'), 'Skole');
    await user.type(screen.getByLabelText('Sedlens nummer'), '41');
    await user.type(screen.getByLabelText('Seddel'), 'Første');
    await user.click(button());
    await user.type(screen.getByLabelText('Seddel'), 'A');
    const rejection = { code: 'slip_used', args: { slip: 41 } } as const;
    act(() => useSync.setState({ refused: [{ id: 'r', command: sent[0]!, rejection }] }));
    expect(screen.getByLabelText('Seddel')).toHaveValue('A');
    await user.clear(screen.getByLabelText('Seddel'));
    expect(screen.getByLabelText('Seddel')).toHaveValue('Første');
    expect(screen.getByLabelText('Sedlens nummer')).toHaveValue('41');
    expect(screen.getByLabelText('Sedlens nummer')).toHaveAccessibleDescription(
      /Seddel nr. 41 er allerede tastet ind/,
    );
    expect(screen.getByLabelText('Skrevet som')).toHaveValue('skole');
  });

  it('[DIA2] asks what a rewriting is of', async () => {
    const rewrite = {
      ...round,
      config: { ...round.config, form: 'rewrite', lenses: [] },
    } as StepOf<'collect'>;
    const { user, sent } = renderDesk(<AnswerTypeIn step={rewrite} />, entries);
    await user.click(screen.getByRole('button', { name: 'Tast en papirseddel ind' }));
    await user.type(screen.getByLabelText('Den nye sætning'), 'Bedre ord');
    await user.click(button());
    expect(screen.getByText('Vælg først, hvilket element den handler om.')).toBeVisible();
    expect(sent).toEqual([]);
  });
});
