import type { da } from './answers.da.ts';

const en: typeof da = {
  lens: {
    understanding: 'Understanding',
    opposite: 'The opposite',
    price: 'Price',
    everyday: 'Everyday life',
    who: 'Who',
    clash: 'Clash',
    durability: 'Durability',
    hallmark: 'Hallmark',
  },
  lensQuestion: {
    understanding: 'Can you explain it to your neighbour in your own words?',
    opposite: 'Could a sensible person think the opposite? If not: does the sentence say anything?',
    price: 'What must we say no to if we say yes to this?',
    everyday: 'What is different on an ordinary Tuesday in 2029?',
    who: 'Who does it not fit? Whom have we forgotten?',
    clash: 'Which other core element does it clash with?',
    durability: 'Does it still hold if money is short, or if a new majority takes over?',
    hallmark: 'Could it carry another town’s name? What makes it ours?',
  },
  verdict: {
    holds: 'Holds',
    holds_changed: 'Holds with a change',
    fails: 'Does not hold',
  },
  affiliation: {
    borger: 'Resident',
    forening: 'Association',
    virksomhed: 'Company',
    råd: 'Council or board',
    skole: 'School',
  },
  form: {
    note: 'Suggestion',
    unfold: 'Unfold',
    pressure: 'Pressure test',
    rewrite: 'Rewrite it',
    point: 'Point',
    heard: 'What I heard',
    card: 'Collection card',
  },
};
export default en;
