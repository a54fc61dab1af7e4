import { createWords } from '../ui/words.ts';
import { da } from './placeWords.da.ts';

export const { useWords: usePlaceWords } = createWords(da, () => import('./placeWords.en.ts'));
