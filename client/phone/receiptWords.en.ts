import type { ReceiptWords } from './receiptWords.da.ts';

const en: ReceiptWords = {
  title: 'Keep your receipt',
  text: 'With the code you can see what your notes were used for. It works for the whole process, and you need no account.',
  onlyNotes:
    'The code shows your notes only, never your votes. Everybody who has the code can read them.',
  code: 'Your code',
  copyLink: 'Copy the link',
  copied: 'The link is copied',
  copyYourself: 'Your browser cannot copy for you. Mark the link and copy it yourself.',
  link: 'Link to your receipt',
  qr: 'QR code for your receipt',
  open: 'See what became of your notes',
  photo: 'Take a picture of the screen, or write the code down.',
  waiting: 'Getting your receipt …',
  failed: 'Your receipt did not come. Your notes are saved. Try again.',
  make: 'Make my receipt',
  replaces:
    'Your browser saves nothing on this device. If you make a receipt now, an earlier code no longer works.',
};

export default en;
