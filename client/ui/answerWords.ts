import { createWords } from './words.ts';
import { da } from './answerWords.da.ts';

export const { useWords: useAnswerWords, words: answerWords } = createWords(
  da,
  () => import('./answerWords.en.ts'),
);
