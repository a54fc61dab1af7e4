import { da } from './dialogueWords.da.ts';
import { createWords } from './words.ts';

/** What stands around answers (`answerWords.ts`): strata, places of small meetings, what became of a note. */
export const { useWords: useDialogueWords, words: dialogueWords } = createWords(
  da,
  () => import('./dialogueWords.en.ts'),
);
