import { plural } from '../../ui/format.ts';
import type { da } from './words.da.ts';

const tables = (n: number) => `${n} ${plural(n, 'table', 'tables')}`;
const slips = (n: number) => `${n} ${plural(n, 'slip', 'slips')}`;

const en: typeof da = {
  intro: 'Make the tables, seat the politicians, and print what is to lie on each table.',

  howMany: 'How many tables?',
  make: (n) => `Make ${tables(n)}`,
  add: (n) => `Add ${tables(n)}`,
  remove: (n) => `Remove ${tables(n)}`,
  range: 'Write a number from 1 to 100.',
  removeAsk: (n) => `Remove ${tables(n)}?`,
  removeText: (names) =>
    `Somebody sits at ${names}. They have to find another table. Their notes stay.`,
  none: 'There are no tables yet. Write how many stand in the hall.',
  list: 'The tables',
  table: 'Table',
  people: 'Sit here',
  members: 'Listening',
  membersNone: 'nobody',
  total: (people, members) =>
    `${people} ${plural(people, 'participant has', 'participants have')} found a table. ${members} ${plural(members, 'member is', 'members are')} seated.`,
  moveTo: (name) => `Move ${name} to`,
  noTable: 'No table',

  deal: 'Seat the politicians',
  dealHelp:
    'They are spread evenly. Two of a group share a table only when there are fewer tables than members of the group.',
  dealWho: 'Who is to be seated?',
  dealAll: 'All members',
  dealPresent: 'Those checked in',
  dealGo: (n) => `Seat ${n} ${plural(n, 'member', 'members')}`,
  dealAgain: 'The seating as it is now is made anew. Participants stay at their tables.',
  dealNone: 'There is nobody to seat.',
  sameGroup: (names) => `Same group at the same table: ${names}`,

  sheets: 'Table sheets',
  sheetsHelp:
    'One sheet for each table: a large number, a QR code and the meeting code for participants. At the bottom a strip for the host with a link to the table’s own device.',
  sheetsWarn: 'When you make new sheets, earlier host links to the chosen tables stop working.',
  sheetsGo: (n) => `Make sheets for ${tables(n)}`,
  sheetsAsk: (n) => `Make new sheets for ${tables(n)}?`,
  sheetsReady: (n) => `Sheets for ${tables(n)} are ready`,
  once: 'The host links are shown only now. Print them before you close.',
  print: 'Print',
  close: 'Close the sheets',
  printFirst: 'Print and close what is ready first.',
  which: 'Which tables?',
  all: 'All tables',

  comeIn: 'Join on your phone',
  howTo: [
    'Open the camera and point at the code.',
    'Choose your language, and who you are here as.',
    'You are at the table. The page changes by itself.',
  ],
  orCode: (address) => `Or go to ${address} and type`,
  noPhone: 'No phone? Write on paper. The host types it in exactly as you write it.',
  hostTitle: (name) => `For the host at ${name}`,
  hostText:
    'Cut off this strip. Scan the code with the table’s tablet or phone. The link is for this table only.',
  joinQr: (name) => `QR code for participants at ${name}`,
  hostQr: (name) => `QR code for the host at ${name}`,

  slips: 'Numbered slips',
  slipsHelp:
    'Slips for those who write on paper: 8 to a sheet. Each has a number for typing in and a code, so that whoever wrote it can see what it was used for.',
  from: 'First number',
  count: 'Slips for each table',
  slipsGo: (n) => `Make ${slips(n)}`,
  slipsWrong: (most) => `Write a first number, and how many from 1 to ${most}.`,
  slipsReady: (n, sheets) =>
    `${slips(n)} ${plural(n, 'is', 'are')} ready on ${sheets} ${plural(sheets, 'sheet', 'sheets')}`,
  slipsOnce: 'The codes are shown only now. Print the slips before you close.',
  slipsAsk: 'Some of these numbers have been made before',
  slipsAgain:
    'If you make them again, the codes on the first slips stop working. Do so only if nobody has been given them.',
  slipsAskGo: 'Make them again',
  slipsMany: (most) =>
    `That is more than ${most.toLocaleString('en')} slips. Choose fewer tables at a time.`,
  slipNumber: (n) => `No. ${n}`,
  slipWrite: 'Write one thing. Do not write your name.',
  slipReceipt: 'Cut off and keep: see what your slip was used for.',
  slipQr: (n) => `QR code to the receipt of slip ${n}`,
};
export default en;
