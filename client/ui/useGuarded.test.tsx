import { act as settle, renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { useGuarded } from './useGuarded.ts';

afterEach(() => vi.restoreAllMocks());

it('takes the first press on a page that has only just been opened', async () => {
  vi.spyOn(performance, 'now').mockReturnValue(300);
  const pressed = vi.fn(() => Promise.resolve());
  const { result, rerender } = renderHook(({ key }) => useGuarded(key, pressed), {
    initialProps: { key: 'finish' },
  });
  await settle(async () => result.current[0]());
  expect(pressed).toHaveBeenCalledOnce();
  // What has just changed under the hand is another matter.
  rerender({ key: 'unfinish' });
  await settle(async () => result.current[0]());
  expect(pressed).toHaveBeenCalledOnce();
});
