import type { DialogueWords } from './dialogue.da.ts';

const en: DialogueWords = {
  notTried: 'not tried',
  stratum: { phone: 'Phone', paper: 'Paper', small: 'Small meetings' },
  venue: {
    party: 'Party association',
    board: 'Council or board',
    school: 'School',
    association: 'Association',
    company: 'Company',
    housing: 'Housing association',
    street: 'Street or square',
    other: 'Somewhere else',
  },
  outcome: {
    used: 'Used in',
    influenced: 'Influenced',
    not_used: 'Discussed, not used',
    operations: 'Sent to operations',
    open: 'Not dealt with yet',
  },
  sample:
    'The result shows what the participants thought. It does not show what all citizens think.',
};

export default en;
