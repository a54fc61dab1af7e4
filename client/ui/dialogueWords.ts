import { da } from './dialogueWords.da.ts';
import { createWords } from './words.ts';

/** What answers are made of, named the same on paper, phone, desk, screen and in the office. */
export const { useWords: useDialogueWords, words: dialogueWords } = createWords(
  da,
  () => import('./dialogueWords.en.ts'),
);
