import type { ResultView, SessionView, StepView } from '#shared/session/views.ts';
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
