import { act as settle, render, type RenderResult } from '@testing-library/react';
import type { ReactElement } from 'react';
import type { Answer } from '#shared/board/board.ts';
import type { Entries } from '#shared/kernel/view.ts';
import type { ItemView, MeView, SessionView } from '#shared/session/views.ts';
import { startSync } from '../sync/start.ts';
import { FakePipe, welcome, whole } from './fakePipe.ts';
import { item, said, session } from './views.ts';

export const TABLE = 'bord-4';

const ME: MeView = {
  person: `host:${TABLE}`,
  role: 'host',
  name: 'Bord 4',
  teamId: TABLE,
  present: false,
  undoable: {},
  sent: {},
};

/** A note of the table as its own device gets it. */
export const aNote = (
  id: string,
  more: Partial<ItemView> = {},
  answer: Partial<Answer> = {},
): ItemView =>
  item(id, {
    kind: 'note',
    theme: '',
    source: 'device',
    stepId: 's1',
    at: 1,
    answer: said({ about: 'e1', teamId: TABLE, ...answer }),
    ...more,
  });

export interface ShownTable extends RenderResult {
  readonly pipe: FakePipe;
  /** The server sends new entries to the table. */
  readonly patch: (set: Entries) => Promise<void>;
}

let rev = 1;

/** Renders as table 4's device, whose server, played by the test, has sent the hall's entries and the table's own. */
export async function showTable(
  element: ReactElement,
  room: Entries,
  own: Entries = {},
  options: { pipe?: FakePipe; session?: Partial<SessionView>; me?: Partial<MeView> } = {},
): Promise<ShownTable> {
  const pipe = options.pipe ?? new FakePipe();
  const meeting = session({
    id: 'd1',
    title: 'Dialogmøde',
    current: 's1',
    order: ['s1', 's2', 's3'],
    attendees: 'take_part',
    members: 'listen',
    ...options.session,
  });
  pipe.onHello = () =>
    welcome([
      whole('room', rev, { session: meeting, ...room }),
      whole(`team:${TABLE}`, rev, own),
      whole(`mine:host:${TABLE}`, rev, { me: { ...ME, ...options.me } }),
    ]);
  startSync({ surface: 'table', stream: 'd1' }, pipe);
  // Lets the reply to hello arrive.
  await settle(async () => undefined);
  const rendered = render(element);
  await settle(() => new Promise((resolve) => setTimeout(resolve)));
  return {
    ...rendered,
    pipe,
    patch: (set) =>
      settle(async () => {
        pipe.patch({ audience: `team:${TABLE}`, from: rev, rev: ++rev, set, del: [] });
      }),
  };
}
