import { act as settle, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useSync } from '../sync/store.ts';
import { DialoguePage } from './dialogue/DialoguePage.tsx';
import { PeoplePage } from './PeoplePage.tsx';
import { PlanPage } from './PlanPage.tsx';

beforeEach(() => {
  const refused = { rejection: { code: 'not_allowed' } };
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(refused, { status: 403 })));
  useSync.setState({
    entries: {},
    connection: { status: 'ended', reason: { code: 'not_allowed' } },
  });
});
afterEach(() => vi.unstubAllGlobals());

it.each([
  ['Planen', PlanPage],
  ['Deltagere', PeoplePage],
  ['Invitationer', DialoguePage],
])(
  '[AUTH1] %s, to somebody who may not see it: its name, why, and what to do',
  async (name, Page) => {
    history.replaceState(null, '', '/plan/p1/dialog/invitationer');
    render(<Page processId="p1" />);
    await settle(() => new Promise((resolve) => setTimeout(resolve)));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(name);
    expect(screen.getByText('Her er kun adgang for ejer og sekretariat.')).toBeVisible();
  },
);
