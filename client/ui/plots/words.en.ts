import { plural } from '../format.ts';
import type { PlotWords } from './words.da.ts';

const en: PlotWords = {
  answers: (n) => `${n} ${plural(n, 'answer', 'answers')}`,
  answersBy: (answers, people) =>
    `${answers} ${plural(answers, 'answer', 'answers')} from ${people} ${plural(people, 'person', 'people')}`,
  noAnswers: 'No answers',
  abstained: (n) => `${n} abstained`,
  asTable: 'Show as a table',
  answer: 'Answer',
  count: 'Number',
  all: 'All',
  meeting: 'Meeting',
  newWording: 'New wording',
  shift: 'Shift',
  level: { high: 'Most dots', middle: 'In between', low: 'Fewest dots' },
  noLevel: 'Not included',
  shifted: { up: 'higher', down: 'lower', same: 'same place', unknown: 'cannot be compared' },
  shiftNote: 'Within a group they stand in the order they were handed on. It is not a ranking.',
};

export default en;
