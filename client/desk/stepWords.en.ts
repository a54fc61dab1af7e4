import { da } from './stepWords.da.ts';
const en: typeof da = da;
export default en;
