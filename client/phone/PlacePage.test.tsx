import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useReducer } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { TeamView } from '#shared/session/views.ts';
import { FakePipe } from '../testing/fakePipe.ts';
import { SESSION, showPhone } from '../testing/phone.tsx';
import { asksForPlace } from './place.ts';
import { PlacePage } from './PlacePage.tsx';
import { keepScannedTable, scannedTable } from './scannedTable.ts';
import { useTables } from './tables.ts';
import { useMe, useSession } from './view.ts';

const HALL = { ...SESSION, members: 'listen', attendees: 'take_part' } as const;
const table = (n: number): TeamView => ({ id: `t${n}`, name: `Bord ${n}`, members: [], people: 0 });
const TABLES = { 'team/t10': table(10), 'team/t2': table(2), 'team/t1': table(1) };

/** As the session's page does it: asks while there is something to ask. */
function Door() {
  const session = useSession();
  const me = useMe();
  const tables = useTables().map(({ id }) => id);
  const [, again] = useReducer((n: number) => n + 1, 0);
  if (session === undefined || me === undefined) return null;
  return asksForPlace(session, me, tables) ? (
    <main id="main">
      <PlacePage session={session.id} me={me} onDone={again} />
    </main>
  ) : (
    <p>Inde</p>
  );
}

const show = (entries: object = TABLES, options: Parameters<typeof showPhone>[2] = {}) =>
  showPhone(
    <Door />,
    { session: HALL, ...entries },
    { me: { role: 'attendee', name: '' }, ...options },
  );

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

describe('finding a seat', () => {
  it('is two taps: the table, and whether one was invited', async () => {
    const user = userEvent.setup();
    const { pipe } = await show();
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual([
      '1',
      '2',
      '10',
      'Jeg har ikke et bord',
    ]);
    await user.click(screen.getByRole('button', { name: 'Bord 2' }));
    // The button is gone: a screen reader goes on at the next question.
    expect(screen.getByRole('heading', { name: 'Blev du inviteret?' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Nej, jeg kom af mig selv' }));
    expect(screen.getByText('Inde')).toBeVisible();
    await waitFor(() =>
      expect(pipe.commands[0]?.command).toEqual({
        type: 'person.place',
        teamId: 't2',
        walkIn: true,
      }),
    );
  });

  it('[TAB1] follows the code on the table, and asks only what it does not say', async () => {
    const user = userEvent.setup();
    keepScannedTable('t10');
    const { pipe } = await show();
    expect(screen.getByText('Du sidder ved Bord 10.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Ja, jeg blev inviteret' }));
    await waitFor(() =>
      expect(pipe.commands[0]?.command).toMatchObject({ teamId: 't10', walkIn: false }),
    );
    expect(scannedTable()).toBeNull();
  });

  it('[TAB1] moves who scans another table, without a question', async () => {
    const user = userEvent.setup();
    const first = await show();
    await user.click(screen.getByRole('button', { name: 'Bord 2' }));
    await user.click(screen.getByRole('button', { name: 'Nej, jeg kom af mig selv' }));
    first.unmount();
    keepScannedTable('t1');
    const { pipe } = await show(TABLES, { me: { role: 'attendee', name: '', teamId: 't2' } });
    expect(screen.getByText('Inde')).toBeVisible();
    await waitFor(() =>
      expect(pipe.commands.map(({ command }) => command)).toContainEqual({
        type: 'person.place',
        teamId: 't1',
        walkIn: true,
      }),
    );
  });

  it('asks nobody twice, not even those without a table', async () => {
    const user = userEvent.setup();
    const first = await show();
    await user.click(screen.getByRole('button', { name: 'Jeg har ikke et bord' }));
    await user.click(screen.getByRole('button', { name: 'Ja, jeg blev inviteret' }));
    first.unmount();
    await show();
    expect(screen.getByText('Inde')).toBeVisible();
  });

  it('asks for the table when there are tables later, and not again about the invitation', async () => {
    const user = userEvent.setup();
    const early = await show({});
    await user.click(screen.getByRole('button', { name: 'Nej, jeg kom af mig selv' }));
    early.unmount();
    const { pipe } = await show();
    await user.click(screen.getByRole('button', { name: 'Bord 1' }));
    expect(screen.getByText('Inde')).toBeVisible();
    await waitFor(() =>
      expect(pipe.commands.at(-1)?.command).toMatchObject({ teamId: 't1', walkIn: true }),
    );
  });

  it('[OUT2] asks again when the table is gone', async () => {
    const user = userEvent.setup();
    const pipe = new FakePipe();
    pipe.onCommand = () => ({ ok: false, rejection: { code: 'not_found' } });
    await show(TABLES, { pipe });
    await user.click(screen.getByRole('button', { name: 'Bord 2' }));
    await user.click(screen.getByRole('button', { name: 'Ja, jeg blev inviteret' }));
    expect(await screen.findByText('Hvor sidder du?')).toBeVisible();
  });

  it('lets members in without a question', async () => {
    await show(TABLES, { me: { role: 'member' } });
    expect(screen.getByText('Inde')).toBeVisible();
  });
});
