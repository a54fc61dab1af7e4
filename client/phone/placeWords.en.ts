import type { PlaceWords } from './placeWords.da.ts';

const en: PlaceWords = {
  where: 'Where are you sitting?',
  whereHelp: 'The number is on the table.',
  noTable: 'I have no table',
  invited: 'Were you invited?',
  invitedHelp: 'We only use it to see whether we have reached those we wanted to hear.',
  invitedYes: 'Yes, I was invited',
  invitedNo: 'No, I came by myself',
  youSitAt: (name) => `You are sitting at ${name}.`,
  otherTable: 'Choose another table',
  changeTitle: 'Change table',
  changeHelp: 'What you have sent already stays with the table where you wrote it.',
};

export default en;
