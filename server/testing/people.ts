import { hostOf, type Actor } from '#shared/kernel/actor.ts';
import type { Names } from '#shared/kernel/stream.ts';
import type { SessionSettings, StepPlan } from '#shared/session/events.ts';
import { CLUSTER, COLLECT, VOTE } from '#shared/steps/defaults.ts';
import { SETTINGS as WORKSHOP } from '#shared/testing/given.ts';

/** A small council and its meeting, for tests of the engine and the sockets. */
export const OWNER: Actor = { role: 'owner', person: 'k_owner' };
export const FACILITATOR: Actor = { role: 'facilitator', person: 'k_lead' };
export const SECRETARY: Actor = { role: 'secretariat', person: 'k_office' };
export const SCREEN: Actor = { role: 'screen', person: 'k_screen' };
export const ATTENDEE: Actor = { role: 'attendee', person: 'a_1' };
export const MODERATOR: Actor = { role: 'moderator', person: 'k_mod' };
export const HOST: Actor = { role: 'host', person: hostOf('t1') };
export const member = (n: number): Actor => ({ role: 'member', person: `s_${n}` });

export const councilNames = (size: number): Names => ({
  seats: Array.from({ length: size }, (_, i) => ({
    id: `s_${i + 1}`,
    number: i + 1,
    name: `Medlem ${i + 1}`,
    group: i % 2 === 0 ? 'A' : 'B',
  })),
  nameOf: (person) =>
    person.startsWith('s_') ? `Medlem ${person.slice(2)}` : person === 'k_lead' ? 'Lea' : undefined,
  roleOf: (person) => (person === 'k_lead' ? 'facilitator' : undefined),
  invite: null,
});

export const SETTINGS: SessionSettings = {
  ...WORKSHOP,
  title: 'Workshop',
  processId: 'p',
  processTitle: 'Vision',
  attendees: 'none',
};

const named = (id: string, title: string) => ({ id, title, question: '', minutes: null });

export const STEPS: readonly StepPlan[] = [
  {
    ...named('hello', 'Velkommen'),
    preset: 'checkin',
    kind: 'present',
    config: { source: 'checkin', text: '', theme: '', backAt: '' },
  },
  {
    ...named('notes', 'Forslag'),
    preset: 'proposals',
    kind: 'collect',
    config: {
      kinds: ['keyword', 'element'],
      max: 50,
      hidden: true,
      moderated: false,
      claimable: false,
      themes: true,
      form: 'note',
      lenses: [],
      writers: 'all',
      topics: [],
      practice: false,
    },
  },
  {
    ...named('merge', 'Klynger'),
    preset: 'merging',
    kind: 'cluster',
    config: { by: 'plenum', slices: [], participantsEdit: true, objections: true },
  },
  {
    ...named('dots', 'Prikker'),
    preset: 'dots',
    kind: 'vote',
    config: {
      method: 'dots',
      goal: 'select',
      practice: false,
      about: 'board',
      kinds: ['keyword'],
      free: [],
      refs: [],
      dots: 3,
      perItem: 1,
      secrecy: 'sealed',
      voters: 'members',
      maxOptions: 40,
    },
  },
];

/** Keywords enough for a vote. */
export const KEYWORDS = Array.from({ length: 8 }, (_, i) => ({
  id: `kw${i}`,
  kind: 'keyword' as const,
  title: `Nøgleord ${'abcdefgh'[i]}`,
  description: '',
  theme: 'By',
  origin: 'Seminar',
  author: null,
  from: null,
}));

/** The same, with a line, a text, a named vote, and a round, tables and a scale as in a dialogue. */
export const MORE_STEPS: readonly StepPlan[] = [
  ...STEPS,
  {
    ...named('line', 'Stregen'),
    preset: 'line',
    kind: 'select',
    config: { source: 'dots', k: 2 },
  },
  {
    ...named('frame', 'Rammen'),
    preset: 'frame',
    kind: 'draft',
    config: {
      sections: [{ id: 'sec1', title: 'Rammen' }],
      wordLimit: 50,
      sourcesRequired: false,
    },
  },
  {
    ...named('roll', 'Ved navn'),
    preset: 'dots',
    kind: 'vote',
    config: {
      method: 'dots',
      goal: 'select',
      practice: false,
      about: 'refs',
      kinds: [],
      free: [],
      refs: ['kw0', 'kw1'],
      dots: 1,
      perItem: 1,
      secrecy: 'named',
      voters: 'members',
      maxOptions: 40,
    },
  },
  {
    ...named('round', 'Runde'),
    preset: 'pressure',
    kind: 'collect',
    config: {
      ...COLLECT,
      max: 50,
      moderated: true,
      form: 'pressure',
      lenses: ['who', 'price'],
      writers: 'attendees',
    },
  },
  {
    ...named('tables', 'Bordene samler'),
    preset: 'tables',
    kind: 'cluster',
    config: { ...CLUSTER, by: 'team' },
  },
  {
    ...named('hall', 'Salens skala'),
    preset: 'elementScale',
    kind: 'vote',
    config: { ...VOTE, method: 'scale', kinds: ['keyword'], voters: 'attendees' },
  },
];
