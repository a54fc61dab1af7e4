import { isStaff } from '../kernel/actor.ts';
import { accept } from '../kernel/stream.ts';
import { reject } from '../kernel/rejection.ts';
import { AFFILIATIONS } from '../board/board.ts';
import { contentOf } from './handover.ts';
import type { SessionEvent } from './events.ts';
import type { Deciders } from '../steps/rules.ts';
import { STEP_RULES } from '../steps/registry.ts';
import { waitsForRunoff } from '../steps/select/rules.ts';
import { papersOf } from '../steps/vote/decide.ts';
import { isPresent, teamOf } from './state.ts';

/** A category, never a word of somebody's own: it heads the columns of what is published. */
const known = (affiliation: string | undefined): string | undefined =>
  AFFILIATIONS.find((each) => each === affiliation);

/** The session itself: opening, presence, control, screen, teams, and what it hands on. */
export const sessionDeciders: Deciders<
  | 'session.change'
  | 'session.open'
  | 'session.end'
  | 'control.take'
  | 'screen.set'
  | 'person.checkIn'
  | 'person.checkOut'
  | 'person.place'
  | 'teams.set'
  | 'release.make'
> = {
  'session.change': (_state, { settings }) => accept({ type: 'session.changed', settings }),

  'session.open': (state) =>
    state.status === 'open' ? accept() : accept({ type: 'session.opened' }),

  'session.end'(state, _command, ctx) {
    if (state.status !== 'open') return reject('session_not_open');
    const events: SessionEvent[] = [];
    for (const step of state.steps.values()) {
      if (step.status !== 'open' && step.status !== 'ending') continue;
      const left = STEP_RULES[step.plan.kind].onClose(state, step, ctx);
      if (!left.ok) return left;
      events.push(...left.events, { type: 'step.closed', stepId: step.plan.id });
    }
    return accept(...events, { type: 'session.ended' });
  },

  'control.take'(state, { expect }, { actor }) {
    if (state.control === actor.person) return accept();
    if (state.control !== expect) return reject('control_moved');
    return accept({ type: 'control.taken', by: actor.person });
  },

  'screen.set'(state, { black, dark, page }, { actor }) {
    // Black is the emergency brake and open to every facilitator; turning pages belongs to the control.
    if (page !== undefined && state.control !== null && state.control !== actor.person)
      return reject('not_in_control');
    return accept({
      type: 'screen.set',
      ...(black === undefined ? {} : { black }),
      ...(dark === undefined ? {} : { dark }),
      ...(page === undefined ? {} : { page }),
    });
  },

  'person.checkIn'(state, { person, affiliation }, { actor, names }) {
    const seat = names.seats.some((s) => s.id === person);
    if (actor.role === 'member' && actor.person !== person) return reject('not_yours');
    if (isStaff(actor) && actor.role !== 'system' && !seat) return reject('not_found');
    if (isPresent(state.presence.get(person))) return accept();
    return accept({
      type: 'person.checkedIn',
      person,
      as: seat ? 'member' : 'attendee',
      affiliation: known(affiliation) ?? state.presence.get(person)?.affiliation ?? '',
    });
  },

  'person.checkOut'(state, { person }) {
    if (!isPresent(state.presence.get(person))) return accept();
    return accept({ type: 'person.checkedOut', person });
  },

  'person.place'(state, { teamId, walkIn: answered }, { actor }) {
    if (teamId !== null && !state.teams.has(teamId)) return reject('not_found');
    const presence = state.presence.get(actor.person);
    const walkIn = answered ?? presence?.walkIn ?? false;
    const table = teamOf(state, actor.person)?.id ?? null;
    if (table === teamId && presence?.walkIn === walkIn) return accept();
    return accept({ type: 'person.placed', person: actor.person, teamId, walkIn });
  },

  'teams.set'(state, { teams }, { names }) {
    // The desk deals out seats; who has found the own table stays there.
    const placed = new Set([
      ...names.seats.map((seat) => seat.id),
      ...teams.flatMap((team) => team.members),
    ]);
    const set = teams.map((team) => ({
      ...team,
      members: [
        ...team.members,
        ...(state.teams.get(team.id)?.members ?? []).filter((person) => !placed.has(person)),
      ],
    }));
    const papers = papersOf(state, new Map(set.map((team) => [team.id, team])));
    return accept({ type: 'teams.set', teams: set }, ...papers);
  },

  'release.make'(state, { releaseId, title }, ctx) {
    if (state.releases.some((r) => r.id === releaseId)) return accept();
    for (const step of state.steps.values()) {
      if (step.status === 'open' || step.status === 'ending') {
        if (step.plan.kind === 'vote') return reject('vote_still_open');
      }
      if (step.plan.kind === 'select' && step.line) {
        const settled = STEP_RULES.select.onClose(state, step, ctx);
        if (!settled.ok) return settled;
        if (waitsForRunoff(step.line)) return reject('tie_unresolved');
      }
    }
    return accept({
      type: 'release.made',
      releaseId,
      version: state.releases.length + 1,
      content: contentOf(state, title),
    });
  },
};
