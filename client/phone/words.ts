import { createWords } from '../ui/words.ts';
import { da } from './words.da.ts';

/** What phones and iPads say. */
export const { useWords: usePhoneWords } = createWords(da, () => import('./words.en.ts'));
