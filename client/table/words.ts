import { createWords } from '../ui/words.ts';
import { da } from './words.da.ts';

/** What a table's own device says, its steps too. */
export const { useWords: useTableWords } = createWords(da, () => import('./words.en.ts'));
