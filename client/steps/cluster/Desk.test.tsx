import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ClusterView, StepOf } from '#shared/session/views.ts';
import { renderDesk } from '../../testing/deskHarness.tsx';
import { item, step } from '../../testing/views.ts';
import { StepDesk } from './Desk.tsx';

const board = step('m', {
  kind: 'cluster',
  config: { by: 'plenum', slices: [], participantsEdit: false, objections: false },
  status: 'open',
}) as StepOf<'cluster'>;

const pile: ClusterView = {
  id: 'c1',
  kind: 'keyword',
  title: 'Grøn by',
  description: '',
  itemIds: ['k3', 'k4'],
  teamId: null,
  mergedBy: null,
};
const entries = {
  'item/k1': item('k1', { title: 'Tryghed' }),
  'item/k2': item('k2', { title: 'Sundhed' }),
  'item/k3': item('k3', { title: 'Natur', clusterId: 'c1' }),
  'item/k4': item('k4', { title: 'Parker', clusterId: 'c1' }),
  'item/e1': item('e1', { kind: 'element', title: 'Vi bygger tæt' }),
  'cluster/c1': pile,
};
const show = () => renderDesk(<StepDesk step={board} />, entries);
const tick = (title: string) => screen.getByRole('checkbox', { name: `Vælg ${title}` });

describe('the board', () => {
  it('merges by keyboard alone: space ticks, G groups', async () => {
    const { user, sent } = show();
    tick('Tryghed').focus();
    await user.keyboard(' ');
    tick('Sundhed').focus();
    await user.keyboard(' ');
    expect(screen.getByText('2 afkrydset')).toBeVisible();
    await user.keyboard('g');
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      type: 'cluster.group',
      stepId: 'm',
      refs: expect.arrayContaining(['k1', 'k2']) as unknown,
    });
  });

  it('merges into a cluster that is among the ticked, which keeps its words', async () => {
    const { user, sent } = show();
    await user.click(tick('Tryghed'));
    await user.click(tick('Grøn by'));
    await user.click(screen.getByRole('button', { name: 'Læg sammen (2)' }));
    expect(sent[0]).toMatchObject({ type: 'cluster.group', clusterId: 'c1', refs: ['k1'] });
  });

  it('never mixes keywords and core elements, and says why', async () => {
    const { user, sent } = show();
    await user.click(tick('Tryghed'));
    await user.click(tick('Vi bygger tæt'));
    await user.click(screen.getByRole('button', { name: 'Læg sammen (2)' }));
    expect(sent).toEqual([]);
    expect(screen.getByText(/De er to forskellige ting/)).toBeVisible();
  });

  it('keeps the originals in sight, takes one out, and splits again', async () => {
    const { user, sent } = show();
    expect(screen.getByText('Lagt sammen af 2 forslag')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Mere om Grøn by' }));
    await user.click(screen.getByRole('button', { name: 'Tag ud: Natur' }));
    await user.click(screen.getByRole('button', { name: 'Skil ad igen' }));
    expect(sent).toEqual([
      { type: 'cluster.takeOut', stepId: 'm', itemId: 'k3' },
      { type: 'cluster.split', stepId: 'm', clusterId: 'c1' },
    ]);
  });

  it('only suggests near-duplicates: nothing is merged without a yes', async () => {
    const twins = {
      'item/t1': item('t1', { title: 'Levende bymidter', description: 'Butikker og caféer' }),
      'item/t2': item('t2', { title: 'Levende bymidte', description: 'Butikker og caféer' }),
    };
    const { user, sent } = renderDesk(<StepDesk step={board} />, { ...entries, ...twins });
    await user.click(screen.getByRole('button', { name: 'Se parrene' }));
    expect(screen.getByText('Disse to ligner hinanden. Skal de lægges sammen?')).toBeVisible();
    expect(sent).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Læg sammen' }));
    expect(sent[0]).toMatchObject({ type: 'cluster.group' });
  });
});
