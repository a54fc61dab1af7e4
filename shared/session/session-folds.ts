import { countsAt } from '../voting/paper.ts';
import { changeVote, type Folds } from './fold.ts';
import type { Presence } from './state.ts';

export const sessionFolds: Folds<
  | 'session.created'
  | 'session.changed'
  | 'session.opened'
  | 'session.ended'
  | 'person.checkedIn'
  | 'person.checkedOut'
  | 'person.placed'
  | 'control.taken'
  | 'screen.set'
  | 'teams.set'
  | 'release.made'
> = {
  'session.created'({ state, touched }, event) {
    state.settings = event.settings;
    touched.add('*');
  },
  'session.changed'({ state, touched }, event) {
    if (state.settings) state.settings = { ...state.settings, ...event.settings };
    touched.add('*');
  },
  'session.opened'({ state, touched, at }) {
    state.status = 'open';
    state.openedAt ??= at;
    state.endedAt = null;
    touched.add('session');
  },
  'session.ended'({ state, touched, at }) {
    state.status = 'ended';
    state.endedAt = at;
    touched.add('*');
  },
  'person.checkedIn'({ state, touched, at }, { person, as, affiliation }) {
    const walkIn = state.presence.get(person)?.walkIn ?? false;
    const presence: Presence = { as, affiliation, since: at, until: null, walkIn };
    state.presence.set(person, presence);
    touched.add(`seat/${person}`).add('me');
  },
  'person.checkedOut'({ state, touched, at }, { person }) {
    const old = state.presence.get(person);
    if (old) state.presence.set(person, { ...old, until: at });
    touched.add(`seat/${person}`).add('me');
  },
  'person.placed'({ state, touched, at, actor }, { person, teamId, walkIn }) {
    for (const [id, team] of state.teams) {
      const members = team.members.filter((member) => member !== person);
      if (id === teamId) members.push(person);
      else if (members.length === team.members.length) continue;
      state.teams.set(id, { ...team, members });
      touched.add(`team/${id}`);
    }
    const old = state.presence.get(person);
    const as = actor.role === 'member' ? 'member' : 'attendee';
    const blank: Presence = { as, affiliation: '', since: at, until: null, walkIn };
    state.presence.set(person, { ...(old ?? blank), walkIn });
    touched.add('me').add(`seat/${person}`);
  },
  'control.taken'({ state, touched }, { by }) {
    state.control = by;
    touched.add('session');
  },
  'screen.set'({ state, touched }, event) {
    const { black, dark, page } = state.screen;
    state.screen = {
      black: event.black ?? black,
      dark: event.dark ?? dark,
      page: event.page ?? page,
    };
    touched.add('session');
  },
  'teams.set'(fold, { teams }) {
    const { state, touched } = fold;
    state.teams = new Map(teams.map((team) => [team.id, team]));
    // What was counted at a table that is no more goes with it, and does not come back with one of that name.
    for (const [stepId, { vote }] of state.steps)
      if (vote) changeVote(fold, stepId, { counts: countsAt(state.teams, vote.counts) });
    touched.add('*');
  },
  'release.made'({ state, touched, at }, { releaseId, version, content }) {
    state.releases.push({ id: releaseId, version, at, content });
    touched.add(`release/${releaseId}`);
  },
};
