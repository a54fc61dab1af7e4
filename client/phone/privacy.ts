import { createWords } from '../ui/words.ts';
import { da } from './privacy.da.ts';

export const { useWords: usePrivacyWords } = createWords(da, () => import('./privacy.en.ts'));
