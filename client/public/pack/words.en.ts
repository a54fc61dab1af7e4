import type { da } from './words.da.ts';

const en: typeof da = {
  title: 'Conversation pack',
  lead: 'Everything for a small meeting about the vision. The pack is the same for everybody and may be used by anybody. What is printed is in Danish.',
  loading: 'Getting the pack …',
  empty: 'The pack is not ready yet',
  emptyText: 'It comes here when the municipal council has chosen keywords and core elements.',
  choose: 'Choose what you want to print',
  part: {
    intro: 'About the meeting',
    sheets: 'A sheet for each core element',
    cards: 'Cards to cut out',
    questions: 'The four questions',
    runSheet: 'Run sheet for 65 minutes',
    card: 'Collection card on paper',
    easy: 'Easy Danish',
    names: 'Names and private matters',
  },
  sheetSize: 'Size of the sheets',
  a4: 'A4, ordinary printer',
  a3: 'A3, large sheets',
  print: 'Print what is chosen',
  printHint: 'It works in black and white. Print one-sided if you want to cut the cards out.',
  noneChosen: 'Choose at least one thing.',
  all: 'Choose all',
  none: 'Choose none',
  announce: 'Texts for announcing the meeting',
  onWeb: 'The pack on the web',
  qr: (url) => `QR code to ${url}`,
};
export default en;
