import { act, render, screen } from '@testing-library/react';
import { Suspense, type ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CaughtPage } from './Caught.tsx';
import { fetched } from './fetched.ts';

beforeEach(() => {
  vi.useFakeTimers();
  // React says aloud what it has caught.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** As long as anybody would wait. */
async function show(load: () => Promise<() => ReactNode>): Promise<void> {
  const Part = fetched(load);
  render(
    <CaughtPage>
      <Suspense fallback={null}>
        <Part />
      </Suspense>
    </CaughtPage>,
  );
  await act(() => vi.advanceTimersByTimeAsync(30_000));
}

const away = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));

it('[OUT2] a page that does not come says so, and how to go on: never a white one', async () => {
  await show(away);
  expect(screen.getByRole('alert')).toHaveTextContent(
    'Noget gik galt. Det, du har skrevet, er gemt her. Prøv igen.',
  );
  expect(screen.getByRole('button', { name: 'Prøv igen' })).toBeVisible();
});

it('a network that is away for a moment is waited for', async () => {
  let tries = 0;
  await show(() => (++tries < 3 ? away() : Promise.resolve(() => <p>Her er den</p>)));
  expect(screen.getByText('Her er den')).toBeVisible();
});
