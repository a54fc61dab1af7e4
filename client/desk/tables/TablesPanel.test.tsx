import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SeatView, TeamView } from '#shared/session/views.ts';
import type { SlipSheet, TableLink } from '#shared/wire/dialogue.ts';
import { renderDesk } from '../../testing/deskHarness.tsx';
import { setLanguage } from '../../ui/language.ts';
import { TablesPanel } from './TablesPanel.tsx';

const table = (n: number, people = 0, members: TeamView['members'] = []) => ({
  [`team/bord-${n}`]: { id: `bord-${n}`, name: `Bord ${n}`, people, members } satisfies TeamView,
});
const seat = (n: number, group: string): Record<string, SeatView> => ({
  [`seat/s_${n}`]: {
    id: `s_${n}`,
    number: n,
    name: `Medlem ${n}`,
    group,
    present: n < 3,
    since: null,
  },
});
const seats = { ...seat(1, 'Nord'), ...seat(2, 'Nord'), ...seat(3, 'Syd') };

const qr = { size: 21, path: 'M0,0h1v1h-1z' };
const answerWith = (value: unknown) => {
  const asked: { path: string; body: unknown }[] = [];
  vi.stubGlobal('fetch', (path: string, init: { body: string }) => {
    asked.push({ path, body: JSON.parse(init.body) as unknown });
    return Promise.resolve(new Response(JSON.stringify(value)));
  });
  return asked;
};
afterEach(() => vi.unstubAllGlobals());

describe('the hall’s tables', () => {
  it('[TAB1] are added without moving anybody, and the last ones go only after a word about who sits there', async () => {
    const { sent, user, update } = renderDesk(<TablesPanel />, {
      ...table(1, 6),
      ...table(2, 0, [{ id: 's_1', name: 'Medlem 1' }]),
    });
    const count = screen.getByLabelText('Hvor mange borde?');
    await user.clear(count);
    await user.type(count, '3');
    await user.click(screen.getByRole('button', { name: 'Tilføj 1 bord' }));
    expect(sent[0]).toEqual({
      type: 'teams.set',
      teams: [
        { id: 'bord-1', name: 'Bord 1', members: [] },
        { id: 'bord-2', name: 'Bord 2', members: ['s_1'] },
        { id: 'bord-3', name: 'Bord 3', members: [] },
      ],
    });
    update(table(3, 4));
    const now = screen.getByLabelText('Hvor mange borde?');
    await user.clear(now);
    await user.type(now, '2{Enter}');
    expect(sent).toHaveLength(1);
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/Der sidder nogen ved Bord 3/)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Fjern 1 bord' }));
    expect(sent[1]).toMatchObject({ teams: [{ id: 'bord-1' }, { id: 'bord-2' }] });
  });

  it('are called what stands on their paper, whatever language the desk is read in', async () => {
    await setLanguage('en');
    const { sent, user } = renderDesk(<TablesPanel />, table(1, 6));
    const count = await screen.findByLabelText('How many tables?');
    await user.clear(count);
    await user.type(count, '2{Enter}');
    await setLanguage('da');
    expect(sent[0]).toMatchObject({ teams: [{ name: 'Bord 1' }, { name: 'Bord 2' }] });
  });

  it('[TAB1] get the council’s members with no two of a group together while there are tables enough', async () => {
    const { sent, user } = renderDesk(<TablesPanel />, { ...table(1), ...table(2), ...seats });
    await user.click(screen.getByRole('button', { name: 'Fordel 3 medlemmer' }));
    expect(sent[0]).toMatchObject({
      type: 'teams.set',
      teams: [
        { id: 'bord-1', members: ['s_1', 's_3'] },
        { id: 'bord-2', members: ['s_2'] },
      ],
    });
  });

  it('say where two of a group sit together all the same', () => {
    const together = [
      { id: 's_1', name: 'Medlem 1' },
      { id: 's_2', name: 'Medlem 2' },
    ];
    renderDesk(<TablesPanel />, { ...table(1, 5, together), ...seats });
    expect(
      screen.getByText('Samme gruppe ved samme bord: Medlem 1 (Nord), Medlem 2 (Nord)'),
    ).toBeVisible();
  });
});

describe('paper for the tables', () => {
  const link = (n: number): TableLink => ({
    teamId: `bord-${n}`,
    name: `Bord ${n}`,
    url: `https://kommune.example/k#hemmelig-${n}`,
    qr,
    joinUrl: `https://kommune.example/j/482913/bord-${n}`,
    joinQr: qr,
    code: '482913',
  });

  it('[TAB1] cuts earlier host links only after saying so, and prints one sheet per table', async () => {
    const asked = answerWith([link(1), link(2)]);
    const { user } = renderDesk(<TablesPanel />, { ...table(1), ...table(2) });
    await user.click(screen.getByRole('button', { name: 'Lav ark til 2 borde' }));
    expect(asked).toEqual([]);
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/holder de tidligere værtslinks/)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Lav ark til 2 borde' }));
    expect(await screen.findByText('Ark til 2 borde er klar')).toBeVisible();
    expect(asked).toEqual([
      { path: '/api/sessions/ses/tables/links', body: { teams: ['bord-1', 'bord-2'] } },
    ]);
    const sheets = screen.getAllByRole('article', { hidden: true });
    expect(sheets).toHaveLength(2);
    expect(sheets[1]).toHaveTextContent('Bord 2');
    expect(sheets[1]).toHaveTextContent('482 913');
    // The host's link is in its code only: nobody reads it off the table.
    expect(document.body.textContent).not.toContain('hemmelig');
  });

  it('[TAB2] prints eight numbered slips to a sheet, each table on sheets of its own', async () => {
    const slips = [1, 2].flatMap((t) =>
      Array.from({ length: 9 }, (_, i) => ({
        teamId: `bord-${t}`,
        team: `Bord ${t}`,
        number: i + 5,
        code: 'ABCD-EFGH-JKLM',
        url: 'https://kommune.example/kvittering#ABCDEFGHJKLM',
        qr,
      })),
    );
    const sheet: SlipSheet = { title: 'Dialogmøde', dateText: '14. april', exercise: true, slips };
    const asked = answerWith(sheet);
    const { user } = renderDesk(<TablesPanel />, { ...table(1), ...table(2) });
    const from = screen.getByLabelText('Første nummer');
    await user.clear(from);
    await user.type(from, '5');
    const count = screen.getByLabelText('Sedler til hvert bord');
    await user.clear(count);
    await user.type(count, '9');
    await user.click(screen.getByRole('button', { name: 'Lav 18 sedler' }));
    expect(await screen.findByText('18 sedler er klar på 4 ark')).toBeVisible();
    expect(asked[0]?.body).toEqual({
      teams: ['bord-1', 'bord-2'],
      from: 5,
      count: 9,
      again: false,
    });
    const [first] = screen.getAllByRole('article', { hidden: true });
    expect(first).toHaveTextContent('Nr. 5');
    expect(first).toHaveTextContent('ABCD-EFGH-JKLM');
  });

  it('[TAB2] [RCPT1] goes on from the last number printed, and asks before it prints one twice', async () => {
    const posted: { from: number; again: boolean }[] = [];
    let last = 24;
    vi.stubGlobal('fetch', (_path: string, init: { body?: string }) => {
      if (init.body === undefined)
        return Promise.resolve(new Response(JSON.stringify([{ teamId: 'bord-1', last }])));
      const body = JSON.parse(init.body) as { from: number; again: boolean };
      posted.push(body);
      if (body.from <= last && !body.again)
        return Promise.resolve(
          new Response(JSON.stringify({ rejection: { code: 'already_exists' } }), { status: 409 }),
        );
      last = 48;
      const sheet: SlipSheet = { title: 'M', dateText: '', exercise: false, slips: [] };
      return Promise.resolve(new Response(JSON.stringify(sheet)));
    });
    const { user } = renderDesk(<TablesPanel />, { ...table(1), ...table(2) });
    const from = await screen.findByLabelText('Første nummer');
    await waitFor(() => expect(from).toHaveValue('25'));
    await user.clear(from);
    await user.type(from, '3');
    await user.click(screen.getByRole('button', { name: 'Lav 48 sedler' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/virker koderne på de første sedler ikke mere/)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Lav dem igen' }));
    expect(posted).toMatchObject([
      { from: 3, again: false },
      { from: 3, again: true },
    ]);
    await waitFor(() => expect(from).toHaveValue('49'));
  });

  it('[TAB1] is one kind at a time: what is shown once stays until somebody closes it', async () => {
    answerWith([link(1), link(2)]);
    const { user } = renderDesk(<TablesPanel />, { ...table(1), ...table(2) });
    await user.click(screen.getByRole('button', { name: 'Lav ark til 2 borde' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Lav ark til 2 borde' }));
    await screen.findByText('Ark til 2 borde er klar');
    expect(screen.getByRole('button', { name: 'Lav 48 sedler' })).toBeDisabled();
    expect(screen.getByText('Udskriv og luk først det, der er klar.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Luk arkene' }));
    expect(screen.queryAllByRole('article', { hidden: true })).toEqual([]);
    expect(screen.getByRole('button', { name: 'Lav 48 sedler' })).toBeEnabled();
  });
});
