import type { StepPlan } from '#shared/session/events.ts';
import type {
  ClusterConfig,
  CollectConfig,
  KindConfig,
  PresentConfig,
  Preset,
  SelectConfig,
  VoteConfig,
} from '#shared/steps/configs.ts';
import { CLUSTER, COLLECT, PRESENT, SELECT, VOTE } from '#shared/steps/defaults.ts';
import type { Form } from '#shared/board/board.ts';
import { DEFAULT_LENSES, MAX_GALLERY } from '#shared/dialogue/lenses.ts';
import type { PresenceView, SessionView, StepView } from '#shared/session/views.ts';

const present = (over: Partial<PresentConfig>): KindConfig => ({
  kind: 'present',
  config: { ...PRESENT, ...over },
});
const collect = (over: Partial<CollectConfig>): KindConfig => ({
  kind: 'collect',
  config: { ...COLLECT, kinds: ['keyword', 'element'], hidden: true, themes: true, ...over },
});
const cluster = (over: Partial<ClusterConfig>): KindConfig => ({
  kind: 'cluster',
  config: { ...CLUSTER, ...over },
});
const vote = (over: Partial<VoteConfig>): KindConfig => ({
  kind: 'vote',
  config: { ...VOTE, kinds: ['keyword'], ...over },
});
const select = (over: Partial<SelectConfig>): KindConfig => ({
  kind: 'select',
  config: { ...SELECT, ...over },
});

const answers = (form: Form, over: Partial<CollectConfig>): KindConfig =>
  collect({
    kinds: ['note'],
    max: 20,
    hidden: false,
    themes: false,
    form,
    writers: 'attendees',
    ...over,
  });

const DEFAULTS: Record<Preset, { minutes: number | null; make: () => KindConfig }> = {
  checkin: { minutes: 15, make: () => present({ source: 'checkin' }) },
  welcome: { minutes: 10, make: () => present({}) },
  practice: {
    minutes: 5,
    make: () => vote({ practice: true, about: 'free', kinds: [], dots: 1, perItem: 1 }),
  },
  presentation: { minutes: 12, make: () => present({ source: 'items' }) },
  proposals: { minutes: 8, make: () => collect({}) },
  merging: { minutes: 25, make: () => cluster({ by: 'team', participantsEdit: true }) },
  cleanup: { minutes: 25, make: () => cluster({}) },
  objections: { minutes: 10, make: () => cluster({ objections: true }) },
  pause: { minutes: 20, make: () => present({ source: 'pause' }) },
  dots: { minutes: 6, make: () => vote({}) },
  prioritise: { minutes: 6, make: () => vote({ goal: 'prioritise' }) },
  runoff: { minutes: 3, make: () => vote({ about: 'refs', kinds: [], dots: 1, perItem: 1 }) },
  line: { minutes: 5, make: () => select({}) },
  scale: { minutes: 5, make: () => vote({ method: 'scale', about: 'package', kinds: [] }) },
  frame: {
    minutes: 15,
    make: () => ({
      kind: 'draft',
      config: { sections: [], wordLimit: 120, sourcesRequired: false },
    }),
  },
  involve: {
    minutes: 10,
    make: () => collect({ kinds: ['group'], max: 5, hidden: false, themes: false }),
  },
  meetings: {
    minutes: 15,
    make: () =>
      collect({ kinds: ['meeting'], max: 3, hidden: false, themes: false, claimable: true }),
  },
  wrapup: { minutes: 10, make: () => present({ source: 'selection' }) },
  try: { minutes: 3, make: () => answers('unfold', { practice: true, max: 3, moderated: false }) },
  unfold: { minutes: 25, make: () => answers('unfold', {}) },
  pressure: { minutes: 25, make: () => answers('pressure', { lenses: [...DEFAULT_LENSES] }) },
  rewrite: { minutes: 25, make: () => answers('rewrite', { max: 3 }) },
  points: { minutes: 5, make: () => answers('point', { writers: 'hosts', max: 3 }) },
  heard: { minutes: 18, make: () => answers('heard', { writers: 'listeners', max: 10 }) },
  gallery: { minutes: 25, make: () => present({ source: 'gallery' }) },
  topics: { minutes: 5, make: () => present({ source: 'topics' }) },
  tables: { minutes: null, make: () => cluster({ by: 'team' }) },
  galleryDots: {
    minutes: 12,
    make: () => vote({ about: 'refs', kinds: [], voters: 'attendees', maxOptions: MAX_GALLERY }),
  },
  elementScale: {
    minutes: 5,
    make: () => vote({ method: 'scale', kinds: ['element'], voters: 'attendees' }),
  },
  card: { minutes: null, make: () => answers('card', { moderated: false }) },
  free: { minutes: null, make: () => present({}) },
};

/** Presets in the order they come up in a meeting. A run-off is made from the line, not from this list. */
export const ADDABLE: readonly Preset[] = (Object.keys(DEFAULTS) as Preset[]).filter(
  (preset) => preset !== 'runoff' && preset !== 'card',
);

/** From so many people on, somebody reads a note before the wall shows it. */
const MANY = 30;

/** Whether new notes wait for approval unless the facilitator says otherwise: citizens, or many people. */
export const isModerated = (
  session: Pick<SessionView, 'attendees'>,
  presence: Pick<PresenceView, 'present'> | undefined,
): boolean => session.attendees === 'take_part' || (presence?.present ?? 0) > MANY;

/** A step as the house would run it; the form lets the facilitator change everything. */
export function newStep(preset: Preset, id: string, title: string, moderated = false): StepPlan {
  const { minutes, make } = DEFAULTS[preset];
  const made = make();
  const kind: KindConfig =
    made.kind === 'collect' && !made.config.practice && made.config.form !== 'heard'
      ? { ...made, config: { ...made.config, moderated } }
      : made;
  return { id, preset, title, question: '', minutes, ...kind };
}

/** The plan part of a step's view, for editing. */
export function planOf(step: StepView): StepPlan {
  const { id, preset, title, question, minutes } = step;
  return { id, preset, title, question, minutes, kind: step.kind, config: step.config } as StepPlan;
}
