import { da } from './dialogue.da.ts';
import { createWords } from './words.ts';

/** Words of the dialogue that phone, table, desk and screen share: forms, questions of the pressure test, verdicts. */
export const { useWords: useDialogue, words: dialogue } = createWords(
  da,
  () => import('./dialogue.en.ts'),
);
