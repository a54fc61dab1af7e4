import { act as reactAct, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import type { SessionCommand } from '#shared/session/commands.schema.ts';
import type { MeView, SessionView } from '#shared/session/views.ts';
import { DeskContext, type Desk } from '../desk/deskContext.ts';
import { offered } from '../desk/offered.ts';
import { emptySync, useSync } from '../sync/store.ts';
import { session as sessionView } from './views.ts';

const ME: MeView = {
  person: 'k_line',
  role: 'facilitator',
  name: 'Line',
  teamId: null,
  present: false,
  undoable: {},
  sent: {},
};

/** A part of the desk over given entries; `sent` collects the commands, each of which is accepted. */
export function renderDesk(
  node: ReactNode,
  entries: Record<string, unknown> = {},
  over: { session?: Partial<SessionView>; me?: Partial<MeView> } = {},
) {
  const session = sessionView({ controlBy: 'k_line', controlName: 'Line', ...over.session });
  const me = { ...ME, ...over.me };
  const sent: SessionCommand[] = [];
  const desk: Desk = {
    sessionId: session.id,
    session,
    me,
    may: (type) => offered(type, me, session),
    send: vi.fn((command: SessionCommand) => {
      sent.push(command);
      return Promise.resolve(true);
    }),
    lookAt: vi.fn(),
    openMenu: vi.fn(),
  };
  useSync.setState({ ...emptySync(), entries: { session, me, ...entries } });
  const view = render(<DeskContext value={desk}>{node}</DeskContext>);
  const update = (more: Record<string, unknown>) =>
    reactAct(() => useSync.setState(({ entries: old }) => ({ entries: { ...old, ...more } })));
  return { ...view, desk, sent, update, user: userEvent.setup() };
}
