import { act as settle, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { getJson } from '../../../sync/http.ts';
import { act } from '../../../sync/start.ts';
import { element } from '../../../testing/dialogue.ts';
import { WordingDialog } from './WordingDialog.tsx';

vi.mock('../../../sync/start.ts', () => ({ act: vi.fn() }));
vi.mock('../../../sync/http.ts', () => ({ getJson: vi.fn() }));

const mixed = element('bm11', {
  released: { title: 'Vi bygger blandet', description: 'Boliger til alle.' },
});
const onClose = vi.fn();
const dialog = (of = mixed) => <WordingDialog processId="p1" element={of} onClose={onClose} />;
const show = async () => {
  const shown = render(dialog());
  await settle(() => Promise.resolve());
  return shown;
};
const save = (n: number) =>
  screen.getByRole('button', { name: `Gem som ordlyd ${n}`, hidden: true });
const retitle = async (title: string) => {
  const field = screen.getByLabelText('Overskrift');
  await userEvent.clear(field);
  await userEvent.type(field, title);
};
const later = { n: 2, title: 'Vi bygger tæt', description: '', reason: 'bord 3', at: 2 };

beforeEach(() => {
  localStorage.clear();
  vi.mocked(getJson).mockReset().mockResolvedValue({ ok: true, value: [] });
  vi.mocked(act).mockReset().mockResolvedValue({ ok: true });
  onClose.mockReset();
});

describe('a new wording', () => {
  it('[WORD1] is not sent without a reason, and then with the number of the one it was written over', async () => {
    await show();
    await retitle('Vi bygger blandet, også tæt');
    await userEvent.click(save(2));
    expect(act).not.toHaveBeenCalled();
    expect(screen.getByText('Skriv en begrundelse.')).toBeVisible();
    await userEvent.type(screen.getByLabelText('Hvorfor ændres ordlyden?'), 'tre borde sagde det');
    await userEvent.click(save(2));
    expect(act).toHaveBeenCalledWith({
      type: 'wording.add',
      ref: 'bm11',
      after: 1,
      title: 'Vi bygger blandet, også tæt',
      description: 'Boliger til alle.',
      reason: 'tre borde sagde det',
    });
    expect(onClose).toHaveBeenCalled();
  });

  it('[WORD1] is never written over one that came meanwhile without being seen, and keeps what was typed', async () => {
    const { rerender } = await show();
    await retitle('Min tekst');
    rerender(dialog({ ...mixed, later: [later] }));
    expect(screen.getByText('Imens er ordlyd 2 kommet til')).toBeVisible();
    await userEvent.type(screen.getByLabelText('Hvorfor ændres ordlyden?'), 'fordi');
    vi.mocked(act).mockResolvedValueOnce({ ok: false, rejection: { code: 'changed_since' } });
    await userEvent.click(save(3));
    expect(act).toHaveBeenLastCalledWith(expect.objectContaining({ after: 1 }));
    expect(onClose).not.toHaveBeenCalled();
    await userEvent.click(
      screen.getByRole('button', { name: 'Fortsæt fra ordlyd 2 med min tekst', hidden: true }),
    );
    expect(screen.getByLabelText('Overskrift')).toHaveValue('Min tekst');
    await userEvent.click(save(3));
    expect(act).toHaveBeenLastCalledWith(expect.objectContaining({ after: 2, title: 'Min tekst' }));
  });

  it('keeps a draft that was closed', async () => {
    const { unmount } = await show();
    await retitle('Halvt skrevet');
    unmount();
    await show();
    expect(screen.getByLabelText('Overskrift')).toHaveValue('Halvt skrevet');
  });

  it('says that nobody has offered one only when it knows', async () => {
    vi.mocked(getJson).mockReturnValue(new Promise(() => undefined));
    const { unmount } = await show();
    expect(screen.getByText('Henter …')).toBeVisible();
    expect(screen.queryByText('Ingen har skrevet sætningen om endnu.')).toBeNull();
    unmount();
    vi.mocked(getJson).mockResolvedValue({ ok: false, rejection: { code: 'offline' } });
    await show();
    expect(screen.getByRole('alert')).toHaveTextContent('Ingen forbindelse');
    expect(screen.queryByText('Ingen har skrevet sætningen om endnu.')).toBeNull();
  });
});
