import { createWords } from '../../ui/words.ts';
import { da } from './words.da.ts';

/** What the gallery and the tables' topics say on a phone. */
export const { useWords: usePresentWords } = createWords(da, () => import('./words.en.ts'));
