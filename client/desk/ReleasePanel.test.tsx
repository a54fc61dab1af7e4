import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ItemView } from '#shared/session/views.ts';
import { COLLECT } from '#shared/steps/defaults.ts';
import { renderDesk } from '../testing/deskHarness.tsx';
import { item, said, step } from '../testing/views.ts';
import { ReleasePanel } from './ReleasePanel.tsx';

const round = (id: string, practice: boolean) =>
  step(id, {
    kind: 'collect',
    config: { ...COLLECT, form: 'unfold', practice },
  } as Parameters<typeof step>[1]);
const note = (id: string, over: Partial<ItemView> = {}): ItemView =>
  item(id, {
    kind: 'note',
    stepId: 'u',
    answer: said({ teamId: 't1' }),
    ...over,
  });
const entries = {
  'step/u': round('u', false),
  'step/try': round('try', true),
  'item/a': note('a', { clusterId: 'k' }),
  'item/b': note('b', { clusterId: 'k' }),
  'item/c': note('c'),
  'item/waits': note('waits', { status: 'held' }),
  'item/gone': note('gone', { status: 'hidden' }),
  'item/tried': note('tried', { stepId: 'try' }),
  'cluster/k': {
    id: 'k',
    kind: 'note',
    title: 'Bænke',
    description: '',
    itemIds: ['a', 'b'],
    teamId: 't1',
    mergedBy: null,
  },
  'release/r': { id: 'r', version: 1, at: 0, title: 'Det blev sagt', chosen: 2 },
};

describe('what a dialogue hands on', () => {
  it('[REL3] is what was said and read: bundles and notes, never something chosen', () => {
    renderDesk(<ReleasePanel />, entries, { session: { members: 'listen' } });
    expect(screen.getByText('1 bunke')).toBeVisible();
    expect(screen.getByText('1 enkelt seddel')).toBeVisible();
    expect(screen.getByText(/med 2 sætninger og sedler/)).toBeVisible();
    expect(screen.queryByText(/valgt|streg/)).toBeNull();
  });

  it('says that notes nobody has read are left behind, and leads to them', async () => {
    const { user, desk } = renderDesk(<ReleasePanel />, entries, {
      session: { members: 'listen' },
    });
    expect(screen.getByText('1 seddel venter på at blive læst og kommer ikke med.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Læs dem først' }));
    expect(desk.openMenu).toHaveBeenCalledWith('queue');
  });
});
