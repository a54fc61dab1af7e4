import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PresentConfig } from '#shared/steps/configs.ts';
import { COLLECT, PRESENT } from '#shared/steps/defaults.ts';
import type { GalleryNote, GalleryPage } from '#shared/wire/dialogue.ts';
import { anItem, aStep, SESSION, showPhone } from '../../testing/phone.tsx';
import { step } from '../../testing/views.ts';
import { PresentPhone } from './Phone.tsx';

const BOARD = {
  'team/t1': { id: 't1', name: 'Bord 1', members: [], people: 0 },
  'team/t2': { id: 't2', name: 'Bord 2', members: [], people: 0 },
  'item/e1': anItem('e1', { kind: 'element', title: 'Husene skal være åbne' }),
  'item/e2': anItem('e2', { kind: 'element', title: 'Byen er for alle aldre' }),
};

const show = (config: Partial<PresentConfig>, entries: object = {}, teamId = 't2') => {
  const now = aStep('present', { ...PRESENT, ...config });
  return showPhone(
    <PresentPhone step={now} />,
    { session: { ...SESSION, members: 'listen' }, 'step/s1': now, ...BOARD, ...entries },
    { me: { role: 'attendee', name: '', teamId } },
  );
};

const note = (n: number, over: Partial<GalleryNote> = {}): GalleryNote => ({
  id: `n${n}`,
  text: `Seddel ${n}`,
  rewrite: '',
  lang: 'da',
  translation: '',
  about: 'e1',
  form: 'unfold',
  lens: null,
  verdict: null,
  team: 'Bord 1',
  cluster: '',
  ...over,
});

const asked: string[] = [];
function serve(pageAt: (url: URL) => GalleryPage) {
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path);
    return Promise.resolve(Response.json(pageAt(new URL(path, 'http://x'))));
  });
}
beforeEach(() => {
  asked.length = 0;
  localStorage.clear();
});
afterEach(() => vi.unstubAllGlobals());

describe('the gallery on a phone', () => {
  it('[DIA4] comes by the page, in the words that were written', async () => {
    const user = userEvent.setup();
    serve((url) =>
      url.searchParams.get('after') === null
        ? {
            notes: [
              note(1, {
                lang: 'ar',
                text: 'مقاعد',
                translation: 'Bænke',
                cluster: 'Et sted at sidde',
              }),
            ],
            total: 2,
            next: 1,
          }
        : { notes: [note(2)], total: 2, next: null },
    );
    await show({ source: 'gallery' });
    expect(await screen.findByText('مقاعد')).toHaveAttribute('lang', 'ar');
    expect(screen.getByText('Bunke: Et sted at sidde')).toBeVisible();
    expect(screen.getByText('Bænke')).toBeVisible();
    expect(screen.queryByText('Seddel 2')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Vis 1 til' }));
    expect(await screen.findByText('Seddel 2')).toBeVisible();
    expect(screen.getByText('مقاعد')).toBeVisible();
    expect(asked.at(-1)).toBe('/api/sessions/m1/gallery?after=1');
    expect(screen.queryByRole('button', { name: /til$/ })).toBeNull();
  });

  it('says what a council member heard, and what is a table’s point', async () => {
    serve(() => ({
      notes: [note(1, { form: 'heard', team: '' }), note(2, { form: 'point' })],
      total: 2,
      next: null,
    }));
    await show({ source: 'gallery' });
    expect(await screen.findByText(/^Hørt af et medlem af kommunalbestyrelsen · /)).toBeVisible();
    expect(screen.getByText(/^Pointe · /)).toBeVisible();
  });

  it('shows notes of one element only, from the beginning', async () => {
    const user = userEvent.setup();
    serve((url) =>
      url.searchParams.get('about') === 'e2'
        ? { notes: [note(7, { about: 'e2' })], total: 1, next: null }
        : { notes: [note(1)], total: 1, next: null },
    );
    await show({ source: 'gallery' });
    await screen.findByText('Seddel 1');
    await user.selectOptions(screen.getByLabelText('Vis kun'), 'Byen er for alle aldre');
    expect(await screen.findByText('Seddel 7')).toBeVisible();
    expect(screen.queryByText('Seddel 1')).toBeNull();
  });

  it('never lists under one element what was fetched about another, also when nothing comes', async () => {
    const user = userEvent.setup();
    serve(() => ({ notes: [note(1)], total: 2, next: 1 }));
    await show({ source: 'gallery' });
    await screen.findByText('Seddel 1');
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
    await user.selectOptions(screen.getByLabelText('Vis kun'), 'Byen er for alle aldre');
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.queryByText('Seddel 1')).toBeNull();
    expect(screen.queryByRole('button', { name: /til$/ })).toBeNull();
  });

  it('says so when there is no network, and tries again', async () => {
    const user = userEvent.setup();
    vi.stubGlobal('fetch', () => Promise.reject(new Error('no network')));
    await show({ source: 'gallery' });
    expect(await screen.findByText(/Ingen forbindelse/)).toBeVisible();
    serve(() => ({ notes: [note(1)], total: 1, next: null }));
    await user.click(screen.getByRole('button', { name: 'Prøv igen' }));
    await waitFor(() => expect(screen.getByText('Seddel 1')).toBeVisible());
    expect(screen.queryByText(/Ingen forbindelse/)).toBeNull();
  });
});

describe('the tables’ topics', () => {
  const round = step('s2', {
    kind: 'collect',
    title: 'Runde 2: Tryktest',
    config: {
      ...COLLECT,
      form: 'pressure',
      topics: [
        { teamId: 't1', ref: 'e1' },
        { teamId: 't2', ref: 'e2' },
      ],
    },
  } as Parameters<typeof step>[1]);

  it('[ROT1] has one’s own next element first, and every table’s below', async () => {
    await show({ source: 'topics' }, { 'step/s2': round });
    expect(screen.getByRole('heading', { name: 'Byen er for alle aldre' })).toBeVisible();
    expect(screen.getByText(/Runde 2: Tryktest/)).toBeVisible();
    const rows = screen.getAllByRole('listitem');
    expect(rows.map((row) => row.textContent)).toEqual([
      'Bord 1Husene skal være åbne',
      'Bord 2Byen er for alle aldre',
    ]);
    expect(rows[1]).toHaveAttribute('aria-current', 'true');
  });

  it('says that nothing has been dealt out yet', async () => {
    await show({ source: 'topics' });
    expect(screen.getByText(/Emnerne er ikke fordelt endnu/)).toBeVisible();
  });
});

describe('somebody who only listens', () => {
  it('sees the own table on arrival, and learns what comes while a text is read aloud', async () => {
    const { unmount } = await show({ source: 'checkin' });
    expect(screen.getByText('Du sidder ved Bord 2.')).toBeVisible();
    unmount();
    await show(
      { source: 'text', text: 'Kommunalbestyrelsen har valgt.' },
      { 'step/s2': step('s2', { title: 'Runde 2' }) },
    );
    expect(screen.getByText(/Du behøver ikke gøre noget/)).toBeVisible();
    expect(screen.getByText('Næste: Runde 2')).toBeVisible();
  });
});
