import type {
  ClusterConfig,
  CollectConfig,
  DraftConfig,
  PresentConfig,
  SelectConfig,
  VoteConfig,
} from './configs.ts';

/** The neutral configuration of each kind; presets say only what differs. */
export const PRESENT: PresentConfig = { source: 'text', text: '', theme: '', backAt: '' };
export const COLLECT: CollectConfig = {
  kinds: ['note'],
  max: 2,
  hidden: false,
  moderated: false,
  claimable: false,
  themes: false,
  form: 'note',
  lenses: [],
  writers: 'all',
  topics: [],
  practice: false,
};
export const CLUSTER: ClusterConfig = {
  by: 'plenum',
  slices: [],
  participantsEdit: false,
  objections: false,
};
export const VOTE: VoteConfig = {
  method: 'dots',
  goal: 'select',
  practice: false,
  about: 'board',
  kinds: [],
  free: [],
  refs: [],
  dots: null,
  perItem: null,
  secrecy: 'sealed',
  voters: 'members',
  maxOptions: 40,
};
export const SELECT: SelectConfig = { source: '', k: null };
export const DRAFT: DraftConfig = {
  sections: [{ id: 'frame', title: 'Rammen for visionen' }],
  wordLimit: 120,
  sourcesRequired: false,
};
