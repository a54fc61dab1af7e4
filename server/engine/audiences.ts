import { hostedTeam } from '#shared/kernel/actor.ts';
import type { Audience } from '#shared/kernel/view.ts';
import type { Visitor } from './port.ts';

/** The phones of a session are told of volatile things in so many groups, one after the other. */
export const SHARDS = 10;

/** What a visitor may see, from role and surface; null = nothing (AUTH1). */
export function audiencesOf({ actor, surface }: Visitor): readonly Audience[] | null {
  switch (actor.role) {
    case 'owner':
    case 'secretariat':
    case 'facilitator':
    case 'minutes':
      if (surface === 'desk') return ['desk', `mine:${actor.person}`];
      if (surface === 'process') return ['desk'];
      return surface === 'screen' ? ['screen'] : null;
    case 'moderator':
      if (surface === 'desk') return ['moderator', `mine:${actor.person}`];
      return surface === 'screen' ? ['screen'] : null;
    case 'screen':
      return surface === 'screen' ? ['screen'] : null;
    case 'member':
    case 'attendee':
      return surface === 'phone' ? ['room', `mine:${actor.person}`] : null;
    case 'host': {
      const team = hostedTeam(actor);
      if (surface !== 'table' || team === null) return null;
      return ['room', `team:${team}`, `mine:${actor.person}`];
    }
    case 'system':
      return null;
  }
}

export function shardOf(person: string): number {
  let hash = 0;
  for (let i = 0; i < person.length; i++) hash = (hash * 31 + person.charCodeAt(i)) | 0;
  return Math.abs(hash) % SHARDS;
}
