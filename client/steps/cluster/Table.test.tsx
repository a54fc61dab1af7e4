import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ClusterView, StepOf, StepView } from '#shared/session/views.ts';
import { CLUSTER, COLLECT } from '#shared/steps/defaults.ts';
import { aMomentLater } from '../../testing/later.ts';
import { aNote, showTable, TABLE } from '../../testing/table.tsx';
import { useEntry } from '../../sync/hooks.ts';
import { step } from '../../testing/views.ts';
import { ClusterTable } from './Table.tsx';

const bundling = step('s3', {
  kind: 'cluster',
  config: { ...CLUSTER, by: 'team' },
  status: 'open',
} as Partial<StepView>) as StepOf<'cluster'>;
const unfold = step('s1', {
  kind: 'collect',
  config: { ...COLLECT, form: 'unfold' },
  title: 'Runde 1',
  status: 'closed',
} as Partial<StepView>);

const pile = (id: string, title: string, itemIds: string[]): ClusterView => ({
  id,
  kind: 'note',
  title,
  description: '',
  itemIds,
  teamId: TABLE,
  mergedBy: 'Bord 4',
});

const notes = {
  'item/n1': aNote('n1', { title: 'Lys på stien' }),
  'item/n2': aNote('n2', { title: 'Mere lys', at: 2 }),
  'item/n3': aNote('n3', { title: 'Flere bænke', at: 3, clusterId: 'c1' }),
  'item/n4': aNote('n4', { title: 'Bænke i skyggen', at: 4, clusterId: 'c1' }),
  'item/n5': aNote('n5', { title: 'Ikke læst endnu', at: 5, status: 'held' }),
};
const own = pile('c1', 'Bænke', ['n3', 'n4']);

/** The step as the server has sent it last. */
function Live() {
  const now = useEntry<StepOf<'cluster'>>('step/s3');
  return now === undefined ? null : <ClusterTable step={now} />;
}

const show = (
  room: Record<string, unknown> = {},
  options: Parameters<typeof showTable>[3] = {},
  table: Record<string, unknown> = notes,
) =>
  showTable(
    <Live />,
    { 'step/s1': unfold, 'step/s3': bundling, 'cluster/c1': own, ...room },
    table,
    options,
  );
const tick = (name: string) => screen.getByRole('checkbox', { name });

beforeEach(() => localStorage.clear());

describe('a table’s own bundles', () => {
  it('are made of ticked notes, under the words of the one that says it best', async () => {
    const user = userEvent.setup();
    const { pipe } = await show();
    await user.click(tick('Lys på stien'));
    await user.click(tick('Mere lys'));
    expect(screen.getByText('2 valgt')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Læg i bunke' }));
    expect(screen.getByRole('radio', { name: 'Lys på stien' })).toBeChecked();
    await user.click(screen.getByRole('radio', { name: 'Mere lys' }));
    const [, bundle] = screen.getAllByRole('button', { name: 'Læg i bunke' });
    await user.click(bundle!);
    await waitFor(() =>
      expect(pipe.commands[0]?.command).toMatchObject({
        type: 'cluster.group',
        stepId: 's3',
        refs: ['n1', 'n2'],
        title: 'Mere lys',
      }),
    );
    expect(screen.getByText(/Lagt i en bunke.*“Mere lys”/)).toBeVisible();
  });

  it('get another name from their notes, never one that nobody has read', async () => {
    const user = userEvent.setup();
    const { pipe } = await show();
    await user.click(screen.getByRole('button', { name: 'Vælg et andet navn: Bænke' }));
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByRole('radio', { name: 'Flere bænke' })).toHaveFocus();
    await user.click(screen.getByRole('radio', { name: 'Bænke i skyggen' }));
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    await waitFor(() =>
      expect(pipe.commands[0]?.command).toMatchObject({
        type: 'cluster.reword',
        clusterId: 'c1',
        title: 'Bænke i skyggen',
      }),
    );
  });

  it('take in more notes, give one back, and are taken apart again, with all words kept', async () => {
    const user = userEvent.setup();
    const { pipe } = await show();
    expect(screen.getByText('Flere bænke')).toBeVisible();
    await user.click(tick('Bænke'));
    await user.click(tick('Mere lys'));
    await user.click(screen.getByRole('button', { name: 'Læg i “Bænke”' }));
    await user.click(screen.getByRole('button', { name: 'Tag ud: Flere bænke' }));
    await user.click(screen.getByRole('button', { name: 'Skil ad igen: Bænke' }));
    await waitFor(() => expect(pipe.commands).toHaveLength(3));
    expect(pipe.commands.map(({ command }) => command)).toEqual([
      { type: 'cluster.group', stepId: 's3', clusterId: 'c1', refs: ['n2'] },
      { type: 'cluster.takeOut', stepId: 's3', itemId: 'n3' },
      { type: 'cluster.split', stepId: 's3', clusterId: 'c1' },
    ]);
  });

  it('[OUT2] give a note back once, however quickly it is pressed', async () => {
    const user = userEvent.setup();
    const { pipe } = await show();
    await user.dblClick(screen.getByRole('button', { name: 'Tag ud: Flere bænke' }));
    await waitFor(() => expect(pipe.commands).toHaveLength(1));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('[CLU3] hold only what is the table’s: others’ bundles and unread notes cannot be ticked', async () => {
    const across = pile('c2', 'På tværs', ['n1', 'x1']);
    await show(
      { 'cluster/c2': across },
      {},
      {
        ...notes,
        'item/n1': aNote('n1', { title: 'Lys på stien', clusterId: 'c2' }),
      },
    );
    expect(screen.queryByRole('checkbox', { name: 'På tværs' })).toBeNull();
    expect(screen.queryByRole('checkbox', { name: 'Lys på stien' })).toBeNull();
    expect(screen.queryByRole('checkbox', { name: 'Ikke læst endnu' })).toBeNull();
    expect(screen.getByText('Venter på godkendelse (1)')).toBeVisible();
  });

  it('[ITEM3] list what is not shown, and why, apart from what can be bundled', async () => {
    await show(
      {},
      {},
      {
        ...notes,
        'item/n6': aNote('n6', {
          title: 'Skjult',
          at: 6,
          source: 'paper',
          status: 'hidden',
          hideReason: 'off_topic',
        }),
      },
    );
    expect(screen.getByRole('heading', { name: 'Vises ikke (1)' })).toBeVisible();
    expect(screen.getByText('Vises ikke: uden for emnet')).toBeVisible();
    expect(screen.getByText('Venter på godkendelse (1)')).toBeVisible();
    expect(screen.queryByRole('checkbox', { name: 'Skjult' })).toBeNull();
  });

  it('[CLU5] can be undone while there is something to undo', async () => {
    const user = userEvent.setup();
    const first = await show();
    expect(screen.queryByRole('button', { name: 'Fortryd det sidste' })).toBeNull();
    first.unmount();
    const { pipe } = await show({}, { me: { undoable: { s3: 1 } } });
    await user.click(screen.getByRole('button', { name: 'Fortryd det sidste' }));
    await waitFor(() =>
      expect(pipe.commands[0]?.command).toEqual({ type: 'cluster.undo', stepId: 's3' }),
    );
  });

  it('[TAB1] says to the desk that this table is done, and no other', async () => {
    const user = userEvent.setup();
    const { pipe } = await show();
    await user.click(screen.getByRole('button', { name: 'Vi er færdige' }));
    await waitFor(() =>
      expect(pipe.commands[0]?.command).toEqual({
        type: 'team.finish',
        stepId: 's3',
        teamId: TABLE,
        finished: true,
      }),
    );
  });

  it('[TAB1] is done after a double tap too: the second press does not take it back', async () => {
    const user = userEvent.setup();
    const { pipe, patch } = await show();
    await user.click(screen.getByRole('button', { name: 'Vi er færdige' }));
    await patch({ 'step/s3': { ...bundling, finishedTeams: [TABLE] } });
    const back = screen.getByRole('button', { name: 'Vi er ikke færdige alligevel' });
    await user.click(back);
    expect(pipe.commands).toHaveLength(1);
    await aMomentLater();
    await aMomentLater();
    await user.click(back);
    await waitFor(() => expect(pipe.commands).toHaveLength(2));
    expect(pipe.commands[1]?.command).toMatchObject({ finished: false });
  });
});
