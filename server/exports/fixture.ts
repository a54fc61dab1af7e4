import type { Actor } from '#shared/kernel/actor.ts';
import { NO_NAMES, type Commit, type Names } from '#shared/kernel/stream.ts';
import type { ItemKind, Option } from '#shared/board/board.ts';
import { applySession } from '#shared/session/apply.ts';
import type {
  ImportedItem,
  SessionEvent,
  SessionSettings,
  StepPlan,
} from '#shared/session/events.ts';
import { emptySession, type SessionState } from '#shared/session/state.ts';
import { SETTINGS } from '#shared/testing/given.ts';

/** A short workshop as a log: enough of everything that an export has to say. Used by tests only. */
export const HIDDEN_TEXT = 'Formanden er en idiot, især ham den skaldede';
export const WITHDRAWN_TEXT = 'Det her skrev jeg i det forkerte felt';
export const FORMULAS = [
  '=1+1',
  '+45 44 77 20 00',
  '-2',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '＝1+1',
  '＋1',
  ' =HYPERLINK("x")',
];

const facilitator: Actor = { role: 'facilitator', person: 'k_lead' };
const NAMES = [
  'Birthe Lundquist',
  'Torben Askholm',
  'Nadia Yildirim',
  'Preben Kragelund',
  'Bent Ålykke',
];
export const names: Names = {
  ...NO_NAMES,
  seats: NAMES.map((name, i) => ({
    id: `s_0${i + 1}`,
    number: i + 1,
    name,
    group: `Liste ${i % 3}`,
  })),
  nameOf: (person) =>
    person === 'k_lead' ? 'Signe Holm' : NAMES[Number(/^s_0(\d)$/.exec(person)?.[1] ?? 0) - 1],
};

const settings: SessionSettings = { ...SETTINGS, attendees: 'watch' };

const WORDS: [string, ItemKind, string, string, string][] = [
  [
    'k01',
    'keyword',
    'Grøn by',
    'Der er højst ti minutters gang til et grønt område, uanset hvor man bor.',
    'By og Mennesker',
  ],
  [
    'k02',
    'keyword',
    'Den grønne by',
    'Parker, marker og skov er det, folk nævner først.',
    'By og Mennesker',
  ],
  ['k03', 'keyword', 'Ingen står alene', 'Ensomhed er noget, vi gør noget ved.', 'Velfærd'],
  ['k04', 'keyword', 'Medborgerskab', 'Vi tager ansvar for mere end os selv.', 'Fællesskab'],
  ['k05', 'keyword', 'Klare svar', 'Man får et svar, man kan forstå, første gang.', 'Velfærd'],
  ['k06', 'keyword', 'Let at komme rundt', 'Bus, cykel og bil hænger sammen.', 'By og Mennesker'],
  [
    'e01',
    'element',
    'Vi bygger blandet',
    'Ejer, leje og ungdomsboliger ligger ved siden af hinanden.',
    'By og Mennesker',
  ],
  [
    'e02',
    'element',
    'Vi spørger tidligt',
    'Borgerne bliver spurgt, før noget er besluttet.',
    'Fællesskab',
  ],
  [
    'e03',
    'element',
    'Den, der har brug for hjælp, bestemmer så meget som muligt selv',
    'Også på plejehjem.',
    'Velfærd',
  ],
  ['g01', 'group', 'Unge 15–20 år', 'Via ungdomsuddannelser og klubber.', ''],
  ['g02', 'group', 'Beboere i almene boliger', 'Via afdelingsbestyrelser.', ''],
  ['m01', 'meeting', 'Seniorrådet, 12. april', '', ''],
];
const imported = WORDS.map(([id, kind, title, description, theme]): ImportedItem => ({
  id,
  kind,
  title,
  description,
  theme,
  origin: theme === '' ? '' : `Temaworkshop: ${theme}`,
  author: null,
  from: null,
}));

const plan = (id: string, title: string, rest: Partial<StepPlan>): StepPlan =>
  ({ id, preset: 'free', title, question: '', minutes: 10, ...rest }) as StepPlan;
const dots = (kind: ItemKind, secrecy: 'sealed' | 'named' = 'sealed'): Partial<StepPlan> => ({
  kind: 'vote',
  question: `Hvilke ${kind === 'keyword' ? 'nøgleord' : 'grundelementer'} skal bære visionen?`,
  config: {
    method: 'dots',
    goal: 'select',
    practice: false,
    about: 'board',
    kinds: [kind],
    free: [],
    refs: [],
    dots: null,
    perItem: null,
    secrecy,
    voters: 'members',
    maxOptions: 40,
  },
});

const STEPS: StepPlan[] = [
  plan('st1', 'Velkomst', {
    kind: 'present',
    config: {
      source: 'text',
      text: 'I dag vælger vi nøgleord og grundelementer.',
      theme: '',
      backAt: '',
    },
  }),
  plan('st2', 'Nye forslag', {
    kind: 'collect',
    question: 'Hvad mangler?',
    config: {
      kinds: ['keyword', 'element'],
      max: 2,
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
  }),
  plan('st3', 'Saml det, der ligner', {
    kind: 'cluster',
    config: { by: 'plenum', slices: [], participantsEdit: false, objections: true },
  }),
  plan('st4', 'Prikker på nøgleord', dots('keyword')),
  plan('st5', 'Stregen: nøgleord', { kind: 'select', config: { source: 'st4', k: 2 } }),
  plan('st6', 'Prikker på grundelementer', dots('element', 'named')),
  plan('st7', 'Stregen: grundelementer', { kind: 'select', config: { source: 'st6', k: 2 } }),
  plan('st8', 'Hele pakken', {
    kind: 'vote',
    question: 'Kan du støtte hele pakken?',
    config: {
      method: 'scale',
      goal: 'select',
      practice: false,
      about: 'package',
      kinds: [],
      free: [],
      refs: [],
      dots: null,
      perItem: null,
      secrecy: 'sealed',
      voters: 'members',
      maxOptions: 40,
    },
  }),
  plan('st9', 'Rammen', {
    kind: 'draft',
    config: { sections: [{ id: 'sec1', title: 'Ramme' }], wordLimit: 120, sourcesRequired: false },
  }),
  plan('st10', 'Hvem tager hvilket møde', {
    kind: 'collect',
    config: {
      kinds: ['meeting'],
      max: 3,
      hidden: false,
      moderated: false,
      claimable: true,
      themes: false,
      form: 'note',
      lenses: [],
      writers: 'all',
      topics: [],
      practice: false,
    },
  }),
];

const option = (ref: string, mergedFrom: string[] = []): Option => {
  const item = imported.find((i) => i.id === ref)!;
  return {
    ref,
    kind: item.kind,
    title: item.title,
    description: item.description,
    theme: item.theme,
    mergedFrom,
  };
};
const keywords = [
  { ...option('k01', ['Grøn by', 'Den grønne by']), ref: 'c01', title: 'Grøn by og natur' },
  ...['k03', 'k04', 'k05', 'k06'].map((ref) => option(ref)),
];
const elements = ['e01', 'e02', 'e03'].map((ref) => option(ref));

type Tally = Extract<SessionEvent, { type: 'vote.closed' }>['tally'];
const tally = (rows: Record<string, [number, number]>, rest: Partial<Tally> = {}): Tally => ({
  method: 'dots',
  groups: null,
  canVote: 5,
  present: 4,
  voted: 4,
  abstained: 0,
  unusedDots: 1,
  late: 1,
  rows: Object.fromEntries(
    Object.entries(rows).map(([ref, [d, people]]) => [ref, { dots: d, people }]),
  ),
  scale: {},
  roll: null,
  ...rest,
});

const start = (stepId: string): SessionEvent => ({
  type: 'step.started',
  stepId,
  endsAt: null,
  previous: { stepId: null, closed: false },
});
const propose = (itemId: string, kind: ItemKind, title: string): SessionEvent => ({
  type: 'item.proposed',
  itemId,
  stepId: 'st2',
  kind,
  title,
  description: '',
  theme: 'Velfærd',
  author: 's_01',
  source: 'device',
  held: false,
  answer: null,
});
const vote = (
  stepId: string,
  boxId: string,
  options: Option[],
  closed: Tally,
): SessionEvent[][] => [
  [start(stepId), { type: 'vote.opened', stepId, boxId, options, dots: 3, perItem: 1 }],
  [{ type: 'vote.ending', stepId, boxId, graceUntil: 1456940000000 }],
  [{ type: 'vote.closed', stepId, boxId, tally: closed }],
  [{ type: 'vote.revealed', stepId }],
];
const first = tally({ c01: [4, 4], k03: [3, 3], k04: [1, 1], k05: [1, 1], k06: [0, 0] });

const LOG: SessionEvent[][] = [
  [
    { type: 'session.created', settings },
    ...STEPS.map((step, i): SessionEvent => ({
      type: 'step.added',
      step,
      after: STEPS[i - 1]?.id ?? null,
    })),
    {
      type: 'section.added',
      section: { id: 'sec1', stepId: 'st9', title: 'Ramme', wordLimit: 120 },
    },
    { type: 'teams.set', teams: [{ id: 't1', name: 'Gruppe 1', members: ['s_01', 's_02'] }] },
  ],
  [{ type: 'items.imported', items: imported, source: 'import' }],
  [{ type: 'session.opened' }],
  ...['s_01', 's_02', 's_03', 's_04'].map((person): SessionEvent[] => [
    { type: 'person.checkedIn', person, as: 'member', affiliation: '' },
  ]),
  [{ type: 'person.checkedIn', person: 'a_guest', as: 'attendee', affiliation: 'borger' }],
  [start('st1')],
  [{ type: 'step.closed', stepId: 'st1' }, start('st2')],
  [propose('n01', 'keyword', 'Mod')],
  [propose('n02', 'keyword', HIDDEN_TEXT)],
  [propose('n03', 'keyword', WITHDRAWN_TEXT)],
  ...FORMULAS.map((text, i): SessionEvent[] => [propose(`f${i}`, 'element', text)]),
  [{ type: 'item.hidden', itemId: 'n02', reason: 'attack' }],
  [{ type: 'item.withdrawn', itemId: 'n03' }],
  [{ type: 'item.reworded', itemId: 'n01', title: 'Mod til at vælge fra', description: '' }],
  [{ type: 'step.closed', stepId: 'st2' }, start('st3')],
  [
    {
      type: 'clusters.changed',
      stepId: 'st3',
      op: 'group',
      clusters: {
        c01: {
          id: 'c01',
          kind: 'keyword',
          title: 'Grøn by og natur',
          description: '',
          itemIds: ['k01', 'k02'],
          teamId: null,
        },
      },
    },
  ],
  [
    {
      type: 'objection.made',
      stepId: 'st3',
      objection: {
        itemId: 'k04',
        clusterTitle: 'Sammen',
        text: 'Mit forslag siger noget andet.',
        by: 's_03',
        at: 1456936000000,
      },
    },
  ],
  [{ type: 'step.closed', stepId: 'st3' }],
  ...vote('st4', 'b1', keywords, first),
  [{ type: 'step.again', stepId: 'st4', reason: 'to medlemmer manglede net' }],
  ...vote(
    'st4',
    'b2',
    keywords,
    tally({ c01: [4, 4], k03: [3, 3], k04: [2, 2], k05: [2, 2], k06: [0, 0] }),
  ),
  [start('st5')],
  [
    {
      type: 'line.set',
      stepId: 'st5',
      line: {
        k: 3,
        by: 'k_lead',
        at: 1456938000000,
        tied: ['k04', 'k05'],
        tie: 'talk',
        tiedIn: ['k05'],
        runoffStep: null,
        reason: 'Mødet talte om forskellen.',
        above: ['c01', 'k03', 'k05'],
      },
    },
  ],
  [
    {
      type: 'options.disposed',
      stepId: 'st5',
      outcomes: [
        {
          ref: 'k05',
          disposition: 'keep_changed',
          reason: 'Svar er ikke nok.',
          wording: {
            title: 'Klare svar og klar besked',
            description: 'Man ved, hvad der sker nu.',
          },
        },
      ],
    },
    { type: 'step.closed', stepId: 'st5' },
  ],
  ...vote(
    'st6',
    'b3',
    elements,
    tally(
      { e01: [3, 3], e02: [2, 2], e03: [1, 1] },
      { roll: { s_01: { dots: { e01: 1 } }, s_02: { abstain: true } }, abstained: 1 },
    ),
  ),
  [
    start('st7'),
    {
      type: 'line.set',
      stepId: 'st7',
      line: {
        k: 2,
        by: 'k_lead',
        at: 1456939000000,
        tied: [],
        tie: null,
        tiedIn: [],
        runoffStep: null,
        reason: '',
        above: ['e01', 'e02'],
      },
    },
  ],
  ...vote(
    'st8',
    'b4',
    [
      {
        ref: 'package',
        kind: 'free',
        title: 'Hele pakken',
        description: '',
        theme: '',
        mergedFrom: [],
      },
    ],
    tally({}, { method: 'scale', scale: { package: [0, 2, 1, 1, 0, 0] } }),
  ),
  [start('st9')],
  [
    {
      type: 'section.written',
      sectionId: 'sec1',
      sentences: [
        { id: 'z1', text: 'Ballerup er grøn og tæt på.', origins: ['c01'] },
        { id: 'z2', text: 'Ingen står alene.', origins: ['k03'] },
      ],
    },
  ],
  [start('st10')],
  [{ type: 'item.claimed', itemId: 'm01', by: 's_04', on: true }],
  [{ type: 'person.checkedOut', person: 's_02' }],
  [{ type: 'session.ended' }],
];

const OPENED = Date.parse('2016-03-02T16:30:00+01:00');

/** The log, one commit every four minutes; `change` alters the settings, e.g. to an exercise. */
export const sampleLog = (change: Partial<SessionSettings> = {}): Commit<SessionEvent>[] =>
  LOG.map((events, i) => ({
    stream: 'ses1',
    seq: i + 1,
    at: OPENED + i * 240_000,
    actor: facilitator,
    commandId: `c${i}`,
    events: events.map((e) =>
      e.type === 'session.created' ? { ...e, settings: { ...e.settings, ...change } } : e,
    ),
  }));

export function sampleSession(change: Partial<SessionSettings> = {}): SessionState {
  const state = emptySession('ses1');
  for (const commit of sampleLog(change)) applySession(state, commit);
  return state;
}
