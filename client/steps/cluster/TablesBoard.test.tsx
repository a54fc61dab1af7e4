import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { ClusterView, ItemView, StepOf, StepView } from '#shared/session/views.ts';
import { COLLECT } from '#shared/steps/defaults.ts';
import { renderDesk } from '../../testing/deskHarness.tsx';
import { item, said, step } from '../../testing/views.ts';
import { StepDesk } from './Desk.tsx';

const tables = step('tables', {
  kind: 'cluster',
  config: { by: 'team', slices: [], participantsEdit: false, objections: false },
  status: 'open',
  finishedTeams: ['t1'],
}) as StepOf<'cluster'>;

const note = (id: string, teamId: string, clusterId: string | null, about = 'e1'): ItemView =>
  item(id, {
    kind: 'note',
    theme: '',
    title: `Seddel ${id}`,
    stepId: 'u',
    clusterId,
    answer: said({ about, teamId }),
  });
const bundle = (id: string, title: string, itemIds: string[], teamId: string): ClusterView => ({
  id,
  kind: 'note',
  title,
  description: '',
  itemIds,
  teamId,
  mergedBy: null,
});
const entries = {
  'team/t1': { id: 't1', name: 'Bord 1', members: [], people: 0 },
  'team/t2': { id: 't2', name: 'Bord 2', members: [], people: 0 },
  'item/e1': item('e1', { kind: 'element', title: 'Grøn by' }),
  'item/e2': item('e2', { kind: 'element', title: 'Ingen står alene' }),
  'item/a': note('a', 't1', 'k1'),
  'step/u': step('u', {
    kind: 'collect',
    config: { ...COLLECT, form: 'unfold' },
  } as Partial<StepView>),
  'item/b': note('b', 't1', 'k1'),
  'item/c': note('c', 't2', 'k2'),
  'item/d': note('d', 't2', 'k2'),
  'item/e': note('e', 't2', null, 'e2'),
  'cluster/k1': bundle('k1', 'Bænke ved stien', ['a', 'b'], 't1'),
  'cluster/k2': bundle('k2', 'Steder at sidde', ['c', 'd'], 't2'),
};
const show = () => renderDesk(<StepDesk step={tables} />, entries);
const tick = (title: string) => screen.getByRole('checkbox', { name: `Vælg ${title}` });

describe('bundling across tables', () => {
  it('shows each table’s bundles under the table, and never the elements themselves', async () => {
    const { user } = show();
    const list = within(screen.getByRole('region', { name: 'Bordenes bunker og sedler' }));
    expect(
      list.getAllByRole('heading').map((heading) => heading.textContent.replace(/ \(.*/, '')),
    ).toEqual(['Bord 1', 'Bord 2']);
    expect(screen.getByText('1 af 2 borde er færdige')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'begge' }));
    expect(tick('Seddel e')).toBeVisible();
    expect(screen.queryByRole('checkbox', { name: 'Vælg Grøn by' })).toBeNull();
  });

  it('leaves out what was only tried', async () => {
    const practice = step('try', {
      kind: 'collect',
      config: { ...COLLECT, practice: true },
    } as Partial<StepView>);
    const tried = { ...note('f', 't1', null), stepId: 'try' };
    const { user } = renderDesk(<StepDesk step={tables} />, {
      ...entries,
      'step/try': practice,
      'item/f': tried,
    });
    await user.click(screen.getByRole('radio', { name: 'begge' }));
    expect(tick('Seddel e')).toBeVisible();
    expect(screen.queryByRole('checkbox', { name: 'Vælg Seddel f' })).toBeNull();
  });

  it('merges bundles of two tables under a heading of its own; ticks stay while one searches', async () => {
    const { user, sent } = show();
    await user.click(tick('Bænke ved stien'));
    await user.type(screen.getByLabelText('Søg i bunker og sedler'), 'sidde');
    expect(screen.queryByRole('checkbox', { name: 'Vælg Bænke ved stien' })).toBeNull();
    await user.click(tick('Steder at sidde'));
    const name = screen.getByLabelText('Overskrift på den samlede bunke');
    await user.clear(name);
    await user.type(name, 'Flere bænke');
    await user.click(screen.getByRole('button', { name: 'Læg sammen (2)' }));
    expect(sent).toEqual([
      {
        type: 'cluster.group',
        stepId: 'tables',
        clusterId: 'k1',
        refs: ['k2'],
        title: 'Flere bænke',
      },
    ]);
  });

  it('says when what is ticked is about different elements', async () => {
    const { user } = show();
    await user.click(screen.getByRole('radio', { name: 'begge' }));
    await user.click(tick('Bænke ved stien'));
    await user.click(tick('Seddel e'));
    expect(screen.getByText(/De handler om hvert sit: Grøn by, Ingen står alene/)).toBeVisible();
  });

  it('goes on in the list when what had the focus has been merged away', async () => {
    const { user, update } = show();
    await user.click(tick('Bænke ved stien'));
    await user.click(tick('Steder at sidde'));
    await user.keyboard('g');
    update({
      'cluster/k1': bundle('k1', 'Bænke ved stien', ['a', 'b', 'c', 'd'], 't1'),
      'cluster/k2': bundle('k2', 'Steder at sidde', [], 't2'),
    });
    expect(document.activeElement).toBe(
      screen.getByRole('region', { name: 'Bordenes bunker og sedler' }),
    );
  });

  const nameField = () => screen.getByLabelText('Overskrift på den samlede bunke');
  const merge = () => screen.getByRole('button', { name: 'Læg sammen (2)' });

  it('saves the name that is shown: that of the bundle ticked first', async () => {
    const { user, sent } = show();
    await user.click(tick('Steder at sidde'));
    await user.click(tick('Bænke ved stien'));
    expect(nameField()).toHaveValue('Steder at sidde');
    await user.click(merge());
    expect(sent).toEqual([
      { type: 'cluster.group', stepId: 'tables', clusterId: 'k2', refs: ['k1'] },
    ]);
  });

  it('gives two long notes a name that fits, and saves that one', async () => {
    const long = { ...note('f', 't1', null), title: `Lang ${'seddel '.repeat(40)}` };
    const { user, sent } = renderDesk(<StepDesk step={tables} />, { ...entries, 'item/f': long });
    await user.click(screen.getByRole('radio', { name: 'begge' }));
    await user.click(screen.getByRole('checkbox', { name: /Vælg Lang/ }));
    await user.click(tick('Seddel e'));
    const shown = nameField().getAttribute('value') ?? '';
    expect(shown).toMatch(/^Lang seddel .*…$/);
    expect(shown.length).toBeLessThanOrEqual(120);
    await user.click(merge());
    expect(sent[0]).toMatchObject({ refs: ['f', 'e'], title: shown });
  });

  it('[OUT2] merges under the name that was typed, also by key, and keeps it when it is refused', async () => {
    const { user, sent, desk } = show();
    vi.mocked(desk.send).mockImplementationOnce((command) => {
      sent.push(command);
      return Promise.resolve(false);
    });
    await user.click(tick('Bænke ved stien'));
    await user.click(tick('Steder at sidde'));
    await user.clear(nameField());
    await user.type(nameField(), 'Flere bænke');
    tick('Steder at sidde').focus();
    await user.keyboard('g');
    expect(sent[0]).toMatchObject({ title: 'Flere bænke' });
    expect(nameField()).toHaveValue('Flere bænke');
    await user.keyboard('g');
    expect(sent[1]).toMatchObject({ title: 'Flere bænke' });
    expect(screen.queryByLabelText('Overskrift på den samlede bunke')).toBeNull();
  });

  it('never gives the next merge the name that was typed for another', async () => {
    const { user } = show();
    await user.click(tick('Bænke ved stien'));
    await user.click(tick('Steder at sidde'));
    await user.type(nameField(), ' og mere');
    await user.click(screen.getByRole('button', { name: 'Fjern hak' }));
    await user.click(tick('Bænke ved stien'));
    await user.click(tick('Steder at sidde'));
    expect(nameField()).toHaveValue('Bænke ved stien');
    // The last tick taken away by hand is the same.
    await user.type(nameField(), ' og mere');
    await user.click(tick('Bænke ved stien'));
    await user.click(tick('Steder at sidde'));
    await user.click(tick('Steder at sidde'));
    await user.click(tick('Bænke ved stien'));
    expect(nameField()).toHaveValue('Steder at sidde');
  });

  it('[OUT2] keeps a rewording that is scrolled out of sight', async () => {
    // A box of 600 pixels with rows of 72: some of a hundred are there.
    vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(72);
    const many = Object.fromEntries(
      Array.from({ length: 100 }, (_, i) => [
        `item/n${i}`,
        { ...note(`n${i}`, 't1', null), at: i },
      ]),
    );
    const { user } = renderDesk(<StepDesk step={tables} />, { ...entries, ...many });
    await user.click(screen.getByRole('radio', { name: 'begge' }));
    const box = screen.getByRole('region', { name: 'Bordenes bunker og sedler' });
    await user.click(screen.getByRole('button', { name: 'Mere om Bænke ved stien' }));
    await user.click(screen.getByRole('button', { name: 'Ret overskrift' }));
    const field = () => screen.queryByRole('textbox', { name: 'Overskrift' });
    await user.type(field()!, ' og torvet');
    const scroll = (top: number) => {
      box.scrollTop = top;
      fireEvent.scroll(box);
    };
    scroll(5_000);
    expect(field()).toBeNull();
    scroll(0);
    expect(field()).toHaveValue('Bænke ved stien og torvet');
    expect(field()).not.toHaveFocus();
    vi.restoreAllMocks();
  });
});
