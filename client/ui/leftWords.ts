import { createWords } from './words.ts';
import { da } from './leftWords.da.ts';

export const { useWords: useLeftWords } = createWords(da, () => import('./leftWords.en.ts'));
