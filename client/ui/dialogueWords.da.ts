import type { Affiliation, Form, Lens, Verdict } from '#shared/board/board.ts';
import type { Venue } from '#shared/dialogue/card.ts';
import type { Stratum } from '#shared/dialogue/report.ts';
import type { NoteOutcomeKind } from '#shared/process/process.ts';

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
  /** A lens nobody answered: never "holder". */
  notTried: 'ikke prøvet',
  verdict: {
    holds: 'Holder',
    holds_changed: 'Holder med ændring',
    fails: 'Holder ikke',
  } satisfies Record<Verdict, string> as Record<Verdict, string>,
  form: {
    note: 'Forslag',
    unfold: 'Udfold',
    pressure: 'Tryktest',
    rewrite: 'Skriv den om',
    point: 'Pointe',
    heard: 'Jeg hørte',
    card: 'Opsamlingskort',
  } satisfies Record<Form, string> as Record<Form, string>,
  affiliation: {
    borger: 'Borger',
    forening: 'Forening',
    virksomhed: 'Virksomhed',
    råd: 'Råd',
    skole: 'Skole',
  } satisfies Record<Affiliation, string> as Record<string, string>,
  stratum: {
    phone: 'Telefon',
    paper: 'Papir',
    small: 'Små møder',
  } satisfies Record<Stratum, string> as Record<Stratum, string>,
  venue: {
    party: 'Partiforening',
    board: 'Råd eller nævn',
    school: 'Skole',
    association: 'Forening',
    company: 'Virksomhed',
    housing: 'Boligforening',
    street: 'Gade eller torv',
    other: 'Andet sted',
  } satisfies Record<Venue, string> as Record<Venue, string>,
  outcome: {
    used: 'Brugt i',
    influenced: 'Påvirkede',
    not_used: 'Drøftet, ikke brugt',
    operations: 'Sendt til driften',
    open: 'Ikke behandlet endnu',
  } satisfies Record<NoteOutcomeKind, string> as Record<NoteOutcomeKind, string>,
  sample: 'Resultatet viser, hvad deltagerne mente. Det viser ikke, hvad alle borgere mener.',
};

export type DialogueWords = typeof da;
