import type { DialogueWords } from './dialogueWords.da.ts';

const en: DialogueWords = {
  lens: {
    understanding: 'Understanding',
    opposite: 'The opposite',
    price: 'Price',
    everyday: 'Everyday',
    who: 'Who',
    clash: 'Clash',
    durability: 'Durability',
    hallmark: 'Hallmark',
  },
  lensQuestion: {
    understanding: 'Can you explain it to your neighbour in your own words?',
    opposite: 'Can one reasonably think the opposite? If not: does the sentence say anything?',
    price: 'What must we say no to if we say yes to this?',
    everyday: 'What is different on an ordinary Tuesday in 2029?',
    who: 'Whom does it not suit? Whom have we forgotten?',
    clash: 'Which other core element does it clash with?',
    durability: 'Does it hold when money is short, or when a new majority takes over?',
    hallmark: 'Could another municipality say the same? What makes it ours?',
  },
  notTried: 'not tried',
  verdict: { holds: 'Holds', holds_changed: 'Holds with a change', fails: 'Does not hold' },
  form: {
    note: 'Suggestion',
    unfold: 'Unfold',
    pressure: 'Pressure test',
    rewrite: 'Rewrite it',
    point: 'Point',
    heard: 'I heard',
    card: 'Collection card',
  },
  affiliation: {
    borger: 'Citizen',
    forening: 'Association',
    virksomhed: 'Company',
    råd: 'Council or board',
    skole: 'School',
  },
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
