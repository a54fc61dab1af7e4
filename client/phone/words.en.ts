import { plural } from '../ui/format.ts';
import type { da } from './words.da.ts';

const en: typeof da = {
  myMeetings: 'My meetings',
  connected: 'on',
  reconnecting: 'connecting',
  notConnected: 'off',
  waitingToSend: (n) => `${n} ${plural(n, 'thing waits', 'things wait')} to be sent.`,
  loading: 'Getting the meeting …',
  checkedIn: 'You are checked in',
  checkedInAs: (name) => `You take part as ${name}.`,
  sitAt: (table) => `You sit at ${table}.`,
  following: 'You are following',
  waitSoon: 'We start soon. You do not need to do anything. The page changes by itself.',
  waitBetween: 'We go on in a moment. You do not need to do anything.',
  notOpen: 'The meeting is not open yet',
  notOpenText: 'Keep the page open. It changes by itself when the meeting starts.',
  nextUp: (title) => `Next: ${title}`,
  checkInTitle: 'Check in',
  checkInText: 'Then we can see that you are here, and you can vote.',
  checkInListen: 'Then we can see that you are here. Here you listen.',
  checkIn: 'Check in',
  readNotes: 'Read the notes',
  allItems: 'See the whole list',
  tableChoose: 'Choose table',
  tableChange: 'Change table',
  receipt: 'Your receipt',
  privacy: 'How we use what you write',
  home: 'To the front page',
  stopped: 'You are no longer taking part on this device',
  refusedTitle: 'Not sent',
  refusedKept: 'Your text:',
  dismiss: 'I have seen it',
};

export default en;
