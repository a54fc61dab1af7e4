import { createWords } from '../ui/words.ts';
import { da } from './doorWords.da.ts';

/** The ways in: code, link, home. */
export const { useWords: useDoorWords } = createWords(da, () => import('./doorWords.en.ts'));
