import { createWords } from '../ui/words.ts';
import { da } from './stepWords.da.ts';

export const { useWords: useStepWords } = createWords(da, () => import('./stepWords.en.ts'));
