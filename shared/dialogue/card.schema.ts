import { z } from 'zod';
import { LENSES } from '../board/board.ts';
import { id } from '../session/ids.schema.ts';
import { MAX_POINTS, MAX_QUOTES, VENUES } from './card.ts';

const count = z.number().int().min(0).max(10_000);
const text = z.string().max(5000);
const date = z.iso.date();
export const venue = z.enum(VENUES);

/** The collection card over the wire and in the log. It has no field for a name (CARD2). */
export const collectionCard = z.strictObject({
  rev: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
  date,
  venue,
  present: count.nullable(),
  counted: z.enum(['counted', 'estimated']),
  elements: z
    .array(
      z.strictObject({
        ref: id,
        wording: z.number().int().min(1).max(1000),
        holds: count,
        holdsChanged: count,
        fails: count,
        lenses: z.array(z.enum(LENSES)).max(LENSES.length),
        points: z.array(text).max(MAX_POINTS),
        quotes: z.array(text).max(MAX_QUOTES),
        dots: count.nullable(),
      }),
    )
    .max(60),
  oneThing: text,
});

export const smallMeeting = z.strictObject({
  seat: id,
  venue,
  invitee: id.nullable(),
  place: z.string().max(200),
  date,
  time: z.string().regex(/^(\d{2}:\d{2})?$/),
  release: id,
  cancelled: z.boolean(),
});
