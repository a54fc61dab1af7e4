import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CollectConfig } from '#shared/steps/configs.ts';
import type { StepView } from '#shared/session/views.ts';
import { FakePipe } from '../../testing/fakePipe.ts';
import { anItem, aStep, showPhone } from '../../testing/phone.tsx';
import { CollectPhone } from './Phone.tsx';

const CONFIG: CollectConfig = {
  kinds: ['note'],
  max: 2,
  hidden: true,
  moderated: false,
  claimable: false,
  themes: false,
  form: 'note',
  lenses: [],
  writers: 'all',
  topics: [],
  practice: false,
};

const show = (
  config: Partial<CollectConfig> = {},
  options: Parameters<typeof showPhone>[2] & { step?: Partial<StepView>; items?: object } = {},
) => {
  const step = aStep('collect', { ...CONFIG, ...config }, options.step);
  return showPhone(<CollectPhone step={step} />, { 'step/s1': step, ...options.items }, options);
};

const title = () => screen.getByLabelText('Din seddel');
const send = () => screen.getByRole('button', { name: 'Send' });

beforeEach(() => localStorage.clear());

describe('writing on a phone', () => {
  it('sends what was typed, and shows it as on its way at once', async () => {
    const user = userEvent.setup();
    const { pipe } = await show();
    await user.type(title(), 'Flere bænke');
    await user.click(send());
    expect(screen.getByText('Flere bænke')).toBeVisible();
    expect(title()).toHaveValue('');
    expect(screen.getByText('1 af 2 brugt')).toBeVisible();
    await waitFor(() => expect(pipe.commands).toHaveLength(1));
    expect(pipe.commands[0]?.command).toMatchObject({ type: 'item.propose', title: 'Flere bænke' });
  });

  it('[OUT1] keeps each keystroke over a reload', async () => {
    const user = userEvent.setup();
    const first = await show();
    await user.type(title(), 'Halvt skre');
    first.unmount();
    await show();
    expect(title()).toHaveValue('Halvt skre');
  });

  it('[OUT2] gives a refused text back into the form, with the reason', async () => {
    const user = userEvent.setup();
    const pipe = new FakePipe();
    pipe.onCommand = () => ({ ok: false, rejection: { code: 'frozen_by_vote' } });
    await show({}, { pipe });
    await user.type(title(), 'Flere bænke');
    await user.click(send());
    await waitFor(() => expect(title()).toHaveValue('Flere bænke'));
    expect(screen.getByText(/kan ikke ændres nu/)).toBeVisible();
  });

  it('stops what looks like a personal number before it is sent', async () => {
    const user = userEvent.setup();
    const { pipe } = await show();
    await user.type(title(), 'Ring til 010203-1234');
    await user.click(send());
    expect(screen.getByText('Det ligner et personnummer. Fjern det, før du sender.')).toBeVisible();
    expect(title()).toHaveFocus();
    expect(title()).toHaveValue('Ring til 010203-1234');
    expect(pipe.commands).toEqual([]);
  });

  it('cuts nothing from a text that is too long, and says by how much', async () => {
    const user = userEvent.setup();
    const { pipe } = await show();
    await user.click(title());
    await user.paste('a'.repeat(405));
    await user.click(send());
    expect(screen.getByText(/5 tegn for meget. Intet er slettet/)).toBeVisible();
    expect(title()).toHaveValue('a'.repeat(405));
    expect(pipe.commands).toEqual([]);
  });

  it('says what to do when all are used', async () => {
    await show({}, { me: { sent: { s1: 2 } } });
    expect(screen.getByText('Du har brugt 2 af 2.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Send' })).toBeNull();
  });

  it('hints at what looks alike, and stops nobody', async () => {
    const user = userEvent.setup();
    await show(
      { kinds: ['keyword'] },
      { items: { 'item/x': anItem('x', { title: 'Levende bymidter' }) } },
    );
    await user.type(screen.getByLabelText('Dit nøgleord'), 'Levnde bymidter');
    expect(await screen.findByText(/Ligner noget, der allerede er foreslået/)).toBeVisible();
    expect(send()).toBeEnabled();
  });
});

describe('own notes', () => {
  const own = (more: object) => ({
    'item/n1': anItem('n1', {
      kind: 'note',
      title: 'Min seddel',
      stepId: 's1',
      mine: { author: true, claimed: false, questioned: false },
      ...more,
    }),
  });

  it('tells neutrally that a note waits or is hidden', async () => {
    const waiting = await show({}, { items: own({ status: 'held' }) });
    expect(screen.getByText(/vises, når en medarbejder har læst den/)).toBeVisible();
    waiting.unmount();
    await show({}, { items: own({ status: 'hidden', hideReason: 'off_topic' }) });
    expect(screen.getByText(/Sedlen vises ikke: uden for emnet/)).toBeVisible();
  });

  it('withdraws only after being asked', async () => {
    const user = userEvent.setup();
    const { pipe } = await show({}, { items: own({}) });
    await user.click(screen.getByRole('button', { name: 'Træk tilbage: Min seddel' }));
    expect(pipe.commands).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Træk tilbage' }));
    await waitFor(() =>
      expect(pipe.commands[0]?.command).toEqual({ type: 'item.withdraw', itemId: 'n1' }),
    );
  });

  it('keeps the edit open when it is refused', async () => {
    const user = userEvent.setup();
    const pipe = new FakePipe();
    pipe.onCommand = () => ({ ok: false, rejection: { code: 'step_closed' } });
    await show({}, { items: own({}), pipe });
    await user.click(screen.getByRole('button', { name: 'Ret: Min seddel' }));
    await user.type(screen.getByRole('textbox', { name: 'Ret dit forslag' }), ' igen');
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(await screen.findByText(/Trinnet er lukket/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Ret dit forslag' })).toHaveValue('Min seddel igen');
  });
});

describe('taking a meeting', () => {
  it('is one button, and public', async () => {
    const user = userEvent.setup();
    const { pipe } = await show(
      { kinds: ['meeting'], claimable: true },
      {
        items: {
          'item/m': anItem('m', { kind: 'meeting', title: 'Seniorrådet', claims: ['Bent'] }),
        },
      },
    );
    expect(screen.getByText('Tages af Bent')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /Jeg tager det møde/ }));
    expect(screen.getByText('Du har taget det')).toBeVisible();
    await act(() => Promise.resolve());
    expect(pipe.commands[0]?.command).toEqual({ type: 'item.claim', itemId: 'm', on: true });
  });
});
