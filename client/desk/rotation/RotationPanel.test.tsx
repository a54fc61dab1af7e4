import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StepPlan } from '#shared/session/events.ts';
import type { SessionCommand } from '#shared/session/commands.schema.ts';
import { COLLECT } from '#shared/steps/defaults.ts';
import type { Form } from '#shared/board/board.ts';
import type { Topic } from '#shared/steps/configs.ts';
import { renderDesk } from '../../testing/deskHarness.tsx';
import { item, step } from '../../testing/views.ts';
import { RotationPanel } from './RotationPanel.tsx';

const round = (id: string, form: Form, topics: Topic[] = []) =>
  step(id, {
    kind: 'collect',
    config: { ...COLLECT, form, topics },
    title: id,
  } as Parameters<typeof step>[1]);
const element = (n: number) =>
  item(`e${n}`, {
    kind: 'element',
    title: `Element ${n}`,
    from: { release: 'r1', ref: `ref${n}`, wording: 1 },
  });
const table = (n: number) => ({ id: `t${n}`, name: `Bord ${n}`, members: [], people: 0 });

const entriesOf = (tables: number, elements: number, topics: Topic[] = []) => ({
  'step/unfold': round('unfold', 'unfold', topics),
  'step/pressure': round('pressure', 'pressure', topics),
  'step/heard': round('heard', 'heard'),
  ...Object.fromEntries(Array.from({ length: tables }, (_, i) => [`team/t${i + 1}`, table(i + 1)])),
  ...Object.fromEntries(
    Array.from({ length: elements }, (_, i) => [`item/e${i + 1}`, element(i + 1)]),
  ),
});
const covered = { before: { unfold: { ref1: 2 } }, meetingsLeft: 1, meetings: 3 };
const show = (entries: Record<string, unknown>) =>
  renderDesk(<RotationPanel />, entries, {
    session: { order: ['unfold', 'pressure', 'heard'], status: 'prepared' },
  });
const topicsOf = (command: SessionCommand | undefined) => {
  const edited = command?.type === 'step.edit' ? (command.step as StepPlan) : null;
  return edited?.kind === 'collect' ? edited.config.topics : [];
};

beforeEach(() => {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(covered)));
});
afterEach(() => vi.unstubAllGlobals());

describe('the rotation', () => {
  it('[ROT1] gives each table another element in each round, and saves round by round', async () => {
    const { user, sent } = show(entriesOf(6, 3));
    await user.click(screen.getByRole('button', { name: /Læg planen/ }));
    expect(screen.getByText('Ikke gemt endnu')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Gem planen' }));
    expect(sent.map((command) => command.type)).toEqual(['step.edit', 'step.edit']);
    const [first, second] = sent.map(topicsOf);
    expect(first).toHaveLength(6);
    for (const { teamId, ref } of first ?? [])
      expect(second?.find((topic) => topic.teamId === teamId)?.ref).not.toBe(ref);
  });

  it('[ROT2] counts what other meetings have covered, and says what is short', async () => {
    const { user } = show(entriesOf(3, 3));
    await user.click(await screen.findByRole('button', { name: /Nøjes med de første 1/ }));
    await user.click(screen.getByRole('checkbox', { name: 'Element 2' }));
    await user.click(screen.getByRole('button', { name: /Læg planen/ }));
    const cover = within(screen.getByRole('region', { name: 'Når hvert element nok borde?' }));
    const cells = within(cover.getByRole('row', { name: /Element 1/ })).getAllByRole('cell');
    expect(cells[0]).toHaveTextContent(/2 før \+ \d her/);
    expect(cells[0]).toHaveTextContent('nok');
    expect(cover.getAllByText(/mangler/).length).toBeGreaterThan(0);
  });

  it('[ROT2] proposes fewer elements for a small hall, and decides nothing', async () => {
    const { sent } = show(entriesOf(3, 5));
    expect(await screen.findByText(/Overvej at nøjes med færre/)).toBeVisible();
    expect(screen.getByRole('checkbox', { name: 'Element 5' })).toBeChecked();
    expect(sent).toEqual([]);
  });

  it('[ROT1] is changed by hand, cell by cell, and marks a table that meets an element again', async () => {
    const topics = [
      { teamId: 't1', ref: 'e1' },
      { teamId: 't2', ref: 'e2' },
    ];
    const { user, sent } = show(entriesOf(2, 3, topics));
    expect(screen.getAllByText('Har haft det før')).toHaveLength(2);
    await user.selectOptions(screen.getByLabelText('Bord 1, pressure'), 'Element 3');
    expect(screen.getAllByText('Har haft det før')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Gem planen' }));
    expect(sent).toHaveLength(1);
    expect(topicsOf(sent[0])).toContainEqual({ teamId: 't1', ref: 'e3' });
  });

  it('[ROT2] warns when tables have come or gone since', () => {
    show(
      entriesOf(2, 3, [
        { teamId: 't1', ref: 'e1' },
        { teamId: 't9', ref: 'e2' },
      ]),
    );
    expect(screen.getByText(/Uden emne i mindst én runde: Bord 2\./)).toBeVisible();
    expect(screen.getByText(/1 bord i planen findes ikke længere/)).toBeVisible();
  });

  it('[ROT2] counts no table that is gone, and saves the plan without it', async () => {
    const { user, sent } = show(
      entriesOf(1, 2, [
        { teamId: 't1', ref: 'e1' },
        { teamId: 't8', ref: 'e2' },
        { teamId: 't9', ref: 'e2' },
      ]),
    );
    await user.click(screen.getByRole('checkbox', { name: 'Element 2' }));
    const cover = within(screen.getByRole('region', { name: 'Når hvert element nok borde?' }));
    const [cell] = within(cover.getByRole('row', { name: /Element 2/ })).getAllByRole('cell');
    expect(cell).toHaveTextContent(/0 borde mangler 3/);
    await user.click(screen.getByRole('button', { name: 'Gem planen' }));
    expect(sent.map(topicsOf)).toEqual([
      [{ teamId: 't1', ref: 'e1' }],
      [{ teamId: 't1', ref: 'e1' }],
    ]);
  });

  it('[ROT1] saves the rounds one has changed, and never another’s change back', async () => {
    const topics = [{ teamId: 't1', ref: 'e1' }];
    const { user, sent, update } = show(entriesOf(1, 3, topics));
    await user.selectOptions(screen.getByLabelText('Bord 1, unfold'), 'Element 2');
    update({ 'step/pressure': round('pressure', 'pressure', [{ teamId: 't1', ref: 'e3' }]) });
    expect(screen.getByLabelText('Bord 1, pressure')).toHaveDisplayValue('Element 3');
    await user.click(screen.getByRole('button', { name: 'Gem planen' }));
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ step: { id: 'unfold' } });
  });

  it('[ROT1] gives a round that begins meanwhile no new topics; by hand it still can be', async () => {
    const topics = [{ teamId: 't1', ref: 'e3' }];
    const { user, sent, update } = show(entriesOf(2, 3, topics));
    await user.click(screen.getByRole('button', { name: /Læg planen/ }));
    update({ 'step/unfold': { ...round('unfold', 'unfold', topics), status: 'open' } });
    expect(screen.getByLabelText('Bord 1, unfold')).toHaveDisplayValue('Element 3');
    expect(screen.getByLabelText('Bord 2, unfold')).toHaveDisplayValue('Vælger selv');
    await user.selectOptions(screen.getByLabelText('Bord 2, unfold'), 'Element 1');
    await user.click(screen.getByRole('button', { name: 'Gem planen' }));
    expect(topicsOf(sent[0])).toEqual([...topics, { teamId: 't2', ref: 'e1' }]);
  });
});
