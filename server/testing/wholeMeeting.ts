import type { Actor } from '#shared/kernel/actor.ts';
import type { SessionCommand } from '#shared/session/commands.schema.ts';
import type { StepPlan } from '#shared/session/events.ts';
import type { BallotBody } from '#shared/voting/tally.ts';
import type { Store } from '../store/port.ts';
import { listeningLog, ManualClock, Node, settle } from './nodes.ts';
import {
  councilNames,
  FACILITATOR,
  KEYWORDS,
  member,
  MORE_STEPS,
  OWNER,
  SETTINGS,
} from './people.ts';

const CO: Actor = { role: 'facilitator', person: 'k_co' };

const INVOLVE: StepPlan = {
  id: 'involve',
  title: 'Hvem skal med',
  question: '',
  minutes: 10,
  preset: 'involve',
  kind: 'collect',
  config: {
    kinds: ['group'],
    max: 5,
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
};

/** A small meeting in which everything happens at least once. Each command must be accepted. */
export async function playWholeMeeting(store: Store): Promise<void> {
  const clock = new ManualClock(1_456_930_000_000);
  const log = listeningLog();
  const { engine } = new Node(store, clock, log, () => councilNames(6));
  let n = 0;
  const send = async (actor: Actor, command: SessionCommand): Promise<void> => {
    await clock.move(1_000);
    const reply = await engine.command('s', actor, { v: 1, id: `golden${n++}`, command });
    if (!reply.ok) throw new Error(`${command.type}: ${reply.rejection.code}`);
    await settle();
  };
  const lead = (command: SessionCommand) => send(FACILITATOR, command);
  let current: string | null = null;
  const start = async (stepId: string) => {
    await lead({ type: 'step.start', stepId, expect: current });
    current = stepId;
  };
  const note = (actor: Actor, itemId: string, stepId: string, kind: 'keyword' | 'group') =>
    send(actor, {
      type: 'item.propose',
      itemId,
      stepId,
      kind,
      title: `Forslag ${itemId}`,
      description: 'Med et par ord',
      theme: 'By',
    });
  const vote = async (stepId: string, onPaper: string, bodies: readonly BallotBody[]) => {
    const step = (await engine.sessionState('s'))?.steps.get(stepId);
    const boxId = step?.vote?.boxId ?? '';
    const casting = bodies.map((body, i) =>
      engine.ballot('s', member(i + 1), { boxId, rev: 1, body }),
    );
    await clock.move(50);
    for (const reply of await Promise.all(casting))
      if (!reply.ok) throw new Error(`ballot: ${reply.rejection.code}`);
    await lead({ type: 'vote.end', stepId });
    await lead({ type: 'vote.extend', stepId, seconds: 5 });
    await lead({ type: 'vote.close', stepId });
    await lead({
      type: 'vote.paper',
      stepId,
      paper: { slips: 1, abstained: 0, counts: { [onPaper]: 1 } },
    });
    await lead({ type: 'vote.reveal', stepId });
  };

  await engine.createSession('s', 'p', SETTINGS, MORE_STEPS, OWNER);
  await lead({ type: 'items.import', items: [...KEYWORDS] });
  await lead({ type: 'session.change', settings: { attendees: 'watch' } });
  await lead({ type: 'step.add', step: INVOLVE, after: 'roll' });
  await lead({ type: 'step.edit', step: { ...INVOLVE, question: 'Hvem?' } });
  await lead({ type: 'step.move', stepId: 'involve', after: 'frame' });
  await lead({ type: 'step.skip', stepId: 'roll', skipped: true });
  await lead({ type: 'step.skip', stepId: 'roll', skipped: false });
  await lead({ type: 'session.open' });
  const teams = [{ id: 't1', name: 'Bord 1', members: ['s_1', 's_2'] }];
  await lead({ type: 'teams.set', teams });
  for (const person of ['s_1', 's_2', 's_3']) await lead({ type: 'person.checkIn', person });
  await lead({ type: 'person.checkOut', person: 's_3' });
  await start('hello');
  await send(CO, { type: 'control.take', expect: FACILITATOR.person });
  await lead({ type: 'control.take', expect: CO.person });
  await lead({ type: 'screen.set', black: true, page: 1 });
  await start('notes');
  await lead({ type: 'timer.set', stepId: 'notes', endsAt: 1_456_940_000_000 });
  await note(member(1), 'n1', 'notes', 'keyword');
  await note(member(2), 'n2', 'notes', 'keyword');
  await note(member(2), 'n3', 'notes', 'keyword');
  await send(member(1), { type: 'item.reword', itemId: 'n1', title: 'Nye ord', description: '' });
  await send(member(2), { type: 'item.withdraw', itemId: 'n3' });
  await lead({ type: 'item.hide', itemId: 'n2', reason: 'off_topic' });
  await lead({ type: 'item.show', itemId: 'n2' });
  await note(member(3), 'n4', 'notes', 'keyword');
  await lead({ type: 'item.hide', itemId: 'n4', reason: 'others_data' });
  await lead({ type: 'step.close', stepId: 'notes' });
  await start('merge');
  const group = (clusterId: string, ...refs: string[]) =>
    lead({ type: 'cluster.group', stepId: 'merge', clusterId, refs, title: 'Klynge' });
  await group('c1', 'n1', 'kw0', 'kw1');
  await lead({
    type: 'cluster.reword',
    stepId: 'merge',
    clusterId: 'c1',
    title: 'Byen',
    description: '',
  });
  await lead({ type: 'cluster.takeOut', stepId: 'merge', itemId: 'kw1' });
  await group('c2', 'kw2', 'kw3');
  await lead({ type: 'cluster.undo', stepId: 'merge' });
  await group('c3', 'kw4', 'kw5');
  await lead({ type: 'cluster.split', stepId: 'merge', clusterId: 'c3' });
  await group('c4', 'n2', 'kw6', 'kw7');
  await send(member(2), {
    type: 'cluster.object',
    stepId: 'merge',
    itemId: 'n2',
    text: 'Mit eget',
  });
  await send(member(1), { type: 'item.question', itemId: 'kw2', on: true });
  await lead({ type: 'team.finish', stepId: 'merge', teamId: 't1', finished: true });
  await start('dots');
  await lead({ type: 'step.undo', stepId: 'dots' });
  current = 'merge';
  await start('dots');
  await vote('dots', 'kw3', [{ dots: { c1: 1, kw2: 1 } }, { dots: { c1: 1, c4: 1, n2: 1 } }]);
  await start('line');
  await lead({
    type: 'line.set',
    stepId: 'line',
    k: 1,
    tie: null,
    tiedIn: [],
    runoffStep: null,
    reason: '',
  });
  await lead({
    type: 'option.dispose',
    stepId: 'line',
    ref: 'c1',
    disposition: 'keep_changed',
    reason: 'Klarere ord',
    wording: { title: 'Byen for alle', description: '' },
  });
  await lead({ type: 'options.join', stepId: 'line', into: 'kw2', refs: ['n2'] });
  await start('frame');
  await lead({ type: 'pen.take', sectionId: 'sec1', expect: null });
  const sentences = [{ id: 'sn1', text: 'Vi vil byen.', origins: ['c1'] }];
  await lead({ type: 'section.write', sectionId: 'sec1', sentences });
  await start('involve');
  await note(member(1), 'g1', 'involve', 'group');
  await send(member(2), { type: 'item.claim', itemId: 'g1', on: true });
  await start('roll');
  await vote('roll', 'kw1', [{ dots: { kw1: 1 } }, { abstain: true }]);
  await lead({ type: 'step.again', stepId: 'roll', reason: 'Forkert spørgsmål' });
  await lead({ type: 'release.make', releaseId: 'r1', title: 'Udvalget' });
  await lead({ type: 'session.end' });
  await engine.close();
  log.nothingWrong();
}
