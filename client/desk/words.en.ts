import { da } from './words.da.ts';
const en: typeof da = da;
export default en;
