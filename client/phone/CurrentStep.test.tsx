import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useEntry } from '../sync/hooks.ts';
import type { StepView } from '#shared/session/views.ts';
import { COLLECT } from '#shared/steps/defaults.ts';
import { aStep, SESSION, showPhone } from '../testing/phone.tsx';
import { CurrentStep } from './CurrentStep.tsx';
import { useSession } from './view.ts';

const collect = aStep(
  'collect',
  { ...COLLECT, max: 3, hidden: true },
  { title: 'Stille tid', question: 'Mangler der noget?' },
);
const pause = aStep(
  'present',
  { source: 'pause', text: '', theme: '', backAt: '18:40' },
  { id: 's2', title: 'Pause', question: 'Vi holder pause.' },
);

function Page() {
  const session = useSession();
  const step = useEntry<StepView>(`step/${session?.current}`);
  return <main>{step !== undefined && <CurrentStep current={step} />}</main>;
}

const show = () => showPhone(<Page />, { 'step/s1': collect, 'step/s2': pause });
const goOn = {
  session: { ...SESSION, current: 's2' },
  'step/s1': { ...collect, status: 'closed' },
};

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal('scrollTo', vi.fn());
});

describe('a new step', () => {
  it('comes at once, with the focus on its question', async () => {
    const { patch } = await show();
    await patch(goOn);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Vi holder pause.');
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  });

  it('[OUT2] shows what was typed and not sent in the step before, until it is deleted', async () => {
    const user = userEvent.setup();
    const { patch } = await show();
    await user.type(await screen.findByLabelText('Din seddel'), 'Flere bæn');
    act(() => (document.activeElement as HTMLElement).blur());
    await patch(goOn);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Vi holder pause.');
    expect(
      await screen.findByText('Du nåede ikke at sende en seddel i “Stille tid”'),
    ).toBeVisible();
    expect(screen.getByText(/Teksten er her endnu: “Flere bæn”/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Slet teksten' }));
    expect(screen.queryByText(/Flere bæn/)).toBeNull();
    expect(Object.keys(localStorage).filter((key) => key.startsWith('rt.draft.'))).toEqual([]);
  });

  it('waits while the person is in the middle of a text', async () => {
    const user = userEvent.setup();
    const { patch } = await show();
    await user.type(await screen.findByLabelText('Din seddel'), 'Flere bæn');
    await patch(goOn);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Mangler der noget?');
    expect(screen.getByText('Nyt trin: Pause')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Gå til næste trin' }));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Vi holder pause.');
    expect(await screen.findByText('Vi er tilbage kl. 18.40.')).toBeVisible();
  });
});
