import type { da } from './words.da.ts';

const en: typeof da = {
  receiptTitle: 'Your receipt',
  receiptLead: 'See what became of your notes.',
  unknownTitle: 'There is no such page',
  unknownText: 'Check that the address is written correctly.',
};
export default en;
