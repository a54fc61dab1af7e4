import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { VISION_2029 } from '#shared/process/plan.ts';
import { act } from '../sync/start.ts';
import { ActivityDialog } from './ActivityDialog.tsx';

vi.mock('../sync/start.ts', () => ({ act: vi.fn() }));

const activity = { ...VISION_2029[1]!, cancelled: false, revisions: [] };
const onClose = vi.fn();

beforeEach(() => {
  vi.mocked(act).mockReset().mockResolvedValue({ ok: true });
  onClose.mockReset();
});

describe('a revision of the plan', () => {
  it('is not sent without a reason, and says what to do', async () => {
    render(<ActivityDialog activity={activity} onClose={onClose} />);
    await userEvent.click(screen.getByRole('button', { name: 'Gem ændringen' }));
    expect(act).not.toHaveBeenCalled();
    expect(screen.getByRole('alert')).toHaveTextContent('Skriv en begrundelse.');
  });

  it('moves an activity to another date, with its reason', async () => {
    render(<ActivityDialog activity={activity} onClose={onClose} />);
    const date = screen.getByLabelText('Dato');
    await userEvent.clear(date);
    await userEvent.type(date, '2016-03-09');
    await userEvent.type(screen.getByLabelText('Hvorfor ændres planen?'), 'salen var optaget');
    await userEvent.click(screen.getByRole('button', { name: 'Gem ændringen' }));
    expect(act).toHaveBeenCalledWith({
      type: 'activity.revise',
      activityId: 'a1',
      plan: { ...activity.plan, when: { kind: 'day', date: '2016-03-09' } },
      reason: 'salen var optaget',
    });
    expect(onClose).toHaveBeenCalled();
  });

  it('keeps what was typed when it is refused', async () => {
    vi.mocked(act).mockResolvedValue({ ok: false, rejection: { code: 'busy' } });
    render(<ActivityDialog activity={activity} onClose={onClose} />);
    await userEvent.type(screen.getByLabelText('Hvorfor ændres planen?'), 'salen var optaget');
    await userEvent.click(screen.getByRole('button', { name: 'Gem ændringen' }));
    expect(onClose).not.toHaveBeenCalled();
    expect(screen.getByLabelText('Hvorfor ændres planen?')).toHaveValue('salen var optaget');
    expect(screen.getByRole('alert')).toHaveTextContent('Intet er ændret. Prøv igen.');
  });
});
