import type { ItemKind } from '#shared/board/board.ts';
import { optionsOf } from '#shared/board/options.ts';
import { dealSlices } from '#shared/session/teams.ts';
import type { SessionState } from '#shared/session/state.ts';
import { formatWhen } from '#shared/process/plan.ts';
import type { BallotBody } from '#shared/voting/tally.ts';
import { dealDots, inOrder } from './ballots.ts';
import { clusterId, CONTENT, FRAME, PROPOSALS } from './content.ts';
import { councilComes, seatCouncil, wrapUp } from './scenes.ts';
import type { Scene, Script, Stage } from './stage.ts';

/** Dots per option: the chosen ones first, in the order of the content; a clear gap below them. */
const KEYWORD_DOTS = [20, 18, 17, 16, 15, 14, 13, 8, 7, 7, 6, 5, 5, 4, 4, 3, 3, 2, 2, 1, 1];
/** The ninth and tenth are tied at 9: the meeting draws its line there and takes both. */
const ELEMENT_DOTS = [
  19, 18, 17, 15, 14, 13, 12, 11, 9, 9, 7, 6, 6, 5, 5, 4, 4, 4, 3, 3, 2, 2, 2, 1, 1,
];
const TIED = ['fs16', 'vf17'];
const GROUP_DOTS = [15, 13, 12, 11, 10, 9, 8, 7, 4, 3, 2, 2, 1, 1];
const TEAMS = 5;

const seats = CONTENT.seats.map((seat) => seat.id);

/** The option an item of the lists ended in: itself, or the cluster it was merged into. */
const optionOfItem = (state: SessionState, itemId: string): string =>
  state.clusterOf.get(itemId) ?? itemId;

/** All options of a kind, those that the content says were chosen first. */
function ranking(state: SessionState, kind: ItemKind, chosen: readonly string[]): string[] {
  const first = chosen.map((itemId) => optionOfItem(state, itemId));
  const rest = optionsOf(state, [kind]).map((option) => option.ref);
  return [...new Set([...first, ...rest])];
}

async function importLists(stage: Stage): Promise<void> {
  const themes = [...new Set(CONTENT.items.map((item) => item.theme))];
  for (const theme of themes) {
    const origin = theme === 'Visionsseminar' ? theme : `Temaworkshop: ${theme}`;
    const items = CONTENT.items
      .filter((item) => item.theme === theme)
      .map((item) => ({ ...item, origin, author: stage.personOf(item.author), from: null }));
    await stage.lead({ type: 'items.import', items });
  }
}

/** Five mixed groups, each with its own part of the lists. */
async function prepareTeams(stage: Stage): Promise<void> {
  const named = (n: number) => ({ id: `team-${n}`, name: `Gruppe ${n}` });
  const teams = await seatCouncil(stage, TEAMS, named);
  const { plan } = (await stage.state()).steps.get('merge')!;
  if (plan.kind !== 'cluster') return;
  const slices = dealSlices(teams, CONTENT.items, ['keyword', 'element']);
  await stage.lead({ type: 'step.edit', step: { ...plan, config: { ...plan.config, slices } } });
}

const practise: Scene = (stage) => {
  const drinks = ['kaffe', 'te', 'vand'];
  const body = (i: number): BallotBody => ({ dots: { [drinks[(i * i) % 3]!]: 1 } });
  return stage.vote('practice', new Map(seats.map((seat, i) => [seat, body(i)])));
};

const propose: Scene = async (stage) => {
  for (const { by, id, ...words } of PROPOSALS)
    await stage.member(by, { type: 'item.propose', itemId: id, stepId: 'silence', ...words });
};

/** Each merge is made by somebody of the group that has the slice. */
const merge: Scene = async (stage) => {
  const state = await stage.state();
  const { plan } = state.steps.get('merge')!;
  if (plan.kind !== 'cluster') return;
  const seatOf = new Map(seats.map((seat) => [stage.personOf(seat), seat]));
  for (const [index, cluster] of CONTENT.clusters.entries()) {
    const item = state.items.get(cluster.items[0]!)!;
    const slice = plan.config.slices.find((s) => s.theme === item.theme && s.kind === item.kind);
    const team = state.teams.get(slice?.teamId ?? '');
    await stage.member(seatOf.get(team!.members[0]!)!, {
      type: 'cluster.group',
      stepId: 'merge',
      clusterId: clusterId(index),
      refs: [...cluster.items],
      title: cluster.name,
    });
  }
  for (const teamId of state.teams.keys())
    await stage.lead({ type: 'team.finish', stepId: 'merge', teamId, finished: true });
};

const objectToMerge: Scene = (stage) => {
  const { by, item, text } = CONTENT.objection;
  return stage.member(by, { type: 'cluster.object', stepId: 'objections', itemId: item, text });
};

const voteDots =
  (stepId: string, kind: ItemKind, chosen: readonly string[], row: readonly number[]): Scene =>
  async (stage) => {
    const state = await stage.state();
    const { dots, perItem } = state.steps.get(stepId)!.vote!;
    const targets = inOrder(ranking(state, kind, chosen), row);
    await stage.vote(stepId, dealDots(targets, seats, dots, perItem));
  };

/** The chosen ones of the content, with the two that tie at the line last. */
const elementsTiedLast = [
  ...CONTENT.chosen.element.filter((item) => !TIED.includes(item)),
  ...TIED,
];

const keepAbove = async (stage: Stage, stepId: string): Promise<void> => {
  const line = (await stage.state()).steps.get(stepId)!.line!;
  for (const ref of line.above)
    await stage.lead({
      type: 'option.dispose',
      stepId,
      ref,
      disposition: 'keep',
      reason: '',
      wording: null,
    });
};

const drawLine =
  (stepId: string, k: number, tie: 'all' | null, reason: string): Scene =>
  async (stage) => {
    await stage.lead({ type: 'line.set', stepId, k, tie, tiedIn: [], runoffStep: null, reason });
    await keepAbove(stage, stepId);
  };

const drawElementLine: Scene = async (stage) => {
  await drawLine(
    'el-line',
    9,
    'all',
    'Husene skal være åbne og Ældre bestemmer selv fik lige mange prikker. Mødet tog begge med.',
  )(stage);
  await stage.lead({
    type: 'option.dispose',
    stepId: 'el-line',
    ref: 'vf13',
    disposition: 'keep_changed',
    reason: 'Mødet ville sige, hvad de unge skal være i gang med.',
    wording: {
      title: 'Alle unge er i gang med uddannelse eller arbejde',
      description: CONTENT.items.find((item) => item.id === 'vf13')!.description,
    },
  });
};

/** 14 – 6 – 2 – 2 – 1: broad support with doubt in it, as in the rules' own example. */
const PACKAGE = [...Array<number>(14).fill(1), 2, 2, 2, 2, 2, 2, 3, 3, 4, 4, 5];
const votePackage: Scene = (stage) =>
  stage.vote(
    'package',
    new Map(seats.map((seat, i) => [seat, { scale: { package: PACKAGE[i]! } }])),
  );

const writeFrame: Scene = async (stage) => {
  const state = await stage.state();
  const sectionId = [...state.sections.values()].find((s) => s.stepId === 'frame')!.id;
  await stage.lead({ type: 'pen.take', sectionId, expect: null });
  await stage.lead({
    type: 'section.write',
    sectionId,
    sentences: FRAME.map(({ id, text, origins }) => ({
      id,
      text,
      origins: origins.map((itemId) => optionOfItem(state, itemId)),
    })),
  });
  await stage.lead({ type: 'pen.release', sectionId });
};

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const proposeGroups: Scene = async (stage) => {
  for (const [index, { id, name, type, reach, risk }] of CONTENT.invitees.entries())
    await stage.member(seats[index]!, {
      type: 'item.propose',
      itemId: id,
      stepId: 'involve',
      kind: 'group',
      title: name,
      description: [type, reach, risk].filter(Boolean).map(upperFirst).join('. '),
      theme: '',
    });
};

const takeMeetings: Scene = async (stage) => {
  for (const { id, member, kind, date } of CONTENT.meetings) {
    await stage.lead({
      type: 'item.propose',
      itemId: id,
      stepId: 'meetings',
      kind: 'meeting',
      title: `${upperFirst(kind)}, ${formatWhen({ kind: 'day', date })}`,
      description: '',
      theme: '',
      source: 'desk',
    });
    await stage.member(member, { type: 'item.claim', itemId: id, on: true });
  }
};

const groups = CONTENT.invitees.map((group) => group.id);

/** The workshop of 2 March. */
export const WORKSHOP: Script = {
  async before(stage) {
    await importLists(stage);
    await prepareTeams(stage);
    await stage.lead({ type: 'session.open' });
  },
  during: {
    checkin: councilComes,
    practice: practise,
    silence: propose,
    merge,
    objections: objectToMerge,
    'kw-dots': voteDots('kw-dots', 'keyword', CONTENT.chosen.keyword, KEYWORD_DOTS),
    'el-dots': voteDots('el-dots', 'element', elementsTiedLast, ELEMENT_DOTS),
    'kw-line': drawLine('kw-line', 7, null, ''),
    'el-line': drawElementLine,
    package: votePackage,
    frame: writeFrame,
    involve: proposeGroups,
    'involve-dots': voteDots('involve-dots', 'group', groups, GROUP_DOTS),
    'involve-line': drawLine('involve-line', 8, null, ''),
    meetings: takeMeetings,
  },
  after: wrapUp,
};
