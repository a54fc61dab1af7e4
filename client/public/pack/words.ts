import { createWords } from '../../ui/words.ts';
import { da } from './words.da.ts';

export const { useWords: usePackWords } = createWords(da, () => import('./words.en.ts'));
