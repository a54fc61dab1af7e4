import type { Answer } from '#shared/board/board.ts';
import type {
  ItemView,
  ProgressView,
  ResultView,
  SessionView,
  StepView,
  TeamView,
} from '#shared/session/views.ts';
import type { CollectConfig, PresentConfig } from '#shared/steps/configs.ts';
import { COLLECT, PRESENT } from '#shared/steps/defaults.ts';
import * as views from './views.ts';

/** Entries as the screen gets them while a vote on keywords is current. */
export const session = (more: Partial<SessionView> = {}): SessionView =>
  views.session({
    current: 'v',
    order: ['v'],
    invite: {
      code: '482913',
      url: 'https://kommune.example/j/482913',
      qr: { size: 21, path: 'M0,0h1v1h-1z' },
    },
    ...more,
  });

export const voteStep = (more: Partial<StepView> = {}): StepView =>
  views.voteStep('v', {
    preset: 'dots',
    title: 'Prikker på nøgleord',
    question: 'Hvilke nøgleord skal bære visionen?',
    status: 'open',
    startedAt: 1,
    ...more,
  } as Partial<StepView>);

const row = (ref: string, title: string, dots: number, tied: boolean) =>
  views.row(ref, dots, { title, tied, theme: '', percent: Math.round((dots * 100) / 22) });

export const result = (): ResultView =>
  views.result({
    title: 'Prikker på nøgleord',
    present: 24,
    voted: 22,
    rows: [
      row('a', 'Grøn by', 18, false),
      row('b', 'Klare svar', 9, true),
      row('c', 'Nærvær', 9, true),
    ],
  });

/** A hall at a dialogue meeting: citizens take part, the politicians listen. */
export const hall = (more: Partial<SessionView> = {}): SessionView =>
  session({ attendees: 'take_part', members: 'listen', current: 's', order: ['s'], ...more });

export const tables = (count: number): Record<string, TeamView> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `team/t${i + 1}`,
      { id: `t${i + 1}`, name: `Bord ${i + 1}`, members: [], people: 8 },
    ]),
  );

export const element = (id: string, title: string): Record<string, ItemView> => ({
  [`item/${id}`]: views.item(id, { kind: 'element', title }),
});

/** An approved note of the step `r`, as the screen gets it. */
export const note = (
  id: string,
  title: string,
  answer: Partial<Answer> = {},
  over: Partial<ItemView> = {},
): Record<string, ItemView> => ({
  [`item/${id}`]: views.item(id, {
    kind: 'note',
    title,
    theme: '',
    stepId: 'r',
    answer: views.said(answer),
    ...over,
  }),
});

export const collectStep = (
  id: string,
  config: Partial<CollectConfig>,
  more: Partial<StepView> = {},
): StepView =>
  views.step(id, {
    kind: 'collect',
    config: { ...COLLECT, kinds: ['note'], ...config },
    status: 'open',
    startedAt: 1,
    ...more,
  } as Partial<StepView>);

export const presentStep = (
  id: string,
  config: Partial<PresentConfig>,
  more: Partial<StepView> = {},
): StepView =>
  views.step(id, {
    kind: 'present',
    config: { ...PRESENT, ...config },
    status: 'open',
    startedAt: 1,
    ...more,
  } as Partial<StepView>);

/** Notes so far by table; the screen is told nothing else about them. */
export const progress = (stepId: string, notes: Record<string, number>): ProgressView => ({
  stepId,
  teams: Object.fromEntries(
    Object.entries(notes).map(([id, n]) => [
      id,
      { notes: n, lastAt: null, counted: null, typed: 0 },
    ]),
  ),
});
