import { da } from '#shared/words/dialogue.da.ts';
import { createWords } from './words.ts';

/** What stands around answers (`answerWords.ts`): strata, places of small meetings, what became of a note. */
export const { useWords: useDialogueWords, words: dialogueWords } = createWords(
  da,
  () => import('#shared/words/dialogue.en.ts'),
);
