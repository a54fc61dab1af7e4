import { createWords } from '../../ui/words.ts';
import { da } from './words.da.ts';

/** What the desk's page about tables says, on paper too. */
export const { useWords: useTablesWords } = createWords(da, () => import('./words.en.ts'));
