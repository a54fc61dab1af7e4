import { da } from './common.da.ts';
import { createWords } from './words.ts';

/** Words that all surfaces share. */
export const { useWords: useCommon, words: common } = createWords(
  da,
  () => import('./common.en.ts'),
);
