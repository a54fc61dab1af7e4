import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { StepView, TeamView } from '#shared/session/views.ts';
import { COLLECT, PRESENT } from '#shared/steps/defaults.ts';
import { aNote, showTable, TABLE } from '../testing/table.tsx';
import { item, step } from '../testing/views.ts';
import { TablePage } from './TablePage.tsx';

const topics = (ref: string) => [
  { teamId: TABLE, ref },
  { teamId: 'bord-5', ref: 'e9' },
];
const collect = (id: string, title: string, ref: string, status: StepView['status']) =>
  step(id, {
    kind: 'collect',
    title,
    question: `${title}?`,
    status,
    config: { ...COLLECT, form: 'unfold', writers: 'attendees', topics: topics(ref) },
  } as Partial<StepView>);

const team = (people: number): TeamView => ({
  id: TABLE,
  name: 'Bord 4',
  members: [{ id: 's_1', name: 'Nadia' }],
  people,
});
const room = {
  'team/bord-4': team(0),
  'item/e1': item('e1', { kind: 'element', title: 'Husene er åbne' }),
  'item/e2': item('e2', { kind: 'element', title: 'Vi spørger først' }),
  'item/e9': item('e9', { kind: 'element', title: 'Naboens emne' }),
  'step/s1': collect('s1', 'Udfold', 'e1', 'open'),
  'step/s2': collect('s2', 'Skriv om', 'e2', 'planned'),
  'step/s3': step('s3', {
    title: 'Pause',
    config: { ...PRESENT, source: 'pause', backAt: '18:40' },
  }),
};

beforeEach(() => localStorage.clear());

describe('a table’s device', () => {
  it('[TAB1] [DIA1] says whose it is, how many citizens sit there and what this table works on, never another’s', async () => {
    await showTable(<TablePage />, room, { 'team/bord-4': team(7) });
    expect(screen.getByText('Bord 4')).toBeVisible();
    expect(screen.getByText('7 sidder her')).toBeVisible();
    expect(screen.getByText('I arbejder med')).toBeVisible();
    expect(screen.getByText('Husene er åbne', { selector: 'bdi' })).toBeVisible();
    expect(screen.queryByText('Naboens emne', { selector: 'bdi' })).toBeNull();
  });

  it('shows what is coming while there is nothing to do', async () => {
    await showTable(
      <TablePage />,
      {
        ...room,
        'step/s1': collect('s1', 'Udfold', 'e1', 'closed'),
        'step/s3': { ...room['step/s3'], status: 'open' },
      },
      {},
      { session: { current: 's3', order: ['s1', 's3', 's2'] } },
    );
    expect(screen.getByText('Vi er tilbage kl. 18.40')).toBeVisible();
    expect(screen.getByText('Næste: Skriv om')).toBeVisible();
    expect(screen.getByText('Udfold · færdig')).toBeVisible();
    expect(screen.getByText('Skriv om · kommer')).toBeVisible();
  });

  it('[OUT1] keeps what was being typed when the round closed, with a word of what to do', async () => {
    const user = userEvent.setup();
    const first = await showTable(<TablePage />, room);
    await user.type(screen.getByLabelText('Det står der på sedlen'), 'Nåede ikke');
    first.unmount();
    await showTable(
      <TablePage />,
      {
        ...room,
        'step/s1': collect('s1', 'Udfold', 'e1', 'closed'),
        'step/s2': collect('s2', 'Skriv om', 'e2', 'open'),
      },
      {},
      { session: { current: 's2' } },
    );
    expect(screen.getByText('Du nåede ikke at sende en seddel i “Udfold”')).toBeVisible();
    expect(screen.getByText(/Giv sedlen til sekretariatet.*Nåede ikke/)).toBeVisible();
  });

  it('[OUT1] shows a half-typed slip as soon as its round closes, and has it in the form of the next one', async () => {
    const user = userEvent.setup();
    const { patch } = await showTable(<TablePage />, room);
    await user.type(screen.getByLabelText('Nummer på sedlen'), '14');
    await user.type(screen.getByLabelText('Det står der på sedlen'), 'Nåede ikke');
    await patch({ 'step/s1': collect('s1', 'Udfold', 'e1', 'closed') });
    expect(screen.getByText(/Giv sedlen til.*“Nåede ikke” \(Seddel nr. 14\)/)).toBeVisible();
    await patch({ 'step/s1': { ...collect('s1', 'Udfold', 'e1', 'open'), round: 2 } });
    expect(screen.getByLabelText('Det står der på sedlen')).toHaveValue('Nåede ikke');
    expect(screen.queryByText(/Giv sedlen til/)).toBeNull();
    await patch({ 'step/s1': collect('s1', 'Udfold', 'e1', 'closed') });
    await user.click(screen.getByRole('button', { name: 'Slet teksten' }));
    expect(screen.queryByText(/Nåede ikke/)).toBeNull();
  });

  it('[OUT1] shows points and corrections that were not sent when the step closed', async () => {
    const user = userEvent.setup();
    const points = (status: StepView['status']) => {
      const step = collect('s1', 'Pointer', 'e1', status);
      return { ...step, config: { ...step.config, form: 'point', writers: 'hosts', max: 3 } };
    };
    const { patch } = await showTable(
      <TablePage />,
      { ...room, 'step/s1': points('open') },
      { 'item/p1': aNote('p1', { title: 'Den føste', source: 'desk' }) },
    );
    await user.type(screen.getByLabelText('Pointe 3'), 'Den tredje');
    await user.click(screen.getByRole('button', { name: 'Ret: Den føste' }));
    await user.type(screen.getByRole('textbox', { name: 'Ret seddel' }), '{Backspace}rste');
    await patch({ 'step/s1': points('closed') });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText('Du nåede ikke at sende alle pointer i “Pointer”')).toBeVisible();
    expect(screen.getByText(/Giv teksten til sekretariatet.*“Den tredje”/)).toBeVisible();
    expect(screen.getByText('Du nåede ikke at gemme en rettelse i “Pointer”')).toBeVisible();
    expect(screen.getByText(/Giv rettelsen til.*“Den føstrste”/)).toBeVisible();
  });

  it('[OUT1] opens with a stored draft that it cannot read', async () => {
    const key = `rt.draft.d1.s1.table.${TABLE}`;
    localStorage.setItem(`${key}.note`, 'null');
    localStorage.setItem(`${key}.points`, '{');
    localStorage.setItem(`${key}.edit.p1`, '7');
    await showTable(<TablePage />, { ...room, 'step/s1': collect('s1', 'Udfold', 'e1', 'closed') });
    expect(screen.getByText('Runden er lukket')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Slet teksten' })).toBeNull();
  });

  it('keeps the table’s notes of earlier rounds at hand, but not what a listener heard or somebody tried', async () => {
    const user = userEvent.setup();
    const tried = collect('s0', 'Prøv', 'e1', 'closed');
    if (tried.kind !== 'collect') return;
    const practice = { ...tried, config: { ...tried.config, practice: true } };
    await showTable(
      <TablePage />,
      { ...room, 'step/s0': practice },
      {
        'item/n0': aNote('n0', { title: 'Med bus', stepId: 's0' }),
        'item/n1': aNote('n1', { title: 'Fra runde 1' }),
        'item/n2': aNote('n2', { title: 'Hørt af et medlem' }, { listener: true }),
      },
      { session: { order: ['s0', 's1', 's2', 's3'] } },
    );
    await user.click(screen.getByRole('button', { name: 'Bordets sedler (1)' }));
    expect(screen.getByText('Fra runde 1')).toBeVisible();
    expect(screen.queryByText('Hørt af et medlem')).toBeNull();
    expect(screen.queryByText('Med bus')).toBeNull();
  });

  it('[OUT2] asks to be read anew in another version, and says of no link that it is gone', async () => {
    const { pipe } = await showTable(<TablePage />, room);
    pipe.bye({ code: 'reload' });
    expect(await screen.findByText(/Det, du har skrevet, er gemt/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Prøv igen' })).toBeVisible();
    expect(screen.queryByText(/hører ikke til et bord/)).toBeNull();
  });

  it('[AUTH2] says in words that its link has been cut', async () => {
    const { pipe } = await showTable(<TablePage />, room);
    pipe.bye({ code: 'link_revoked' });
    expect(await screen.findByText('Denne enhed hører ikke til et bord nu')).toBeVisible();
  });
});
