import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import type { EarlierText } from '#shared/dialogue/earlier.ts';
import { getJson, postJson } from '../../../sync/http.ts';
import { meeting as report } from '#shared/testing/reports.ts';
import { meeting, overview, process } from '../../../testing/dialogue.ts';
import { CardPage } from './CardPage.tsx';

vi.mock('../../../sync/http.ts', () => ({ getJson: vi.fn(), postJson: vi.fn() }));

const EARLIER: EarlierText = { release: 'r1', version: 1, what: 'e0q0', text: 'Hr. Holm sagde' };

beforeEach(() => {
  vi.mocked(getJson).mockImplementation((path: string) =>
    Promise.resolve({ ok: true, value: path.endsWith('/earlier') ? [EARLIER] : [] }),
  );
  vi.mocked(postJson).mockResolvedValue({ ok: true, value: {} });
});

it('[ITEM4] shows what an earlier card said, and overwrites just that', async () => {
  const user = userEvent.setup();
  render(
    <CardPage
      process={process}
      session="m1"
      overview={overview({
        meetings: [meeting('m1', '2016-04-06', { reportedAt: 1 })],
        reports: [report('m1', '2016-04-06', [], { kind: 'small' })],
      })}
    />,
  );
  const quote = await screen.findByText('Hr. Holm sagde');
  const one = within(quote.parentElement!);
  await user.click(one.getByRole('button', { name: /^Overskriv: / }));
  // Nothing is put in the place of words that do not stand any more.
  expect(one.queryByRole('textbox')).toBeNull();
  await user.click(one.getByRole('button', { name: 'Overskriv for altid' }));
  expect(postJson).toHaveBeenCalledWith(expect.stringMatching(/\/cards\/m1\/redact$/), {
    what: 'e0q0',
    was: 'Hr. Holm sagde',
    text: '',
    release: 'r1',
  });
});
