import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { useDeskKeys } from './useDeskKeys.ts';

function Page(keys: Parameters<typeof useDeskKeys>[0]) {
  useDeskKeys(keys);
  return (
    <>
      <input aria-label="felt" />
      <button type="button">knap</button>
      <div data-keys="arrows">
        <button type="button">kort</button>
      </div>
    </>
  );
}

describe('keys of the desk', () => {
  it('work from the page, not while somebody types, and leave arrows to the board', async () => {
    const keys = { next: vi.fn(), black: vi.fn(), undo: vi.fn(), list: vi.fn() };
    render(<Page {...keys} />);
    const user = userEvent.setup();
    screen.getByLabelText('felt').focus();
    await user.keyboard('{ArrowRight}bu?');
    for (const key of Object.values(keys)) expect(key).not.toHaveBeenCalled();
    screen.getByText('kort').focus();
    await user.keyboard('{ArrowRight}b');
    expect(keys.next).not.toHaveBeenCalled();
    expect(keys.black).toHaveBeenCalledTimes(1);
    screen.getByText('knap').focus();
    await user.keyboard('{ArrowRight}u?');
    expect(keys.next).toHaveBeenCalledTimes(1);
    expect(keys.undo).toHaveBeenCalledTimes(1);
    expect(keys.list).toHaveBeenCalledTimes(1);
  });
});
