import { plural } from './format.ts';
import type { da } from './announcements.da.ts';

const en: typeof da = {
  title: 'Texts for announcing it',
  lead: 'Fill in place, date and time. Change the text if you like. Then copy it to where it is to be used. The texts are in Danish.',
  place: 'Place',
  placeHint: 'For example the square in Skovlunde',
  date: 'Date',
  time: 'Time',
  channel: {
    web: 'The municipality’s website',
    paper: 'Ballerup Bladet',
    own: 'Your own profile on social media',
    invitation: 'Invitation to a dialogue meeting',
  },
  hint: {
    web: 'The secretariat puts the text on the website.',
    paper: 'At most 600 characters with spaces.',
    own: 'At most 280 characters. It is your own post: you write it and you answer for it. Do not use the municipality’s logo.',
    invitation: 'For those who are invited to Fremtidens Ballerup.',
  },
  text: 'Text',
  count: (n) => `${n} characters`,
  left: (n, limit) => `${n} of ${limit} characters`,
  over: (over, limit) =>
    `${over} ${plural(over, 'character', 'characters')} too many. There is room for ${limit}. Make the text shorter.`,
  gaps: 'Fill in what stands in brackets before you use the text.',
  copy: 'Copy the text',
  copied: 'Copied',
  copyYourself: 'The text is marked. Copy it yourself.',
  again: 'Use the template again',
};
export default en;
