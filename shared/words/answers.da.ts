import type { Affiliation, Form, Lens, Verdict } from '../board/board.ts';

/** What answers of a dialogue are called, on every page that shows or asks for them and in every file. */
export const da = {
  lens: {
    understanding: 'Forståelse',
    opposite: 'Modsætning',
    price: 'Pris',
    everyday: 'Hverdag',
    who: 'Hvem',
    clash: 'Sammenstød',
    durability: 'Holdbarhed',
    hallmark: 'Kendetegn',
  } satisfies Record<Lens, string> as Record<Lens, string>,
  lensQuestion: {
    understanding: 'Kan du forklare det til din nabo med dine egne ord?',
    opposite: 'Kan man fornuftigt mene det modsatte? Hvis ikke: Siger sætningen så noget?',
    price: 'Hvad skal vi sige nej til, hvis vi siger ja til det her?',
    everyday: 'Hvad er anderledes en almindelig tirsdag i 2029?',
    who: 'Hvem passer det ikke for? Hvem har vi glemt?',
    clash: 'Hvilket andet grundelement støder det sammen med?',
    durability: 'Holder det også, hvis pengene er små, eller hvis et nyt flertal tager over?',
    hallmark: 'Kunne der stå et andet kommunenavn? Hvad gør det til vores?',
  } satisfies Record<Lens, string> as Record<Lens, string>,
  verdict: {
    holds: 'Holder',
    holds_changed: 'Holder med ændring',
    fails: 'Holder ikke',
  } satisfies Record<Verdict, string> as Record<Verdict, string>,
  affiliation: {
    borger: 'Borger',
    forening: 'Forening',
    virksomhed: 'Virksomhed',
    råd: 'Råd eller nævn',
    skole: 'Skole',
  } satisfies Record<Affiliation, string> as Record<Affiliation, string>,
  form: {
    note: 'Forslag',
    unfold: 'Udfold',
    pressure: 'Tryktest',
    rewrite: 'Skriv den om',
    point: 'Pointe',
    heard: 'Jeg hørte',
    card: 'Opsamlingskort',
  } satisfies Record<Form, string> as Record<Form, string>,
};
