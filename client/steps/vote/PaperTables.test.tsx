import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { PaperCountView, StepOf } from '#shared/session/views.ts';
import type { Paper } from '#shared/voting/tally.ts';
import { renderDesk } from '../../testing/deskHarness.tsx';
import { DOTS, voteStep } from '../../testing/views.ts';
import { PaperVotes } from './PaperVotes.tsx';

const vote = voteStep('v', {
  status: 'open',
  config: { ...DOTS, voters: 'attendees' },
  vote: {
    boxId: 'v.1',
    options: [
      { ref: 'b1', title: 'Bænke', description: '', kind: 'note', theme: '', mergedFrom: [] },
      { ref: 'b2', title: 'Bus', description: '', kind: 'note', theme: '', mergedFrom: [] },
    ],
    dots: 3,
    perItem: 1,
    graceUntil: null,
    paper: false,
  },
} as Parameters<typeof voteStep>[1]) as StepOf<'vote'>;

const pile = (slips: number, b1: number, b2: number): Paper => ({
  slips,
  abstained: 0,
  counts: { b1, b2 },
});
const counted = (agreed: Paper | null, ...papers: [string, Paper | null][]): PaperCountView => ({
  counts: papers.map(([name, paper]) => ({ name, paper, mine: false })),
  agreed,
});
const table = (n: number) => ({ id: `t${n}`, name: `Bord ${n}`, members: [], people: 0 });
const entries = {
  'team/t1': table(1),
  'team/t2': table(2),
  'team/t3': table(3),
  'team/t4': table(4),
  'paper/v': {
    stepId: 'v',
    teams: {
      // Who counted first counted something else.
      t1: counted(
        pile(4, 3, 2),
        ['Bord 1', pile(5, 3, 2)],
        ['Line', pile(4, 3, 2)],
        ['Gitte', pile(4, 3, 2)],
      ),
      t2: counted(null, ['Bord 2', pile(4, 3, 2)], ['Line', pile(4, 2, 2)]),
      t3: counted(null, ['Bord 3', null]),
    },
  },
};
const row = (name: string) => within(screen.getByText(name).closest('li')!);

describe('[VOTE8] paper, table by table', () => {
  it('says who agrees, who does not and where, and who has counted alone', () => {
    renderDesk(<PaperVotes step={vote} />, entries);
    expect(row('Bord 1').getByText('To har talt ens: 4 sedler')).toBeVisible();
    expect(row('Bord 2').getByText('Ikke enige: Bord 2 og Line. Tæl igen.')).toBeVisible();
    expect(row('Bord 2').getByText('Bænke: 3 (Bord 2) · 2 (Line)')).toBeVisible();
    expect(row('Bord 2').queryByText(/^Bus:/)).toBeNull();
    expect(row('Bord 3').getByText('Bord 3 har talt. En anden skal også tælle.')).toBeVisible();
    expect(row('Bord 4').getByText(/Ikke talt/)).toBeVisible();
  });

  it('lets the desk count a table’s pile without showing what the table has counted', async () => {
    const { user, sent } = renderDesk(<PaperVotes step={vote} />, entries);
    await user.click(screen.getByRole('button', { name: 'Tæl igen: Bord 3' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByLabelText('Sedler i alt')).toHaveValue('');
    await user.type(dialog.getByLabelText('Sedler i alt'), '5');
    await user.type(dialog.getByLabelText('Bænke'), '1');
    await user.type(dialog.getByLabelText('Bus'), '1');
    await user.click(dialog.getByRole('button', { name: 'Gem papirstemmer' }));
    expect(sent).toEqual([
      { type: 'paper.count', stepId: 'v', teamId: 't3', paper: pile(5, 1, 1) },
    ]);
  });

  it('takes the own count back with no slips', async () => {
    const { user, sent } = renderDesk(<PaperVotes step={vote} />, entries);
    await user.click(screen.getByRole('button', { name: 'Tæl igen: Bord 2' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.type(dialog.getByLabelText('Sedler i alt'), '0');
    await user.click(dialog.getByRole('button', { name: 'Gem papirstemmer' }));
    expect(sent).toEqual([
      {
        type: 'paper.count',
        stepId: 'v',
        teamId: 't2',
        paper: { slips: 0, abstained: 0, counts: {} },
      },
    ]);
  });

  it('keeps the total for a meeting without tables, and one from before there were tables', async () => {
    const alone = renderDesk(<PaperVotes step={vote} />);
    expect(screen.getByRole('button', { name: 'Tast papirstemmer' })).toBeVisible();
    alone.unmount();
    const typed = { ...vote, vote: { ...vote.vote!, paper: true } };
    const { 'paper/v': _, ...teams } = entries;
    const { user, sent } = renderDesk(<PaperVotes step={typed} />, teams);
    await user.click(screen.getByRole('button', { name: 'Fjern papirstemmer' }));
    expect(sent).toEqual([{ type: 'vote.paper', stepId: 'v', paper: null }]);
  });
});
