import { isParticipant, type Actor } from '#shared/kernel/actor.ts';
import { LENSES, VERDICTS } from '#shared/board/board.ts';
import type { SessionCommand } from '#shared/session/commands.schema.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { StepKind } from '#shared/steps/configs.ts';
import type { Random } from './random.ts';

/** In every text of a note, so that a leak can be found in anything that was sent. */
export const CANARY = 'kanarie';

type Acts = readonly (() => SessionCommand)[];

/**
 * A command somebody might send: mostly sensible for the person and for where the session stands, sometimes
 * anything at all.
 */
export function randomCommand(random: Random, state: SessionState, actor: Actor): SessionCommand {
  const newId = (thing: string): string => `${thing}${random.serial()}`;
  const steps = [...state.steps.keys()];
  const items = [...state.items.keys(), 'none'];
  const clusters = [...state.clusters.keys(), 'none'];
  const sections = [...state.sections.keys(), 'none'];
  const stepId = random.chance(0.9) && state.current !== null ? state.current : random.pick(steps);
  const itemId = random.pick(items);
  const person = random.pick(['s_1', 's_2', 's_3', 's_4', 'a_1', 's_99']);

  const propose = (): SessionCommand => ({
    type: 'item.propose',
    itemId: newId('note'),
    stepId,
    kind: random.pick(['keyword', 'element']),
    title: `${newId(CANARY)}x`,
    description: '',
    theme: random.pick(['By', 'Fællesskab']),
  });
  const answer = (): SessionCommand => ({
    type: 'item.propose',
    itemId: newId('note'),
    stepId: 'round',
    kind: 'note',
    title: `${newId(CANARY)}x`,
    description: '',
    theme: '',
    source: random.pick(['paper', 'desk']),
    answer: {
      about: random.pick([itemId, 'kw0', 'kw1', 'kw2']),
      lens: random.pick([...LENSES, 'who', 'price', null]),
      verdict: random.pick([...VERDICTS, null]),
      rewrite: random.chance(0.3) ? `${newId(CANARY)}x` : '',
      lang: 'da',
      teamId: random.pick(['t1', 't2', null]),
      slip: random.chance(0.3) ? 1 + random.below(9) : null,
      affiliation: random.pick(['borger', 'skole', '']),
    },
  });
  const teamId = random.pick(['t1', 't2']);
  const group = (): SessionCommand => ({
    type: 'cluster.group',
    stepId,
    clusterId: random.chance(0.6) ? newId('cl') : random.pick(clusters),
    refs: [itemId, ...random.some([...items, ...clusters], 2)],
  });
  const start = (): SessionCommand => ({
    type: 'step.start',
    stepId: random.pick(['notes', 'merge', 'dots', 'line', 'round', 'hall', ...steps]),
    expect: state.current,
  });
  const done = [...state.steps.values()].flatMap(({ status, plan }) =>
    status === 'closed' || status === 'revealed' ? [plan.id] : [],
  );
  const byKind: Record<StepKind, Acts> = {
    present: [
      () => ({ type: 'screen.set', page: random.below(3) }),
      () => ({ type: 'person.place', teamId, walkIn: random.chance(0.3) }),
    ],
    collect: [
      propose,
      propose,
      propose,
      answer,
      answer,
      answer,
      () => ({ type: 'slips.count', stepId, teamId, counted: random.below(9) }),
      () => ({ type: 'person.place', teamId, walkIn: random.chance(0.3) }),
      () => ({ type: 'item.reword', itemId, title: `${newId(CANARY)}x`, description: '' }),
      () => ({ type: 'item.withdraw', itemId }),
      () => ({ type: 'item.claim', itemId, on: random.chance(0.7) }),
    ],
    cluster: [
      group,
      group,
      () => ({
        type: 'cluster.reword',
        stepId,
        clusterId: random.pick(clusters),
        title: newId('Klynge '),
        description: '',
      }),
      () => ({ type: 'cluster.takeOut', stepId, itemId }),
      () => ({ type: 'cluster.split', stepId, clusterId: random.pick(clusters) }),
      () => ({ type: 'cluster.undo', stepId }),
      () => ({ type: 'cluster.object', stepId, itemId, text: 'Mit for sig selv' }),
      () => ({ type: 'item.question', itemId, on: random.chance(0.7) }),
    ],
    vote: [
      () => ({ type: 'vote.end', stepId }),
      () => ({ type: 'vote.extend', stepId, seconds: 20 }),
      () => ({ type: 'vote.close', stepId }),
      () => ({ type: 'vote.reveal', stepId }),
      () => ({ type: 'vote.reveal', stepId }),
      () => ({
        type: 'vote.paper',
        stepId,
        paper: random.chance(0.5) ? null : { slips: 1, abstained: 1, counts: {} },
      }),
      () => ({
        type: 'paper.count',
        stepId,
        teamId,
        paper: { slips: 1 + random.below(2), abstained: 1, counts: {} },
      }),
    ],
    select: [
      () => ({
        type: 'line.set',
        stepId,
        k: random.below(4),
        tie: random.pick(['all', 'none', 'talk', null]),
        tiedIn: [],
        runoffStep: null,
        reason: 'Sådan er det',
      }),
      () => ({
        type: 'option.dispose',
        stepId,
        ref: itemId,
        disposition: random.pick(['keep', 'drop']),
        reason: 'Derfor',
        wording: null,
      }),
      () => ({ type: 'options.join', stepId, into: itemId, refs: [random.pick(items)] }),
    ],
    draft: [
      () => ({ type: 'pen.take', sectionId: random.pick(sections), expect: null }),
      () => ({
        type: 'section.write',
        sectionId: random.pick(sections),
        sentences: [{ id: newId('sn'), text: 'Vi vil.', origins: [itemId] }],
      }),
    ],
  };
  const pacing: Acts = [
    start,
    start,
    start,
    () => ({ type: 'step.start', stepId, expect: random.pick([...steps, null]) }),
    () => ({ type: 'step.close', stepId }),
    () => ({ type: 'step.undo', stepId }),
    () => ({
      type: 'step.again',
      stepId: random.pick([...done, random.pick(steps)]),
      reason: 'Vi prøver igen',
    }),
  ];
  const around: Acts = [
    () => ({ type: 'session.open' }),
    () => ({ type: 'screen.set', black: random.chance(0.5), page: random.below(3) }),
    () => ({ type: 'control.take', expect: state.control }),
    () => ({ type: 'person.checkIn', person }),
    () => ({ type: 'person.checkOut', person }),
    () => ({
      type: 'teams.set',
      teams: ['t1', 't2'].map((id, i) => ({
        id,
        name: `Bord ${i + 1}`,
        members: [`s_${i + 1}`, `s_${i + 3}`],
      })),
    }),
    () => ({
      type: 'session.change',
      settings: {
        attendees: random.pick(['none', 'watch', 'take_part', 'take_part']),
        members: random.pick(['take_part', 'take_part', 'listen']),
      },
    }),
    () => ({ type: 'step.skip', stepId: random.pick(steps), skipped: random.chance(0.2) }),
    () => ({
      type: 'step.move',
      stepId: random.pick(steps),
      after: random.pick([...steps, null]),
    }),
    () => ({ type: 'timer.set', stepId, endsAt: random.chance(0.5) ? 2e12 : null }),
    () => ({
      type: 'item.hide',
      itemId,
      reason: random.chance(0.3) ? 'others_data' : 'off_topic',
    }),
    () => ({ type: 'item.show', itemId }),
    () => ({
      type: 'items.moderate',
      itemIds: random.some(items, 4),
      act: random.pick(['show', 'show', 'hide']),
      reason: random.pick(['attack', 'others_data', 'off_topic']),
    }),
    () => ({ type: 'item.redact', itemId, title: newId('Omskrevet ') }),
    () => ({ type: 'item.translate', itemId, text: newId('Oversat ') }),
    () => ({
      type: 'items.renew',
      items: [
        {
          itemId: random.pick(['kw5', 'kw6', 'kw7']),
          wording: 2 + random.below(30),
          title: newId('Ny '),
          description: '',
        },
      ],
    }),
    () => ({ type: 'release.make', releaseId: newId('rel'), title: 'Udvalget' }),
    ...(random.chance(0.02) ? [(): SessionCommand => ({ type: 'session.end' })] : []),
  ];
  const kind = state.steps.get(stepId)?.plan.kind ?? 'present';
  const what = random.next();
  if (what < 0.04) return random.pick(random.pick([...Object.values(byKind), pacing, around]))();
  // a closed vote still waits to be shown
  const idle = kind === 'present' || (kind !== 'vote' && done.includes(stepId));
  if (actor.role === 'moderator') return random.pick(around)();
  if (isParticipant(actor) || actor.role === 'host' || (what < 0.55 && !idle))
    return random.pick(byKind[kind])();
  return random.pick(what < 0.8 ? pacing : around)();
}
