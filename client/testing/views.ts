import type { Answer } from '#shared/board/board.ts';
import type { VoteConfig } from '#shared/steps/configs.ts';
import { PRESENT, VOTE } from '#shared/steps/defaults.ts';
import type {
  ItemView,
  ResultRow,
  ResultView,
  SessionView,
  StepView,
} from '#shared/session/views.ts';

/** Views as the server would send them, with only what a test is about spelled out. */
export const session = (over: Partial<SessionView> = {}): SessionView => ({
  id: 'ses',
  title: 'Politisk workshop',
  processId: 'p',
  processTitle: 'Vision 2029',
  activityId: 'a1',
  activityTitle: 'Politisk workshop',
  dateText: '2. marts 2016',
  date: '2016-03-02',
  standing: 'indicative',
  exercise: false,
  attendees: 'none',
  members: 'take_part',
  form: 'live',
  meeting: null,
  status: 'open',
  openedAt: 1,
  current: null,
  order: [],
  black: false,
  dark: false,
  page: 0,
  controlName: null,
  controlBy: null,
  invite: null,
  hidden: {},
  ...over,
});

export const step = (id: string, over: Partial<StepView> = {}): StepView =>
  ({
    kind: 'present',
    config: PRESENT,
    id,
    preset: 'free',
    title: id,
    question: '',
    minutes: null,
    status: 'planned',
    round: 1,
    startedAt: null,
    closedAt: null,
    endsAt: null,
    undoUntil: null,
    againReason: '',
    vote: null,
    finishedTeams: [],
    notes: 0,
    ...over,
  }) as StepView;

export const DOTS: VoteConfig = { ...VOTE, kinds: ['keyword'] };

export const voteStep = (id: string, over: Partial<StepView> = {}): StepView =>
  step(id, {
    kind: 'vote',
    config: DOTS,
    vote: { boxId: `${id}.1`, options: [], dots: 6, perItem: 1, graceUntil: null, paper: false },
    ...over,
  } as Partial<StepView>);

export const item = (id: string, over: Partial<ItemView> = {}): ItemView => ({
  id,
  kind: 'keyword',
  title: id,
  description: '',
  theme: 'Velfærd',
  origin: '',
  source: 'import',
  stepId: null,
  clusterId: null,
  status: 'visible',
  hideReason: null,
  redacted: false,
  replaced: false,
  at: 0,
  wordings: [],
  claims: [],
  questions: 0,
  from: null,
  answer: null,
  ...over,
});

/** What a note says about an element. */
export const said = (over: Partial<Answer> = {}): Answer => ({
  form: 'unfold',
  about: null,
  wording: 1,
  lens: null,
  verdict: null,
  rewrite: '',
  teamId: null,
  affiliation: '',
  listener: false,
  slip: null,
  lang: 'da',
  translation: '',
  ...over,
});

export const row = (ref: string, dots: number, over: Partial<ResultRow> = {}): ResultRow => ({
  ref,
  title: ref,
  description: '',
  theme: 'Velfærd',
  kind: 'keyword',
  mergedFrom: [],
  dots,
  people: dots,
  percent: 0,
  paperDots: 0,
  tied: false,
  ...over,
});

export const result = (over: Partial<ResultView> = {}): ResultView => ({
  stepId: 'v',
  round: 1,
  question: 'Hvilke nøgleord skal bære visionen?',
  title: 'Prikker',
  method: 'dots',
  goal: 'select',
  secrecy: 'sealed',
  practice: false,
  standing: 'indicative',
  voters: 'members',
  dotsEach: 6,
  perItem: 1,
  openedAt: 1,
  closedAt: 2,
  canVote: 25,
  present: 25,
  voted: 23,
  abstained: 1,
  unusedDots: 3,
  late: 0,
  paper: null,
  overcount: false,
  small: false,
  rows: [],
  scale: [],
  roll: null,
  reruns: [],
  groups: null,
  joined: [],
  ...over,
});
