import { createWords } from '../../../ui/words.ts';
import { da } from './words.da.ts';

/** What the forms of a dialogue say to those who write in them. */
export const { useWords: useAnswerStep } = createWords(da, () => import('./words.en.ts'));
