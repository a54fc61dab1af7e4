import type { Role } from '#shared/kernel/actor.ts';
import type { Invite } from '#shared/wire/http.ts';
import type { NamesSource } from '../engine/port.ts';
import type { Store } from '../store/port.ts';
import { newCode } from './secrets.ts';

/** Names of a process's seats and staff as they stand now: erasable, never in the log. */
export function createNames(store: Store, invite: (code: string) => Invite): NamesSource {
  const { registry, log } = store;
  return async (processId, session) => {
    const rows = await registry.seats(processId);
    const scopes = (await log.heads()).flatMap((head) =>
      head.kind === 'session' && head.processId === processId ? [head.id] : [],
    );
    const names = new Map<string, string>();
    const roles = new Map<string, Role>();
    // The owner has the empty scope. Attendees have no names: theirs is an affiliation. A table is a person of the same
    // id in every meeting, and goes by its name in each.
    for (const scope of ['', ...scopes])
      for (const { person, name, role } of await registry.credentials({ scope })) {
        roles.set(person, role);
        if (role !== 'attendee' && role !== 'host') names.set(person, name);
      }
    const seats = rows.map(({ id, number, name, group, substitute }) => ({
      id,
      number,
      name: substitute ?? name,
      group,
    }));
    for (const seat of seats) names.set(seat.id, seat.name);
    return {
      seats,
      nameOf: (person) => names.get(person),
      roleOf: (person) => roles.get(person),
      invite: session === null ? null : invite(await registry.joinCode(session, newCode)),
    };
  };
}
