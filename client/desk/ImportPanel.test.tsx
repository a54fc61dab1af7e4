import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportPreview, ImportRow } from '#shared/wire/http.ts';
import { renderDesk } from '../testing/deskHarness.tsx';
import { ImportPanel } from './ImportPanel.tsx';

const line = (n: number, over: Partial<ImportRow>): ImportRow => ({
  line: n,
  item: {
    id: `i${n}`,
    kind: 'keyword',
    title: `Ord ${n}`,
    description: '',
    theme: 'Velfærd',
    origin: '',
    author: null,
    from: null,
  },
  cells: [`Ord ${n}`],
  verdict: 'take',
  problem: null,
  ...over,
});

const preview: ImportPreview = {
  columns: {},
  rows: [
    line(1, {}),
    line(2, { verdict: 'warning', problem: 'author_unknown' }),
    line(3, { verdict: 'refused', problem: 'title_empty', item: null, cells: ['nøgleord', ''] }),
  ],
};

const listing = (id: string, isNew: boolean, title = 'Resultat') => ({
  id,
  sessionId: `s${id}`,
  sessionTitle: `Møde ${id}`,
  title,
  version: 1,
  chosen: 3,
  said: false,
  isNew,
});
const answer = (body: unknown, ok = true) =>
  Promise.resolve({ ok, json: () => Promise.resolve(body) } as Response);

beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());

describe('import', () => {
  it('says per row what will happen, and takes only what can be taken', async () => {
    vi.stubGlobal('fetch', (url: string) => answer(/releases|newer/.test(url) ? [] : preview));
    const { user, sent } = renderDesk(<ImportPanel />);
    await user.type(screen.getByLabelText('Sæt listen ind her'), 'Ord 1');
    await user.click(screen.getByRole('button', { name: 'Se rækkerne' }));
    expect(
      await screen.findByText('2 tages med, heraf 1 med en bemærkning. 1 tages ikke med.'),
    ).toBeVisible();
    const table = screen.getByRole('table');
    expect(within(table).getByText('Titlen er tom.')).toBeVisible();
    expect(within(table).getByText('Tages med, men se her')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Hent 2 rækker ind' }));
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ type: 'items.import', items: [{ id: 'i1' }, { id: 'i2' }] });
    expect(await screen.findByText('2 rækker er hentet ind.')).toBeVisible();
  });

  it('[IMP1] sends a long list in parts that fit a frame, each row once and in order', async () => {
    const long = Array.from({ length: 300 }, (_, i) => {
      const row = line(i + 1, {});
      return { ...row, item: { ...row.item!, description: 'æ'.repeat(600) } };
    });
    vi.stubGlobal('fetch', (url: string) =>
      answer(/releases|newer/.test(url) ? [] : { columns: {}, rows: long }),
    );
    const { user, sent } = renderDesk(<ImportPanel />);
    await user.type(screen.getByLabelText('Sæt listen ind her'), 'Ord 1');
    await user.click(screen.getByRole('button', { name: 'Se rækkerne' }));
    await user.click(await screen.findByRole('button', { name: 'Hent 300 rækker ind' }));
    expect(await screen.findByText('300 rækker er hentet ind.')).toBeVisible();
    expect(sent.length).toBeGreaterThan(1);
    for (const command of sent)
      expect(new TextEncoder().encode(JSON.stringify(command)).length).toBeLessThan(60_000);
    const ids = sent.flatMap((c) => (c.type === 'items.import' ? c.items.map((i) => i.id) : []));
    expect(ids).toEqual(long.map((row) => row.item.id));
  });

  it('keeps the pasted list when the server refuses it', async () => {
    vi.stubGlobal('fetch', (url: string) =>
      /releases|newer/.test(url) ? answer([]) : answer({ rejection: { code: 'too_large' } }, false),
    );
    const { user, sent } = renderDesk(<ImportPanel />);
    await user.type(screen.getByLabelText('Sæt listen ind her'), 'Ord 1');
    await user.click(screen.getByRole('button', { name: 'Se rækkerne' }));
    expect(await screen.findByText(/for stort/)).toBeVisible();
    expect(screen.getByLabelText('Sæt listen ind her')).toHaveValue('Ord 1');
    expect(sent).toEqual([]);
  });

  it('says what is new, leaves known rows folded away, and takes only the chosen kinds', async () => {
    const rows = [
      line(1, { contribution: 'bundle' }),
      line(2, { contribution: 'point' }),
      line(3, { verdict: 'refused', problem: 'already_there', item: null, cells: ['Kendt'] }),
    ];
    vi.stubGlobal('fetch', (url: string) =>
      answer(
        url.endsWith('/newer')
          ? []
          : url.endsWith('/releases')
            ? [listing('a', false, 'Møde a'), listing('b', true)]
            : { columns: {}, rows },
      ),
    );
    const { user, sent } = renderDesk(<ImportPanel />);
    expect(await screen.findByText('1 ny')).toBeVisible();
    expect(screen.getByRole('option', { name: /^Ny: Møde b: Resultat/ })).toBeInTheDocument();
    expect(screen.getByRole('option', { name: /^Møde a(?!: Møde a)/ })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Se, hvad der kan hentes' }));
    expect(await screen.findByText('Ord 1')).toBeVisible();
    expect(screen.queryByText('Kendt')).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'Pointe (1)' }));
    await user.click(screen.getByRole('button', { name: 'Hent 1 række ind' }));
    expect(sent[0]).toMatchObject({ type: 'items.import', items: [{ id: 'i1' }] });
  });

  it('takes of a list all it holds, whatever was left out of the release before', async () => {
    const rows = [line(1, {}), line(2, { item: { ...line(2, {}).item!, kind: 'element' } })];
    vi.stubGlobal('fetch', (url: string) =>
      answer(
        url.endsWith('/newer')
          ? []
          : url.endsWith('/releases')
            ? [listing('a', true)]
            : { columns: {}, rows },
      ),
    );
    const { user } = renderDesk(<ImportPanel />);
    await user.click(await screen.findByRole('button', { name: 'Se, hvad der kan hentes' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Grundelementer (1)' }));
    expect(screen.getByRole('button', { name: 'Hent 1 række ind' })).toBeVisible();
    await user.type(screen.getByLabelText('Sæt listen ind her'), 'Ord 1');
    await user.click(screen.getByRole('button', { name: 'Se rækkerne' }));
    expect(await screen.findByRole('button', { name: 'Hent 2 rækker ind' })).toBeVisible();
  });
});
