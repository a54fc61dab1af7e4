import type { Form } from '../board/board.ts';
import { DEFAULT_LENSES, MAX_GALLERY } from '../dialogue/lenses.ts';
import type { RunSheetPreset } from '../process/process.ts';
import type {
  ClusterConfig,
  CollectConfig,
  DraftConfig,
  PresentConfig,
  Preset,
  SelectConfig,
  VoteConfig,
} from '../steps/configs.ts';
import { CLUSTER, COLLECT, DRAFT, PRESENT, SELECT, VOTE } from '../steps/defaults.ts';
import type { StepPlan } from './events.ts';

interface Head {
  id: string;
  preset: Preset;
  title: string;
  question: string;
  minutes: number | null;
}
const head = (
  id: string,
  preset: Preset,
  title: string,
  question: string,
  minutes: number | null,
): Head => ({
  id,
  preset,
  title,
  question,
  minutes,
});
const present = (h: Head, config: Partial<PresentConfig>): StepPlan => ({
  ...h,
  kind: 'present',
  config: { ...PRESENT, ...config },
});
const collect = (h: Head, config: Partial<CollectConfig>): StepPlan => ({
  ...h,
  kind: 'collect',
  config: { ...COLLECT, ...config },
});
const cluster = (h: Head, config: Partial<ClusterConfig>): StepPlan => ({
  ...h,
  kind: 'cluster',
  config: { ...CLUSTER, ...config },
});
const vote = (h: Head, config: Partial<VoteConfig>): StepPlan => ({
  ...h,
  kind: 'vote',
  config: { ...VOTE, ...config },
});
const select = (h: Head, config: Partial<SelectConfig>): StepPlan => ({
  ...h,
  kind: 'select',
  config: { ...SELECT, ...config },
});
const draft = (h: Head, config: Partial<DraftConfig>): StepPlan => ({
  ...h,
  kind: 'draft',
  config: { ...DRAFT, ...config },
});

const checkin = present(
  head(
    'checkin',
    'checkin',
    'Ankomst og indtjekning',
    'Velkommen. Tjek ind på din egen skærm.',
    15,
  ),
  {
    source: 'checkin',
  },
);

const theme = (id: string, name: string): StepPlan =>
  present(head(id, 'presentation', `Oplæg: ${name}`, `Hvad kom temaet ${name} frem til?`, 12), {
    source: 'items',
    theme: name,
  });

/** The council's workshop of 2 March, row by row of its agenda. */
const WORKSHOP_MARCH: readonly StepPlan[] = [
  checkin,
  present(
    head('welcome', 'welcome', 'Velkomst', 'Hvad vælger vi i dag, og hvad vælger vi ikke?', 10),
    {
      text:
        'I dag vælger vi de nøgleord og grundelementer, som visionen skal bygge på. Vi aftaler også, hvem der skal inddrages.\n\n' +
        'Vi vælger ikke visionen. Alt i dag er vejledende. Kommunalbestyrelsen beslutter på mødet i november.\n\n' +
        'Lyt færdigt. Skriv kort. Det er i orden at være uenig.',
    },
  ),
  vote(head('practice', 'practice', 'Prøveafstemning', 'Kaffe eller te?', 5), {
    practice: true,
    about: 'free',
    free: [
      { ref: 'kaffe', title: 'Kaffe', description: '' },
      { ref: 'te', title: 'Te', description: '' },
      { ref: 'vand', title: 'Et glas vand', description: '' },
    ],
    dots: 1,
    perItem: 1,
  }),
  theme('theme-by', 'By og Mennesker'),
  theme('theme-faellesskab', 'Fællesskab'),
  theme('theme-velfaerd', 'Velfærd'),
  present(
    head(
      'seminar',
      'presentation',
      'Tråde fra visionsseminaret',
      'Hvad tager vi med fra seminaret?',
      6,
    ),
    {
      source: 'items',
      theme: 'Visionsseminar',
    },
  ),
  collect(
    head(
      'silence',
      'proposals',
      'Stille tid',
      'Læs listen. Mangler der noget? Foreslå højst to nye.',
      8,
    ),
    {
      kinds: ['keyword', 'element'],
      max: 2,
      hidden: true,
      themes: true,
    },
  ),
  cluster(
    head(
      'merge',
      'merging',
      'Fem blandede grupper',
      'Hvilke forslag siger det samme? Læg dem sammen, og gør ordene skarpere.',
      25,
    ),
    { by: 'team', participantsEdit: true },
  ),
  present(head('pause', 'pause', 'Pause og sandwich', 'Sekretariatet renser listen imens.', 25), {
    source: 'pause',
    backAt: '18:40',
  }),
  cluster(
    head(
      'objections',
      'objections',
      'Den rensede liste',
      'Er dit forslag lagt sammen med noget, det ikke hører til?',
      10,
    ),
    { objections: true },
  ),
  vote(head('kw-dots', 'dots', 'Prikker på nøgleord', 'Hvilke nøgleord skal bære visionen?', 6), {
    kinds: ['keyword'],
  }),
  vote(
    head(
      'el-dots',
      'dots',
      'Prikker på grundelementer',
      'Hvilke grundelementer skal visionen bygge på?',
      6,
    ),
    {
      kinds: ['element'],
    },
  ),
  select(head('kw-line', 'line', 'Stregen: nøgleord', 'Hvilke nøgleord går videre?', 5), {
    source: 'kw-dots',
    k: 7,
  }),
  select(
    head('el-line', 'line', 'Stregen: grundelementer', 'Hvilke grundelementer går videre?', 5),
    {
      source: 'el-dots',
      k: 10,
    },
  ),
  vote(head('package', 'scale', 'Hele pakken', 'Kan du støtte hele pakken?', 5), {
    method: 'scale',
    about: 'package',
  }),
  draft(head('frame', 'frame', 'Rammen', 'Hvad holder nøgleord og grundelementer sammen?', 10), {}),
  collect(
    head(
      'involve',
      'involve',
      'Hvem skal inddrages?',
      'Hvilke borgergrupper, foreninger og virksomheder skal vi høre?',
      8,
    ),
    {
      kinds: ['group'],
      max: 3,
    },
  ),
  vote(head('involve-dots', 'prioritise', 'Prikker på grupper', 'Hvem er vigtigst at høre?', 5), {
    goal: 'prioritise',
    kinds: ['group'],
  }),
  select(head('involve-line', 'line', 'Stregen: grupper', 'Hvem inviterer vi?', 5), {
    source: 'involve-dots',
    k: 8,
  }),
  collect(head('meetings', 'meetings', 'Individuelle møder', 'Hvem tager hvilket møde?', 15), {
    kinds: ['meeting'],
    max: 5,
    claimable: true,
  }),
  present(head('wrapup', 'wrapup', 'Opsamling og næste skridt', 'Det valgte vi i dag.', 10), {
    source: 'selection',
  }),
];

const answers = (h: Head, form: Form, config: Partial<CollectConfig>): StepPlan =>
  collect(h, {
    kinds: ['note'],
    max: 20,
    moderated: true,
    form,
    writers: 'attendees',
    ...config,
  });

/** A dialogue meeting, row by row of its agenda: the same three times, so that the answers can be compared. */
const DIALOGUE: readonly StepPlan[] = [
  present(
    head('checkin', 'checkin', 'Ankomst og bord', 'Velkommen. Find dit bord, og tjek ind.', 30),
    { source: 'checkin' },
  ),
  present(head('welcome', 'welcome', 'Velkomst', 'Hvad er valgt, og hvad kan I ændre?', 10), {
    text:
      'Kommunalbestyrelsen har valgt de nøgleord og grundelementer, som visionen skal bygge på. I aften folder I dem ud, tryktester dem og skriver dem bedre.\n\n' +
      'I skal ikke vælge om. I skal sige, om sætningerne holder.\n\n' +
      'Skriv én ting ad gangen. Du behøver ikke at skrive dit navn. Det er i orden at være uenig.',
  }),
  answers(
    head('try-note', 'try', 'Prøv: send en seddel', 'Hvordan kom du hertil i aften?', 3),
    'unfold',
    { practice: true, max: 3, moderated: false },
  ),
  vote(head('try-dots', 'practice', 'Prøv: sæt en prik', 'Kaffe eller te?', 2), {
    practice: true,
    about: 'free',
    free: [
      { ref: 'kaffe', title: 'Kaffe', description: '' },
      { ref: 'te', title: 'Te', description: '' },
      { ref: 'vand', title: 'Et glas vand', description: '' },
    ],
    dots: 1,
    perItem: 1,
    voters: 'attendees',
  }),
  answers(
    head('unfold', 'unfold', 'Runde 1: Udfold', 'Hvordan ser det ud i 2029?', 25),
    'unfold',
    {},
  ),
  present(head('switch', 'topics', 'Skift emne', 'Bordet bliver. Emnet skifter.', 5), {
    source: 'topics',
  }),
  answers(head('pressure', 'pressure', 'Runde 2: Tryktest', 'Holder sætningen?', 25), 'pressure', {
    lenses: [...DEFAULT_LENSES],
  }),
  present(head('food', 'gallery', 'Mad og pause', 'Læs, hvad de andre borde har skrevet.', 30), {
    source: 'gallery',
    backAt: '18:40',
  }),
  answers(
    head('rewrite', 'rewrite', 'Runde 3: Skriv den om', 'Hvordan skal sætningen lyde?', 25),
    'rewrite',
    { max: 3 },
  ),
  answers(
    head('points', 'points', 'Tre pointer', 'Hvad er bordets tre vigtigste pointer?', 5),
    'point',
    { writers: 'hosts', max: 3 },
  ),
  cluster(head('tables', 'tables', 'Bordene samler', 'Hvilke sedler siger det samme?', null), {
    by: 'team',
  }),
  vote(
    head(
      'gallery-dots',
      'galleryDots',
      'Prikker på galleriet',
      'Hvad er vigtigst at tage med videre?',
      12,
    ),
    { about: 'refs', voters: 'attendees', maxOptions: MAX_GALLERY },
  ),
  answers(head('heard', 'heard', 'Hvad politikerne hørte', 'Hvad hørte du i aften?', 18), 'heard', {
    writers: 'listeners',
    max: 10,
    moderated: false,
  }),
  vote(head('scale', 'elementScale', 'Skala', 'Hvor enig er du i hvert grundelement?', 5), {
    method: 'scale',
    kinds: ['element'],
    voters: 'attendees',
  }),
  present(head('next', 'wrapup', 'Hvad sker der nu', 'Hvad bliver der af dine ord?', 10), {
    text:
      'Alle sedler bliver gemt med de ord, I skrev.\n\n' +
      'Den 22. juni skriver kommunalbestyrelsen det første udkast. Den bruger det, I har sagt på de tre dialogmøder og på de små møder.\n\n' +
      'Gem din kvittering. Med den kan du se, hvad dine sedler blev brugt til.',
  }),
  present(head('thanks', 'free', 'Tak og farvel', 'Tak for i aften', 5), {
    text: 'Kom godt hjem.',
  }),
];

/** A member's small meeting: one collection card, open from the day it is signed up. */
const SMALL_MEETING: readonly StepPlan[] = [
  collect(head('card', 'card', 'Opsamlingskort', 'Hvad sagde I på mødet?', null), {
    kinds: ['note'],
    form: 'card',
  }),
];

const SHEETS: Readonly<Record<RunSheetPreset, readonly StepPlan[]>> = {
  'workshop-march': WORKSHOP_MARCH,
  dialogue: DIALOGUE,
  'small-meeting': SMALL_MEETING,
  empty: [checkin],
};

/** A new session's run sheet. Steps can be added, moved, skipped and edited from here. */
export const runSheet = (preset: RunSheetPreset): readonly StepPlan[] => SHEETS[preset];
