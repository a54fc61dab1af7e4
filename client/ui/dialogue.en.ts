import type { da } from './dialogue.da.ts';

const en: typeof da = {
  form: {
    note: 'Suggestion',
    unfold: 'Unfold',
    pressure: 'Pressure test',
    rewrite: 'Rewrite it',
    point: 'Point',
    heard: 'I heard',
    card: 'Collection card',
  },
  lens: {
    understanding: 'Understanding',
    opposite: 'Opposite',
    price: 'Price',
    everyday: 'Everyday life',
    who: 'Who',
    clash: 'Clash',
    durability: 'Durability',
    hallmark: 'Hallmark',
  },
  lensQuestion: {
    understanding: 'Can you explain it to your neighbour in your own words?',
    opposite: 'Could one sensibly hold the opposite? If not: does the sentence say anything?',
    price: 'What must we say no to if we say yes to this?',
    everyday: 'What is different on an ordinary Tuesday in 2029?',
    who: 'Whom does it not suit? Whom have we forgotten?',
    clash: 'Which other core element does it clash with?',
    durability: 'Does it hold even if money is short, or a new majority takes over?',
    hallmark: 'Could another municipality stand there? What makes it Ballerup?',
  },
  verdict: {
    holds: 'Holds',
    holds_changed: 'Holds with a change',
    fails: 'Does not hold',
  },
  affiliation: {
    borger: 'Citizen',
    forening: 'Association',
    virksomhed: 'Company',
    råd: 'Council or board',
    skole: 'School',
  },
};
export default en;
