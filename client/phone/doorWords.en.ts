import type { DoorWords } from './doorWords.da.ts';

const en: DoorWords = {
  joinTitle: 'Welcome',
  joinCode: 'Enter the 6 digits from the screen',
  joinGo: 'Go in',
  joinChecking: 'Checking the code …',
  joinDigits: 'The code has 6 digits.',
  joinWelcome: (title) => `Welcome to ${title}`,
  joinWho: 'What are you here as?',
  joinAnon: 'You do not need to write your name.',
  seatTitle: (title) => `${title} is for members`,
  seatText: 'Open your personal link. If you do not have it, get a 6-digit code at the desk.',
  seatCode: 'Code from the desk',
  seatCodeWrong: 'The code does not match. Check it, or get a new one at the desk.',
  otherCode: 'Enter another meeting code',
  privacyShort:
    'What you write becomes part of the municipality’s case about the vision. We do not save your name if you take part without a personal link. Do not write about other people’s private matters.',
  privacyNoName:
    'What you write becomes part of the municipality’s case about the vision. We do not save your name. Do not write about other people’s private matters.',
  privacyMore: 'Read more about how we use it',
  noNetwork: 'No connection. Check the network and try again.',
  linkOpening: 'Opening your link …',
  linkFailed: 'The link could not be opened',
  linkEmpty: 'The link is not complete. Open it again from the message or the paper you got.',
  linkFront: 'Enter a meeting code instead',
  homeHello: (name) => `Hello ${name}`,
  homeWaits: 'There is no meeting right now.',
  homeWaitsText: 'Keep the page open. You come in by yourself when the meeting opens.',
  homeGo: (title) => `Go into ${title}`,
  homeEnded: (title) => `See what came of ${title}`,
  homeNone: 'We do not know this device yet',
  homeNoneText: 'Open your personal link, or enter the meeting code from the screen.',
  homePlan: 'Go to the plan',
};

export default en;
