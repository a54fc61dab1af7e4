import { createWords } from '../words.ts';
import { da } from './words.da.ts';

export const { useWords: usePlotWords } = createWords(da, () => import('./words.en.ts'));
