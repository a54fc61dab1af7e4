import { screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { NewerWording } from '#shared/wire/dialogue.ts';
import { renderDesk } from '../testing/deskHarness.tsx';
import { NewerWordings } from './NewerWordings.tsx';

const wording = (itemId: string, answered: boolean): NewerWording => ({
  itemId,
  now: `Før ${itemId}`,
  wording: 2,
  title: `Nu ${itemId}`,
  description: '',
  reason: 'Sætningen var for lang.',
  answered,
});
afterEach(() => vi.unstubAllGlobals());

it('[WORD1] offers the newer wording where nobody has answered, and says why the other stays', async () => {
  let newer = [wording('e1', false), wording('e2', true)];
  const asked: string[] = [];
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    asked.push(`${init.method ?? 'GET'} ${url}`);
    if (init.method !== 'POST') return Promise.resolve(Response.json(newer));
    newer = newer.slice(1);
    return Promise.resolve(Response.json({ renewed: 1 }));
  });
  const { user } = renderDesk(<NewerWordings />);
  expect(await screen.findByText(/Nu e1.*Sætningen var for lang/)).toBeVisible();
  expect(screen.getByText(/Nogen har svaret her/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Hent den nye ordlyd (1)' }));
  expect(asked).toContain('POST /api/sessions/ses/renew');
  await expect.poll(() => screen.queryByText(/Nu e1/)).toBeNull();
  expect(screen.getByText(/Nu e2/)).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});

it('says nothing while all is as released', () => {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json([])));
  const { container } = renderDesk(<NewerWordings />);
  expect(container).toBeEmptyDOMElement();
});
