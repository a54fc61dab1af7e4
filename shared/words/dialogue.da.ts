import type { Venue } from '../dialogue/card.ts';
import type { Stratum } from '../dialogue/report.ts';
import type { NoteOutcomeKind } from '../process/process.ts';

/** What stands around answers, on every page and in every file. */
export const da = {
  /** A lens nobody answered: never "holder". */
  notTried: 'ikke prøvet',
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
