import { da } from '#shared/words/answers.da.ts';
import { createWords } from './words.ts';

export const { useWords: useAnswerWords, words: answerWords } = createWords(
  da,
  () => import('#shared/words/answers.en.ts'),
);
