import type { ReactNode } from 'react';
import { VERDICTS, type Verdict } from '#shared/board/board.ts';
import type { VerdictCounts } from '#shared/dialogue/report.ts';
import type { da as answerDa } from '#shared/words/answers.da.ts';
import type { Part } from './Stacked.tsx';

const PATHS: Readonly<Record<Verdict, string>> = {
  holds: 'm4.5 12.5 5 5L20 7',
  // A wave: it holds, but not quite like this.
  holds_changed: 'M3 14c3-6 6-6 9-2s6 4 9-2',
  fails: 'm6 6 12 12M18 6 6 18',
};

const sign = (verdict: Verdict): ReactNode => (
  <svg
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="3.4"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <path d={PATHS[verdict]} />
  </svg>
);

export const verdictParts = (counts: VerdictCounts, words: typeof answerDa): readonly Part[] =>
  VERDICTS.map((verdict) => ({
    id: verdict,
    name: words.verdict[verdict],
    sign: sign(verdict),
    n: counts[verdict],
  }));

export const answersIn = (counts: VerdictCounts): number =>
  VERDICTS.reduce((sum, verdict) => sum + counts[verdict], 0);
