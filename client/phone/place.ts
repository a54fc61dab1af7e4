import type { MeView, SessionView } from '#shared/session/views.ts';
import { usePending } from '../sync/hooks.ts';
import { readJson, removeStored, writeStored } from '../sync/storage.ts';
import { scannedTable } from './scannedTable.ts';

/** What this device's person has answered about the seat. */
export interface Place {
  readonly walkIn: boolean;
  /** There were tables to choose from. */
  readonly tables: boolean;
}

const key = (session: string, person: string): string => `rt.place.${session}.${person}`;

export const placeOf = (session: string, person: string): Place | undefined =>
  readJson<Place>(key(session, person));

export const keepPlace = (session: string, person: string, place: Place): void =>
  writeStored(key(session, person), JSON.stringify(place));

export const forgetPlace = (session: string, person: string): void =>
  removeStored(key(session, person));

/** Whether somebody at a dialogue meeting has yet to say where they sit: asked once, and never of the council. */
export function asksForPlace(session: SessionView, me: MeView, tables: readonly string[]): boolean {
  if (me.role !== 'attendee' || session.members !== 'listen' || session.attendees !== 'take_part')
    return false;
  if (session.status !== 'open') return false;
  const scanned = scannedTable();
  if (scanned !== null && scanned !== me.teamId && tables.includes(scanned)) return true;
  if (me.teamId !== null) return false;
  const place = placeOf(session.id, me.person);
  return place === undefined || (tables.length > 0 && !place.tables);
}

/** The person's table, with a change that is still on its way. */
export function useTeamId(me: MeView | undefined): string | null {
  let teamId = me?.teamId ?? null;
  for (const { command } of usePending())
    if (command.type === 'person.place') teamId = command.teamId;
  return teamId;
}
