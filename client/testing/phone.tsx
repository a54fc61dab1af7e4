import { act as settle, render, type RenderResult } from '@testing-library/react';
import type { ReactElement } from 'react';
import type { Entries } from '#shared/kernel/view.ts';
import type { ItemView, MeView, SessionView, StepOf, StepView } from '#shared/session/views.ts';
import { startSync } from '../sync/start.ts';
import { FakePipe, welcome, whole } from './fakePipe.ts';
import { item, session, step } from './views.ts';

export const SESSION: SessionView = session({ id: 'm1', current: 's1', order: ['s1', 's2'] });

export const ME: MeView = {
  person: 's_1',
  role: 'member',
  name: 'Nadia Yildirim',
  teamId: null,
  present: true,
  undoable: {},
  sent: {},
};

export const aStep = <K extends StepView['kind']>(
  kind: K,
  config: StepOf<K>['config'],
  more: Partial<StepView> = {},
): StepOf<K> =>
  step('s1', {
    kind,
    config,
    title: 'Trin',
    question: 'Hvad nu?',
    status: 'open',
    startedAt: 1,
    ...more,
  } as Partial<StepView>) as StepOf<K>;

export const anItem = (id: string, more: Partial<ItemView> = {}): ItemView =>
  item(id, { theme: '', at: 1, ...more });

export interface Shown extends RenderResult {
  readonly pipe: FakePipe;
  /** The server sends new entries. */
  readonly patch: (set: Entries) => Promise<void>;
}

let rev = 1;

/** Renders as a phone whose server, played by the test, has sent these entries. */
export async function showPhone(
  element: ReactElement,
  entries: Entries,
  options: { me?: Partial<MeView>; pipe?: FakePipe } = {},
): Promise<Shown> {
  const pipe = options.pipe ?? new FakePipe();
  pipe.onHello = () =>
    welcome([
      whole('room', rev, { session: SESSION, ...entries }),
      whole('mine:s_1', rev, { me: { ...ME, ...options.me } }),
    ]);
  startSync({ surface: 'phone', stream: 'm1' }, pipe);
  // Lets the reply to hello arrive.
  await settle(async () => undefined);
  const rendered = render(element);
  await settle(() => new Promise((resolve) => setTimeout(resolve)));
  return {
    ...rendered,
    pipe,
    patch: (set) =>
      settle(async () => {
        pipe.patch({ audience: 'room', from: rev, rev: ++rev, set, del: [] });
      }),
  };
}
