import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ClusterView, ItemView, StepOf } from '#shared/session/views.ts';
import { renderDesk } from '../../testing/deskHarness.tsx';
import { COLLECT } from '#shared/steps/defaults.ts';
import { DOTS, item, said, step as stepView, voteStep } from '../../testing/views.ts';
import { GalleryPicker } from './GalleryPicker.tsx';

const step = (maxOptions: number, refs: string[] = []) =>
  voteStep('g', {
    status: 'planned',
    config: { ...DOTS, about: 'refs', refs, maxOptions, voters: 'attendees' },
  } as Parameters<typeof voteStep>[1]) as StepOf<'vote'>;
const note = (id: string, clusterId: string | null): ItemView =>
  item(id, {
    kind: 'note',
    title: `Seddel ${id}`,
    clusterId,
    stepId: 'u',
    answer: said({ about: 'e1', teamId: 't1' }),
  });
const bundle = (id: string, itemIds: string[]): ClusterView => ({
  id,
  kind: 'note',
  title: `Bunke ${id}`,
  description: '',
  itemIds,
  teamId: 't1',
  mergedBy: 'Bord 1',
});
const entries = {
  'team/t1': { id: 't1', name: 'Bord 1', members: [], people: 0 },
  'item/e1': item('e1', { kind: 'element', title: 'Grøn by' }),
  ...Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e'].map((id) => [
      `item/${id}`,
      note(id, id < 'c' ? 'k1' : id < 'e' ? 'k2' : null),
    ]),
  ),
  'cluster/k1': bundle('k1', ['a', 'b']),
  'cluster/k2': bundle('k2', ['c', 'd']),
};
const tick = (name: RegExp) => screen.getByRole('checkbox', { name });

beforeEach(() => localStorage.clear());

describe('choosing for the gallery', () => {
  it('offers all bundles, counts, and saves the list with the step', async () => {
    const { user, sent } = renderDesk(<GalleryPicker step={step(24)} />, entries);
    await user.click(screen.getByRole('button', { name: 'Tag alle bunker (2)' }));
    expect(screen.getByText('2 af 24')).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: 'Vis også enkelte sedler' }));
    await user.click(tick(/Seddel e/));
    await user.click(screen.getByRole('button', { name: 'Gem listen' }));
    expect(sent[0]).toMatchObject({
      type: 'step.edit',
      step: { config: { refs: ['k1', 'k2', 'e'] } },
    });
  });

  it('keeps what is ticked while one looks elsewhere, and what a colleague saves meanwhile', async () => {
    const first = renderDesk(<GalleryPicker step={step(24)} />, entries);
    await first.user.click(tick(/Bunke k1/));
    first.unmount();
    const { user, sent } = renderDesk(<GalleryPicker step={step(24, ['k2'])} />, entries);
    expect(screen.getByText('2 af 24')).toBeVisible();
    expect(screen.getByText('Ikke gemt endnu')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Gem listen' }));
    expect(sent).toMatchObject([{ step: { config: { refs: ['k1', 'k2'] } } }]);
  });

  it('offers no note that was only tried', async () => {
    const { user } = renderDesk(<GalleryPicker step={step(24)} />, {
      ...entries,
      'step/try': stepView('try', {
        kind: 'collect',
        config: { ...COLLECT, form: 'unfold', practice: true },
      } as Parameters<typeof stepView>[1]),
      'item/p': { ...note('p', null), stepId: 'try' },
    });
    await user.click(screen.getByRole('checkbox', { name: 'Vis også enkelte sedler' }));
    expect(tick(/Seddel e/)).toBeVisible();
    expect(screen.queryByRole('checkbox', { name: /Seddel p/ })).toBeNull();
  });

  it('takes no more than there is room for, and says what to do', async () => {
    const { user } = renderDesk(<GalleryPicker step={step(1)} />, entries);
    expect(screen.getByRole('button', { name: 'Tag alle bunker (2)' })).toBeDisabled();
    expect(screen.getByText(/Læg flere bunker sammen/)).toBeVisible();
    await user.click(tick(/Bunke k1/));
    expect(tick(/Bunke k2/)).toBeDisabled();
    expect(screen.getByText(/Fjern et hak/)).toBeVisible();
  });

  it('says when something chosen has since been merged away', () => {
    renderDesk(<GalleryPicker step={step(24, ['k1', 'gone'])} />, entries);
    expect(screen.getByText(/1 valgt er siden lagt sammen/)).toBeVisible();
  });
});
