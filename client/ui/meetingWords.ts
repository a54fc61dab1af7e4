import { createWords } from './words.ts';

/** Danish words of a planned meeting → the same in English; in Danish there is nothing to say again. */
export const { useWords: useMeetingWords } = createWords<Readonly<Record<string, string>>>(
  {},
  () => import('./meetingWords.en.ts'),
);
