import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ProgressView, StepOf, StepView } from '#shared/session/views.ts';
import type { CollectConfig } from '#shared/steps/configs.ts';
import { COLLECT } from '#shared/steps/defaults.ts';
import { FakePipe } from '../../testing/fakePipe.ts';
import { aMomentLater } from '../../testing/later.ts';
import { aNote, showTable, TABLE } from '../../testing/table.tsx';
import { item, step } from '../../testing/views.ts';
import { CollectTable } from './Table.tsx';

const round = (config: Partial<CollectConfig> = {}, more: Partial<StepView> = {}) =>
  step('s1', {
    kind: 'collect',
    config: {
      ...COLLECT,
      moderated: true,
      form: 'unfold',
      writers: 'attendees',
      topics: [{ teamId: TABLE, ref: 'e1' }],
      ...config,
    },
    title: 'Runde 1',
    status: 'open',
    ...more,
  } as Partial<StepView>) as StepOf<'collect'>;

const ELEMENT = item('e1', { kind: 'element', title: 'Husene er åbne' });

function show(
  config: Partial<CollectConfig> = {},
  own: Record<string, unknown> = {},
  options: { pipe?: FakePipe; step?: Partial<StepView> } = {},
) {
  const here = round(config, options.step);
  return showTable(
    <CollectTable step={here} />,
    { 'step/s1': here, 'item/e1': ELEMENT },
    own,
    options,
  );
}

const slip = () => screen.getByLabelText('Nummer på sedlen');
const words = () => screen.getByLabelText('Det står der på sedlen');
const progress = (counted: number | null, typed: number): Record<string, ProgressView> => ({
  'progress/s1': { stepId: 's1', teams: { [TABLE]: { notes: 0, lastAt: null, counted, typed } } },
});

beforeEach(() => localStorage.clear());

describe('typing in for those without a phone', () => {
  it('sends word for word as paper about the table’s element, by keyboard alone, one after the other', async () => {
    const user = userEvent.setup();
    const { pipe } = await show();
    slip().focus();
    await user.keyboard('14{Enter}ikke rettet  af no’en{Enter}');
    expect(slip()).toHaveFocus();
    expect(words()).toHaveValue('');
    await user.keyboard('15{Enter}den næste{Enter}');
    await waitFor(() => expect(pipe.commands).toHaveLength(2));
    expect(pipe.commands[0]?.command).toMatchObject({
      type: 'item.propose',
      title: 'ikke rettet  af no’en',
      source: 'paper',
      answer: { about: 'e1', wording: 1, slip: 14 },
    });
    expect(pipe.commands[1]?.command).toMatchObject({ answer: { slip: 15 } });
  });

  it('[ITEM2] a double click is one note, and says of the empty form that follows nothing', async () => {
    const user = userEvent.setup();
    const { pipe } = await show();
    await user.type(words(), 'Kun én gang');
    await user.dblClick(screen.getByRole('button', { name: 'Send sedlen' }));
    await waitFor(() => expect(pipe.commands).toHaveLength(1));
    expect(screen.queryByRole('alert')).toBeNull();
    await aMomentLater();
    await user.click(screen.getByRole('button', { name: 'Send sedlen' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Skriv noget, før du sender.');
    expect(pipe.commands).toHaveLength(1);
  });

  it('[TAB2] says at the field that a slip has been typed in, before anything is sent', async () => {
    const user = userEvent.setup();
    const { pipe } = await show({}, { 'item/n1': aNote('n1', { source: 'paper' }, { slip: 14 }) });
    await user.type(slip(), '14');
    await user.type(words(), 'Igen{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('Seddel nr. 14 er allerede tastet ind.');
    expect(slip()).toHaveFocus();
    expect(words()).toHaveValue('Igen');
    expect(pipe.commands).toEqual([]);
  });

  it('[TAB2] [OUT2] gives a slip that somebody else has typed in back into the form', async () => {
    const user = userEvent.setup();
    const pipe = new FakePipe();
    pipe.onCommand = () => ({ ok: false, rejection: { code: 'slip_used', args: { slip: 14 } } });
    await show({}, {}, { pipe });
    await user.type(slip(), '14');
    await user.type(words(), 'Mine ord{Enter}');
    await waitFor(() => expect(words()).toHaveValue('Mine ord'));
    expect(slip()).toHaveValue('14');
    expect(slip()).toHaveAccessibleDescription(/Seddel nr. 14 er allerede tastet ind/);
  });

  it('[OUT1] keeps a half-typed note over a reload, and shows what is on its way', async () => {
    const user = userEvent.setup();
    const pipe = new FakePipe();
    pipe.onCommand = () => 'lost';
    const first = await show({}, {}, { pipe });
    await user.type(words(), 'Sendt uden net{Enter}');
    await user.type(words(), 'Halvt skre');
    first.unmount();
    await show({}, {}, { pipe });
    expect(words()).toHaveValue('Halvt skre');
    expect(screen.getByText('Sendt uden net')).toBeVisible();
    expect(screen.getByText(/Sendes/)).toBeVisible();
  });

  it('asks for question and verdict in a pressure test, and keeps the question for the next slip', async () => {
    const user = userEvent.setup();
    const { pipe } = await show({ form: 'pressure', lenses: ['who', 'price'] });
    const why = screen.getByLabelText('Hvorfor?');
    await user.type(why, 'Ikke for os{Enter}');
    expect(screen.getByText('Vælg det spørgsmål, sedlen svarer på.')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: /^Hvem/ }));
    await user.type(why, '{Enter}');
    expect(screen.getByText('Vælg, om sætningen holder.')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'Holder ikke' }));
    await user.type(why, '{Enter}');
    await waitFor(() => expect(pipe.commands).toHaveLength(1));
    expect(pipe.commands[0]?.command).toMatchObject({
      title: 'Ikke for os',
      answer: { lens: 'who', verdict: 'fails' },
    });
    expect(screen.getByRole('radio', { name: /^Hvem/ })).toBeChecked();
    expect(screen.getByRole('radio', { name: 'Holder ikke' })).not.toBeChecked();
  });

  it('[TAB2] asks for no number and no element in a try, so that no slip is used up', async () => {
    const user = userEvent.setup();
    const { pipe } = await show({ practice: true, topics: [] });
    expect(screen.queryByLabelText('Nummer på sedlen')).toBeNull();
    await user.type(words(), 'Med bus{Enter}');
    await waitFor(() =>
      expect(pipe.commands[0]?.command).toMatchObject({ answer: { about: null, slip: null } }),
    );
    expect(screen.queryByRole('region', { name: 'Stemmer bunken?' })).toBeNull();
  });

  it('[DIA2] asks what a try of a test is of, when the table has no topic', async () => {
    const user = userEvent.setup();
    const { pipe } = await show({
      form: 'pressure',
      lenses: ['who'],
      practice: true,
      topics: [],
    });
    await user.selectOptions(screen.getByLabelText('Hvad handler den om?'), 'Husene er åbne');
    await user.click(screen.getByRole('radio', { name: /^Hvem/ }));
    await user.click(screen.getByRole('radio', { name: 'Holder' }));
    await user.type(screen.getByLabelText('Hvorfor?'), 'Alle er med{Enter}');
    await waitFor(() =>
      expect(pipe.commands[0]?.command).toMatchObject({ answer: { about: 'e1', slip: null } }),
    );
  });

  it('[TAB2] takes as a number of a slip what the desk takes, and no other', async () => {
    const user = userEvent.setup();
    const { pipe } = await show();
    await user.type(slip(), '007');
    await user.type(words(), 'Mine ord{Enter}');
    expect(slip()).toHaveAccessibleDescription(/Skriv nummeret med tal/);
    expect(pipe.commands).toEqual([]);
  });

  it('stops what looks like a personal number', async () => {
    const user = userEvent.setup();
    const { pipe } = await show();
    await user.type(words(), 'Mit cpr er 010203-1234{Enter}');
    expect(words()).toHaveAccessibleDescription(/ligner et personnummer/);
    expect(pipe.commands).toEqual([]);
  });

  it('marks what waits for approval, and corrects only what was typed in here', async () => {
    const user = userEvent.setup();
    const { pipe } = await show(
      {},
      {
        'item/n1': aNote('n1', { title: 'Fra telefon', status: 'held' }),
        'item/n2': aNote('n2', { title: 'Fra papr', source: 'paper', at: 2 }, { slip: 3 }),
      },
    );
    expect(screen.getByText('Venter på godkendelse')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ret: Fra telefon' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Ret: Fra papr' }));
    const field = screen.getByRole('textbox', { name: 'Ret seddel' });
    await user.clear(field);
    await user.type(field, 'Fra papir{Enter}');
    expect(screen.getByText('Fra papir', { selector: 'p' })).toBeVisible();
    await waitFor(() =>
      expect(pipe.commands[0]?.command).toMatchObject({ type: 'item.reword', title: 'Fra papir' }),
    );
  });
});

describe('a note that was typed in', () => {
  const typed = (id: string, more: Parameters<typeof aNote>[1] = {}) =>
    aNote(id, { title: `Seddel ${id}`, source: 'paper', ...more });

  it('[MOD2] is not offered for correction when a moderator’s words stand there, nor taken back from a bundle', async () => {
    await show(
      {},
      {
        'item/a': typed('a', { redacted: true }),
        'item/b': typed('b', { clusterId: 'c1' }),
        'item/c': typed('c', { status: 'held' }),
      },
    );
    const names = screen.getAllByRole('button').map((each) => each.getAttribute('aria-label'));
    expect(names.filter((name) => name?.includes('Seddel'))).toEqual([
      'Ret: Seddel c',
      'Træk tilbage: Seddel c',
      'Ret: Seddel b',
      'Træk tilbage: Seddel a',
    ]);
    expect(screen.getByText(/Skrevet om af en medarbejder/)).toBeVisible();
  });

  it('keeps the focus where it was corrected or asked about, and in the list when it is gone', async () => {
    const user = userEvent.setup();
    await show({}, { 'item/a': typed('a'), 'item/b': typed('b', { at: 2 }) });
    const button = (name: string) => screen.getByRole('button', { name });
    await user.click(button('Ret: Seddel a'));
    expect(screen.getByRole('textbox', { name: 'Ret seddel' })).toHaveFocus();
    await user.click(button('Fortryd'));
    expect(button('Ret: Seddel a')).toHaveFocus();
    await user.click(button('Træk tilbage: Seddel a'));
    expect(button('Behold den')).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(button('Træk tilbage: Seddel a')).toHaveFocus();
    await user.click(button('Træk tilbage: Seddel a'));
    await user.click(button('Træk tilbage'));
    expect(screen.queryByText('Seddel a')).toBeNull();
    expect(screen.getByText('Seddel b').closest('ul')).toHaveFocus();
  });

  it('[OUT1] keeps a correction over a reload, and takes no focus then', async () => {
    const user = userEvent.setup();
    const first = await show({}, { 'item/a': typed('a') });
    await user.click(screen.getByRole('button', { name: 'Ret: Seddel a' }));
    await user.type(screen.getByRole('textbox', { name: 'Ret seddel' }), ' og mere');
    first.unmount();
    await show({}, { 'item/a': typed('a') });
    const field = screen.getByRole('textbox', { name: 'Ret seddel' });
    expect(field).toHaveValue('Seddel a og mere');
    expect(field).not.toHaveFocus();
  });
});

describe('the pile', () => {
  const pile = () => within(screen.getByRole('region', { name: 'Stemmer bunken?' }));

  it('[TAB2] says calmly what differs, and when it matches', async () => {
    const { patch } = await show({}, progress(23, 22));
    expect(pile().getByText('Bunken er talt til 23, du har tastet 22.')).toBeVisible();
    expect(pile().getByText(/Der mangler 1/)).toBeVisible();
    await patch(progress(23, 23));
    expect(pile().getByText('Det passer: 23 sedler i bunken, 23 tastet.')).toBeVisible();
    await patch(progress(23, 24));
    expect(pile().getByText(/tastet 1 for meget/)).toBeVisible();
  });

  it('[TAB2] counts what is still on its way as typed in', async () => {
    const user = userEvent.setup();
    const pipe = new FakePipe();
    pipe.onCommand = () => 'lost';
    await show({}, progress(1, 0), { pipe });
    await user.type(words(), 'Den sidste{Enter}');
    expect(pile().getByText(/Det passer/)).toBeVisible();
  });

  it('[TAB2] can be counted after the round too, when nothing more can be sent', async () => {
    const user = userEvent.setup();
    const { pipe } = await show({}, progress(null, 22), { step: { status: 'closed' } });
    expect(screen.queryByRole('button', { name: 'Send sedlen' })).toBeNull();
    await user.type(pile().getByLabelText('Hvor mange sedler ligger i bunken?'), '23{Enter}');
    await waitFor(() =>
      expect(pipe.commands[0]?.command).toEqual({
        type: 'slips.count',
        stepId: 's1',
        teamId: TABLE,
        counted: 23,
      }),
    );
  });
});

describe('the table’s points', () => {
  const points = { form: 'point', writers: 'hosts', max: 3 } as const;

  it('[TAB1] are exactly as many as the meeting asks for, and what stands in other fields stays', async () => {
    const user = userEvent.setup();
    await show(points, { 'item/p1': aNote('p1', { title: 'Den første', source: 'desk' }) });
    await user.type(screen.getByLabelText('Pointe 3'), 'Venter');
    await user.type(screen.getByLabelText('Pointe 2'), 'Den anden{Enter}');
    expect(screen.getByLabelText('Pointe 3')).toHaveValue('Venter');
    expect(screen.queryByLabelText('Pointe 2')).toBeNull();
    // What has moved up under a second press is not sent with it.
    await user.keyboard('{Enter}');
    expect(screen.getByLabelText('Pointe 3')).toHaveValue('Venter');
    await aMomentLater();
    await user.type(screen.getByLabelText('Pointe 3'), '{Enter}');
    expect(screen.getByText('Alle 3 pointer er sendt.')).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('[OUT2] keep what is typed in a field that another device of the table has taken', async () => {
    const user = userEvent.setup();
    const { patch } = await show(points);
    await user.type(screen.getByLabelText('Pointe 1'), 'En');
    await user.type(screen.getByLabelText('Pointe 3'), 'Tre');
    const other = aNote('p1', { title: 'Fra den anden', source: 'desk' });
    await patch({ 'item/p1': other });
    expect(screen.getAllByRole('textbox')).toHaveLength(2);
    await user.type(screen.getByLabelText('Pointe 2'), ' til');
    await patch({ 'item/p1': { ...other, status: 'withdrawn' } });
    expect(screen.getByLabelText('Pointe 1')).toHaveValue('En til');
    expect(screen.getByLabelText('Pointe 3')).toHaveValue('Tre');
  });

  it('[ITEM3] say neutrally what is not shown and why, and a hidden one takes its place', async () => {
    await show(points, {
      'item/p1': aNote('p1', { title: 'Den første', source: 'desk' }),
      'item/p2': aNote('p2', {
        title: '•••',
        source: 'desk',
        at: 2,
        status: 'hidden',
        hideReason: 'others_data',
        redacted: true,
      }),
    });
    expect(screen.getByText('Vises ikke: oplysninger om andre')).toBeVisible();
    expect(screen.queryByRole('button', { name: /•••/ })).toBeNull();
    expect(screen.getAllByRole('textbox')).toEqual([screen.getByLabelText('Pointe 3')]);
  });
});
