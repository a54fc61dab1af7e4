import { createWords } from '../ui/words.ts';
import { da } from './words.da.ts';

/** What the pages say that anybody may open. */
export const { useWords: usePublicWords } = createWords(da, () => import('./words.en.ts'));
