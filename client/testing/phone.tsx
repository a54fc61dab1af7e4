import { act as settle, render, type RenderResult } from '@testing-library/react';
import type { ReactElement } from 'react';
import type { Entries } from '#shared/kernel/view.ts';
import type { ItemView, MeView, SessionView, StepView } from '#shared/session/views.ts';
import { startSync } from '../sync/start.ts';
import { FakePipe, welcome, whole } from './fakePipe.ts';

export const SESSION: SessionView = {
  id: 'm1',
  title: 'Politisk workshop',
  processId: 'p1',
  processTitle: 'Vision 2029',
  activityId: 'a1',
  activityTitle: 'Politisk workshop',
  dateText: '2. marts 2016',
  date: '2016-03-02',
  standing: 'indicative',
  exercise: false,
  attendees: 'none',
  status: 'open',
  openedAt: 1,
  current: 's1',
  order: ['s1', 's2'],
  black: false,
  dark: false,
  page: 0,
  controlName: null,
  controlBy: null,
  invite: null,
  hidden: {},
};

export const ME: MeView = {
  person: 's_1',
  role: 'member',
  name: 'Nadia Yildirim',
  teamId: null,
  present: true,
  undoable: [],
  sent: {},
};

const PLAN = {
  title: 'Trin',
  question: 'Hvad nu?',
  minutes: null,
  status: 'open',
  round: 1,
  startedAt: 1,
  closedAt: null,
  endsAt: null,
  undoUntil: null,
  againReason: '',
  vote: null,
  finishedTeams: [],
  notes: 0,
} as const;

type StepOf<K extends StepView['kind']> = Extract<StepView, { kind: K }>;

export const aStep = <K extends StepView['kind']>(
  kind: K,
  config: StepOf<K>['config'],
  more: Partial<StepView> = {},
): StepOf<K> => ({ ...PLAN, id: 's1', preset: 'free', kind, config, ...more }) as StepOf<K>;

export const anItem = (id: string, more: Partial<ItemView> = {}): ItemView => ({
  id,
  kind: 'keyword',
  title: id,
  description: '',
  theme: '',
  origin: '',
  source: 'import',
  stepId: null,
  clusterId: null,
  status: 'visible',
  hideReason: null,
  at: 1,
  wordings: [],
  claims: [],
  questions: 0,
  ...more,
});

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
    // oxlint-disable-next-line typescript/require-await -- lets React take it in
    patch: (set) =>
      settle(async () => {
        pipe.patch({ audience: 'room', from: rev, rev: ++rev, set, del: [] });
      }),
  };
}
