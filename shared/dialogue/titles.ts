import type { Venue } from './card.ts';
import { formatWhen } from '../process/plan.ts';
import { da } from '../words/dialogue.da.ts';

/**
 * "Lille møde: Skole, 6. april 2016". Never who was there, nor whose meeting it was. A title is kept and printed, and so in
 * Danish like all that a meeting is called.
 */
export const smallMeetingTitle = (venue: Venue, date: string): string =>
  `Lille møde: ${da.venue[venue]}, ${formatWhen({ kind: 'day', date })}`;
