import { createWords } from '../ui/words.ts';
import { da } from './receiptWords.da.ts';

export const { useWords: useReceiptWords } = createWords(da, () => import('./receiptWords.en.ts'));
