import type { Level } from './levels.ts';
import { plural } from '../format.ts';

/** What plots say beside their bars. */
export const da = {
  answers: (n: number) => `${n} svar`,
  answersBy: (answers: number, people: number) =>
    `${answers} svar fra ${people} ${plural(people, 'person', 'personer')}`,
  noAnswers: 'Ingen svar',
  abstained: (n: number) => `${n} undlod`,
  asTable: 'Vis som tabel',
  answer: 'Svar',
  count: 'Antal',
  all: 'I alt',
  meeting: 'Møde',
  newWording: 'Ny ordlyd',
  shift: 'Flytning',
  level: {
    high: 'Flest prikker',
    middle: 'Midt imellem',
    low: 'Færrest prikker',
  } satisfies Record<Level, string> as Record<Level, string>,
  noLevel: 'Ikke med',
  shifted: { up: 'højere', down: 'lavere', same: 'samme sted', unknown: 'kan ikke sammenlignes' },
  /** The same groups are compared, not ranks: a dot or two says nothing. */
  shiftNote:
    'Inden for en gruppe står de i den rækkefølge, de blev sendt videre i. Det er ikke en rangorden.',
};

export type PlotWords = typeof da;
