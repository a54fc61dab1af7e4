import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PaperView, StepOf, StepView } from '#shared/session/views.ts';
import type { VoteConfig } from '#shared/steps/configs.ts';
import { VOTE } from '#shared/steps/defaults.ts';
import { showTable, TABLE } from '../../testing/table.tsx';
import { step } from '../../testing/views.ts';
import { VoteTable } from './Table.tsx';

const option = (ref: string, title: string) => ({
  ref,
  title,
  description: '',
  kind: 'note' as const,
  theme: '',
  mergedFrom: [],
});

const vote = (config: Partial<VoteConfig> = {}, more: Partial<StepView> = {}) =>
  step('s1', {
    kind: 'vote',
    config: { ...VOTE, voters: 'attendees', ...config },
    status: 'open',
    vote: {
      boxId: 'b1',
      options: [option('o1', 'Bænke'), option('o2', 'Lys')],
      dots: 3,
      perItem: 1,
      graceUntil: null,
      paper: false,
    },
    ...more,
  } as Partial<StepView>) as StepOf<'vote'>;

const show = (
  config: Partial<VoteConfig> = {},
  own: Record<string, unknown> = {},
  more: Partial<StepView> = {},
) => {
  const here = vote(config, more);
  return showTable(<VoteTable step={here} />, { 'step/s1': here }, own);
};

const paper = (
  ...counts: readonly [name: string, n: number, mine: boolean][]
): Record<string, PaperView> => ({
  'paper/s1': {
    stepId: 's1',
    teams: {
      [TABLE]: {
        agreed: false,
        counts: counts.map(([name, n, mine]) => ({
          name,
          mine,
          paper: { slips: 4, abstained: 0, counts: { o1: n } },
        })),
      },
    },
  },
});

beforeEach(() => localStorage.clear());

describe('paper at a table', () => {
  it('[VOTE8] is sent as sums per option, and must be possible', async () => {
    const user = userEvent.setup();
    const { pipe } = await show();
    await user.type(screen.getByLabelText('Afleverede papirer'), '4');
    await user.type(screen.getByLabelText('Bænke'), '99');
    await user.click(screen.getByRole('button', { name: 'Gem tallene' }));
    expect(screen.getByText(/Højst 12 i alt/)).toBeVisible();
    expect(pipe.commands).toEqual([]);
    await user.clear(screen.getByLabelText('Bænke'));
    await user.type(screen.getByLabelText('Bænke'), '3');
    await user.click(screen.getByRole('button', { name: 'Gem tallene' }));
    await waitFor(() =>
      expect(pipe.commands[0]?.command).toEqual({
        type: 'paper.count',
        stepId: 's1',
        teamId: TABLE,
        paper: { slips: 4, abstained: 0, counts: { o1: 3 } },
      }),
    );
  });

  it('[VOTE8] is counted blind: the desk’s numbers are not shown before the table has counted', async () => {
    await show({}, paper(['Line', 7, false]));
    expect(screen.queryByText(/Line/)).toBeNull();
    expect(screen.queryByText('7')).toBeNull();
    expect(screen.getByLabelText('Bænke')).toHaveValue('');
  });

  it('[VOTE8] shows what differs between the two, and when they agree', async () => {
    const { patch } = await show({}, paper(['Bord 4', 3, true]));
    expect(screen.getByText(/skal en ved pulten tælle de samme/)).toBeVisible();
    await patch(paper(['Bord 4', 3, true], ['Line', 2, false]));
    expect(screen.getByText('Line har talt noget andet. Tæl igen sammen.')).toBeVisible();
    expect(screen.getByRole('row', { name: 'Bænke 3 2' })).toBeVisible();
    await patch(paper(['Bord 4', 3, true], ['Line', 3, false]));
    expect(screen.getByText('To personer har talt ens. Tallene gælder.')).toBeVisible();
  });

  it('[VOTE8] has a number for each step of a scale, and keeps what was typed over a reload', async () => {
    const user = userEvent.setup();
    const first = await show({ method: 'scale' });
    await user.type(screen.getByLabelText('Lys: trin 5'), '2');
    first.unmount();
    await show({ method: 'scale' });
    expect(screen.getByLabelText('Lys: trin 5')).toHaveValue('2');
    expect(screen.getAllByLabelText(/: trin /)).toHaveLength(10);
  });

  it('[VOTE8] is asked for until the reveal, and not in a try', async () => {
    const closed = await show({}, {}, { status: 'closed' });
    expect(screen.getByRole('button', { name: 'Gem tallene' })).toBeVisible();
    closed.unmount();
    const revealed = await show({}, {}, { status: 'revealed' });
    expect(screen.queryByRole('button', { name: 'Gem tallene' })).toBeNull();
    revealed.unmount();
    await show({ practice: true });
    expect(screen.getByText(/Prøven tæller ikke/)).toBeVisible();
  });
});
