import { hostOf, SYSTEM, type Actor } from '#shared/kernel/actor.ts';
import type { Affiliation, Item, Verdict } from '#shared/board/board.ts';
import { shortened } from '#shared/board/text.ts';
import { planRotation } from '#shared/dialogue/rotation.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { CommandOf } from '#shared/session/commands.schema.ts';
import type { BallotBody } from '#shared/voting/tally.ts';
import { dealDots, inOrder } from './ballots.ts';
import { clusterId, CONTENT } from './content.ts';
import { DIALOGUE_CONTENT } from './dialogueContent.ts';
import { councilComes, seatCouncil, wrapUp } from './scenes.ts';
import type { Scene, Script, Stage } from './stage.ts';

type Said = NonNullable<CommandOf<'item.propose'>['answer']>;

const TABLES = 10;
const PER_TABLE = 6;
/** Who sits at a table, seat by seat: mostly citizens, as in a real hall. */
const AT_TABLE = ['borger', 'borger', 'forening', 'borger', 'virksomhed', 'borger'] as const;

interface Person {
  readonly actor: Actor;
  readonly affiliation: Affiliation;
  readonly table: number;
}

const table = (n: number): string => `bord-${n}`;
const host = (n: number): Actor => ({ role: 'host', person: hostOf(table(n)) });

/** Sixty people at ten tables; boards and schools at some of them. */
const PEOPLE: readonly Person[] = Array.from({ length: TABLES * PER_TABLE }, (_, i) => {
  const place = i % PER_TABLE;
  const at = Math.floor(i / PER_TABLE) + 1;
  const special = place === 3 && at % 2 === 0 ? (at % 4 === 0 ? 'skole' : 'råd') : AT_TABLE[place]!;
  return {
    actor: { role: 'attendee', person: `a_ov${i + 1}` },
    affiliation: special,
    table: at,
  };
});

const elementsOf = (state: SessionState): Item[] =>
  [...state.items.values()].filter((item) => item.kind === 'element' && item.from !== null);

/** The item here that an entry of the lists became; null when it was not chosen. */
export function itemFor(state: SessionState, element: string | null): string | null {
  if (element === null) return null;
  for (const item of state.items.values()) if (item.from?.ref === element) return item.id;
  // Merged on 2 March: the cluster's name stands for it.
  const cluster = CONTENT.clusters.findIndex((each) => each.items.includes(element));
  const ref = clusterId(cluster);
  for (const item of state.items.values()) if (item.from?.ref === ref) return item.id;
  return null;
}

const said = (over: Partial<Said>): Said => ({
  about: null,
  lens: null,
  verdict: null,
  rewrite: '',
  lang: 'da',
  ...over,
});

const note = (stepId: string, itemId: string, title: string, answer: Said) =>
  ({
    type: 'item.propose',
    itemId,
    stepId,
    kind: 'note',
    title,
    description: '',
    theme: '',
    answer,
  }) satisfies CommandOf<'item.propose'>;

/** The table stays, the topic moves. */
async function planTopics(stage: Stage): Promise<void> {
  const state = await stage.state();
  const rounds = ['unfold', 'pressure', 'rewrite'].map((stepId) => ({ stepId, before: {} }));
  const plan = planRotation(
    [...state.teams.keys()],
    elementsOf(state).map((item) => item.id),
    rounds,
  );
  for (const { stepId, topics } of plan) {
    const step = state.steps.get(stepId)!.plan;
    if (step.kind !== 'collect') continue;
    await stage.lead({
      type: 'step.edit',
      step: { ...step, config: { ...step.config, topics: topics.map((t) => ({ ...t })) } },
    });
  }
}

const arrive: Scene = async (stage) => {
  await councilComes(stage);
  for (const [i, { actor, affiliation, table: at }] of PEOPLE.entries()) {
    await stage.as(SYSTEM, { type: 'person.checkIn', person: actor.person, affiliation });
    await stage.as(actor, { type: 'person.place', teamId: table(at), walkIn: i % 11 === 10 });
  }
};

const topicAt = (state: SessionState, stepId: string, at: number): string | null => {
  const plan = state.steps.get(stepId)?.plan;
  if (plan?.kind !== 'collect') return null;
  return plan.config.topics.find(({ teamId }) => teamId === table(at))?.ref ?? null;
};

const at = <T>(list: readonly T[], n: number): T => list[n % list.length]!;

const tryNote: Scene = async (stage) => {
  for (const { actor, table: n } of PEOPLE.filter((_, i) => i % 5 === 0))
    await stage.as(actor, note('try-note', `prøve-${n}-${actor.person}`, 'Med bus 350S', said({})));
};

const tryDots: Scene = (stage) =>
  stage.voteAs(
    'try-dots',
    PEOPLE.map(({ actor }, i) => [
      actor,
      { dots: { [at(['kaffe', 'te', 'vand'], i * i)]: 1 } } satisfies BallotBody,
    ]),
  );

/** A person of that affiliation at that table, or the next one who comes near it. */
const voice = (affiliation: Affiliation, n: number, table_: number | null): Person => {
  const fit = PEOPLE.filter((p) => p.affiliation === affiliation);
  return fit.find((p) => p.table === table_) ?? at(fit, n);
};

const unfold =
  (meeting: string): Scene =>
  async (stage) => {
    const state = await stage.state();
    const notes = DIALOGUE_CONTENT.notes.filter((each) => each.meeting === meeting);
    for (const [i, each] of notes.entries()) {
      const answer = said({ about: itemFor(state, each.element), lang: each.lang });
      if (each.paper)
        await stage.as(host(each.table ?? 1), {
          ...note('unfold', each.id, each.text, {
            ...answer,
            slip: i + 1,
            affiliation: each.affiliation,
          }),
          source: 'paper',
        });
      else
        await stage.as(
          voice(each.affiliation, i, each.table).actor,
          note('unfold', each.id, each.text, answer),
        );
    }
    for (const [i, person] of PEOPLE.entries()) {
      if (i % 4 !== 1) continue;
      const about = topicAt(state, 'unfold', person.table);
      await stage.as(
        person.actor,
        note('unfold', `u-${i}`, at(DIALOGUE_CONTENT.unfold, i), said({ about })),
      );
    }
    await approveAll(stage);
  };

/** Later meetings doubt a little less: the wording has been worked on. */
const verdictFor = (i: number, meeting: string): Verdict => {
  const doubt = meeting === 'd1' ? 0 : meeting === 'd2' ? 1 : 2;
  const n = (i * 7 + 3) % 10;
  return n < 4 + doubt ? 'holds' : n < 8 + doubt ? 'holds_changed' : 'fails';
};

const pressure =
  (meeting: string): Scene =>
  async (stage) => {
    const state = await stage.state();
    const { plan } = state.steps.get('pressure')!;
    if (plan.kind !== 'collect') return;
    const { lenses } = plan.config;
    for (const [i, each] of DIALOGUE_CONTENT.tests.entries()) {
      const about = itemFor(state, each.element);
      if (each.meeting !== meeting || about === null || !lenses.includes(each.lens)) continue;
      const { lens, verdict, rewrite } = each;
      await stage.as(
        voice(each.affiliation, i, null).actor,
        note('pressure', each.id, each.text, said({ about, lens, verdict, rewrite })),
      );
    }
    for (const [i, person] of PEOPLE.entries()) {
      if (i % 3 === 2) continue;
      const about = topicAt(state, 'pressure', person.table);
      const verdict = verdictFor(i, meeting);
      await stage.as(
        person.actor,
        note(
          'pressure',
          `p-${i}`,
          at(DIALOGUE_CONTENT.reasons[verdict], i),
          said({ about, lens: at(lenses, i), verdict }),
        ),
      );
    }
    await approveAll(stage);
  };

const rewrite: Scene = async (stage) => {
  const state = await stage.state();
  for (let n = 1; n <= TABLES; n++) {
    const about = topicAt(state, 'rewrite', n);
    await stage.as(
      host(n),
      note('rewrite', `r-${n}`, at(DIALOGUE_CONTENT.rewrites, n), said({ about })),
    );
  }
  await approveAll(stage);
};

const points: Scene = async (stage) => {
  const state = await stage.state();
  for (let n = 1; n <= TABLES; n++)
    for (const [i, text] of DIALOGUE_CONTENT.points.entries())
      await stage.as(
        host(n),
        note('points', `o-${n}-${i}`, text, said({ about: topicAt(state, 'pressure', n) })),
      );
  await approveAll(stage);
};

/** The moderators read everything before the wall shows it. */
async function approveAll(stage: Stage): Promise<void> {
  const held = [...(await stage.state()).items.values()]
    .filter((item) => item.status === 'held')
    .map((item) => item.id);
  for (let i = 0; i < held.length; i += 200)
    await stage.lead({ type: 'items.moderate', itemIds: held.slice(i, i + 200), act: 'show' });
}

/** A bundle per element of what the tables wrote about it, and those go into the gallery. */
const bundle: Scene = async (stage) => {
  const state = await stage.state();
  const refs: string[] = [];
  for (const element of [...state.items.values()].filter((item) => item.from !== null)) {
    const about = [...state.items.values()].filter(
      (item) => item.answer?.form === 'unfold' && item.answer.about === element.id,
    );
    const notes = about.filter((item) => item.status === 'visible');
    if (notes.length < 2) continue;
    const clusterId = `bunke-${refs.length + 1}`;
    await stage.lead({
      type: 'cluster.group',
      stepId: 'tables',
      clusterId,
      refs: notes.map((item) => item.id),
      title: shortened(`${element.title}: ${notes[0]!.title}`, 110),
    });
    refs.push(clusterId);
  }
  const { plan } = state.steps.get('gallery-dots')!;
  if (plan.kind !== 'vote') return;
  await stage.lead({
    type: 'step.edit',
    step: { ...plan, config: { ...plan.config, refs: refs.slice(0, plan.config.maxOptions) } },
  });
};

const GALLERY_DOTS = [24, 21, 18, 16, 13, 11, 9, 8, 7, 6, 5, 4, 3, 2];
const galleryDots: Scene = async (stage) => {
  const { vote } = (await stage.state()).steps.get('gallery-dots')!;
  const refs = vote!.options.map((option) => option.ref);
  const voters = PEOPLE.slice(0, 54).map(({ actor }) => actor.person);
  const budget = vote!.dots;
  const dealt = dealDots(inOrder(refs, GALLERY_DOTS), voters, budget, vote!.perItem);
  await stage.voteAs(
    'gallery-dots',
    [...dealt].map(([person, body]) => [{ role: 'attendee', person }, body]),
  );
};

const hear: Scene = async (stage) => {
  const state = await stage.state();
  const elements = elementsOf(state);
  for (const [i, text] of DIALOGUE_CONTENT.heard.entries())
    await stage.member(
      CONTENT.seats[i * 3]!.id,
      note('heard', `h-${i}`, text, said({ about: at(elements, i).id })),
    );
};

/** Mostly support, with doubt where the pressure test found some. */
const STEPS = [1, 1, 2, 2, 1, 3, 2, 1, 4, 2, 1, 5, 3, 2, 1] as const;
const scale: Scene = async (stage) => {
  const { vote } = (await stage.state()).steps.get('scale')!;
  const refs = vote!.options.map((option) => option.ref);
  await stage.voteAs(
    'scale',
    PEOPLE.slice(0, 56).map(({ actor }, i) => [
      actor,
      { scale: Object.fromEntries(refs.map((ref, n) => [ref, at(STEPS, i * 4 + n * 3)])) },
    ]),
  );
};

/** A dialogue meeting with the words of that meeting: `d1`, `d2` or `d3`. */
export const dialogueScript = (meeting: string): Script => ({
  async before(stage) {
    await seatCouncil(stage, TABLES, (n) => ({ id: table(n), name: `Bord ${n}` }));
    await planTopics(stage);
    await stage.lead({ type: 'session.open' });
  },
  during: {
    checkin: arrive,
    'try-note': tryNote,
    'try-dots': tryDots,
    unfold: unfold(meeting),
    pressure: pressure(meeting),
    rewrite,
    points,
    tables: bundle,
    'gallery-dots': galleryDots,
    heard: hear,
    scale,
  },
  after: wrapUp,
});
