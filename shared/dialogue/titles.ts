import type { Venue } from './card.ts';
import { formatWhen } from '../process/plan.ts';

/** A meeting's title is kept and printed, and so in Danish like all that a meeting is called. */
const VENUE: Readonly<Record<Venue, string>> = {
  party: 'Partiforening',
  board: 'Råd eller nævn',
  school: 'Skole',
  association: 'Forening',
  company: 'Virksomhed',
  housing: 'Boligforening',
  street: 'Torvet',
  other: 'Andet sted',
};

/** "Lille møde: Skole, 6. april 2016". Never who was there, nor whose meeting it was. */
export const smallMeetingTitle = (venue: Venue, date: string): string =>
  `Lille møde: ${VENUE[venue]}, ${formatWhen({ kind: 'day', date })}`;
