import { createWords } from '../ui/words.ts';
import { da } from './dialogue.da.ts';

export const { useWords: useDialogueDesk } = createWords(da, () => import('./dialogue.en.ts'));
