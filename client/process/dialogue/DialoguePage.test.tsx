import { act as settle, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../sync/http.ts';
import { getJson } from '../../sync/http.ts';
import { useSync } from '../../sync/store.ts';
import { element, invitee, overview, process } from '../../testing/dialogue.ts';
import { go } from './address.tsx';
import { DialoguePage } from './DialoguePage.tsx';

vi.mock('../../sync/start.ts', () => ({ act: vi.fn() }));
vi.mock('../../sync/http.ts', () => ({ getJson: vi.fn() }));

const PATH = '/api/processes/p1/dialogue';
let told: Answer<unknown>;
const asked = () => vi.mocked(getJson).mock.calls.filter(([path]) => path === PATH).length;
async function show(address: string) {
  history.replaceState(null, '', `/plan/p1/dialog/${address}`);
  render(<DialoguePage processId="p1" />);
  await settle(() => Promise.resolve());
}
const comesBack = async (): Promise<void> => {
  vi.mocked(Date.now).mockReturnValue(Date.now() + 61_000);
  document.dispatchEvent(new Event('visibilitychange'));
  await settle(() => Promise.resolve());
};

beforeEach(() => {
  localStorage.clear();
  vi.spyOn(Date, 'now').mockReturnValue(1_000_000);
  vi.stubGlobal('scrollTo', () => undefined);
  told = { ok: true, value: overview({ elements: [element('bm11')] }) };
  vi.mocked(getJson).mockReset();
  vi.mocked(getJson).mockImplementation((path) =>
    Promise.resolve(path === PATH ? (told as Answer<never>) : { ok: true, value: [] as never }),
  );
  useSync.setState({
    entries: {
      process,
      'invitee/g1': invitee('g1', { elements: ['bm11'] }),
      'wordings/bm11': [{ n: 2, title: 'Vi bygger tæt', description: '', reason: 'bord 3', at: 2 }],
    },
  });
});
afterEach(() => vi.restoreAllMocks());

describe('the pages of the dialogue', () => {
  it('[WORD1] have the newest wording on every page and slip, also when it came after the page', async () => {
    await show('billede');
    expect(screen.getByRole('link', { name: 'Vi bygger tæt' })).toBeVisible();
    settle(() => go('/plan/p1/dialog/invitationer?print=g1'));
    expect(screen.getByRole('article')).toHaveTextContent('Vi bygger tæt');
    settle(() =>
      useSync.setState(({ entries }) => ({
        entries: {
          ...entries,
          'wordings/bm11': [
            ...(entries['wordings/bm11'] as []),
            { n: 3, title: 'Vi bygger lavt', description: '', reason: 'bord 4', at: 3 },
          ],
        },
      })),
    );
    expect(screen.getByRole('article')).toHaveTextContent('Vi bygger lavt');
  });

  it('[OUT2] a network that is gone takes nothing away: what was typed stays, and the page says it may be old', async () => {
    await show('kvitteringer');
    await settle(() => Promise.resolve());
    settle(() => go('/plan/p1/dialog/invitationer'));
    await userEvent.click(screen.getByRole('button', { name: 'Ret: Gruppe g1' }));
    await userEvent.type(screen.getByLabelText('Ansvarlig'), 'Halvt skrevet');
    told = { ok: false, rejection: { code: 'offline' } };
    await comesBack();
    expect(screen.getByRole('alert')).toHaveTextContent('Det, du ser, kan være gammelt.');
    expect(screen.getByLabelText('Ansvarlig')).toHaveValue('Halvt skrevet');
    told = { ok: true, value: overview({ elements: [element('bm11')] }) };
    await userEvent.click(screen.getByRole('button', { name: 'Prøv igen', hidden: true }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('[AUTH2] whose link has been withdrawn sees nothing more, and reads how to come in again', async () => {
    await show('billede');
    told = { ok: false, rejection: { code: 'link_revoked' } };
    await comesBack();
    expect(screen.getByText('Her er kun adgang for ejer og sekretariat.')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Vi bygger tæt' })).toBeNull();
  });

  it('asks again when one goes on to another page after a while, and not before', async () => {
    await show('billede');
    settle(() => go('/plan/p1/dialog/ordlyd'));
    expect(asked()).toBe(1);
    vi.mocked(Date.now).mockReturnValue(Date.now() + 61_000);
    settle(() => go('/plan/p1/dialog/materiale'));
    expect(asked()).toBe(2);
    await settle(() => Promise.resolve());
  });
});
