import { createWords } from '../../ui/words.ts';
import { da } from './words.da.ts';

/** What the member's field kit says. */
export const { useWords: useKitWords } = createWords(da, () => import('./words.en.ts'));
