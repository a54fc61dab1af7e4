import type { da } from './words.da.ts';

const en: typeof da = {
  receiptTitle: 'Your receipt',
  receiptLead: 'See what became of your notes.',
  receiptCode: 'Enter the code from your receipt',
  receiptHint: '12 characters. Capital and small letters are the same.',
  receiptShow: 'Show my notes',
  receiptFetching: 'Getting your notes …',
  receiptShort: 'The code has 12 characters.',
  receiptFrom: (title, date) => (date === '' ? title : `${title}, ${date}`),
  receiptCount: (n) => (n === 1 ? 'You have sent 1 note.' : `You have sent ${n} notes.`),
  receiptNone: 'There are no notes on this receipt.',
  receiptNoneText: 'Notes from the try do not count, and notes you have withdrawn are gone.',
  about: (element) => `About: ${element}`,
  better: 'Your sentence:',
  gone: 'The text has been overwritten because it said things about other people.',
  status: {
    visible: '',
    held: 'Waits to be read by a member of staff.',
    hidden: 'Not shown to others. The note is still part of the case.',
  },
  became: 'What became of it',
  openText: 'The municipal council has not got to it yet. Look again later.',
  reason: (reason) => `Reason: ${reason}`,
  decided: (date) => `Entered on ${date}.`,
  next: 'Next step',
  keep: 'Keep the code. It works for the whole process.',
  print: 'Print',
  other: 'Show another receipt',
  unknownTitle: 'There is no such page',
  unknownText: 'Check that the address is written correctly.',
};
export default en;
