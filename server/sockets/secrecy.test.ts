import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#shared/kernel/actor.ts';
import type { SessionCommand } from '#shared/session/commands.schema.ts';
import type { StepView } from '#shared/session/views.ts';
import type { BallotBody } from '#shared/voting/tally.ts';
import type { Surface } from '#shared/wire/protocol.ts';
import { Caller, openHall, until, type Hall } from '../testing/hall.ts';
import { FACILITATOR, KEYWORDS, member, SCREEN, SECRETARY } from '../testing/people.ts';

/** Every byte that every socket received while a sealed vote ran. */
describe('a sealed vote on raw frames', () => {
  let hall: Hall;
  let desk: Caller;
  let office: Caller;
  let screen: Caller;
  let voters: Caller[];
  let secondDevice: Caller;
  let waiting: Caller;
  let boxId = '';
  const all: Caller[] = [];

  const enter = async (actor: Actor, surface: Surface): Promise<Caller> => {
    const caller = new Caller(hall.url, actor, surface);
    all.push(caller);
    await caller.enter();
    return caller;
  };
  const lead = async (command: SessionCommand): Promise<void> => {
    const reply = await desk.send(command);
    if (!reply.ok) throw new Error(`${command.type}: ${reply.rejection.code}`);
  };
  const others = () => [desk, office, screen, waiting];
  const framesOf = (caller: Caller): string => caller.raw.join('\n');

  beforeEach(async () => {
    hall = await openHall();
    desk = await enter(FACILITATOR, 'desk');
    await lead({ type: 'items.import', items: [...KEYWORDS] });
    await lead({ type: 'session.open' });
    office = await enter(SECRETARY, 'desk');
    screen = await enter(SCREEN, 'screen');
    voters = await Promise.all([1, 2, 3].map((n) => enter(member(n), 'phone')));
    secondDevice = await enter(member(1), 'phone');
    waiting = await enter(member(4), 'phone');
    await lead({ type: 'step.start', stepId: 'dots', expect: null });
    const reply = await waiting.hello();
    if (!reply.ok) throw new Error('no hello');
    const room = reply.patches.find(({ audience }) => audience === 'room');
    boxId = (room!.set['step/dots'] as StepView).vote!.boxId;
  });
  afterEach(async () => {
    for (const caller of all.splice(0)) caller.close();
    await hall.close();
    hall.log.nothingWrong();
  });

  const vote = async (): Promise<void> => {
    const bodies: BallotBody[] = [
      { dots: { kw1: 1, kw5: 1 } },
      { dots: { kw7: 1 } },
      { abstain: true },
    ];
    for (const [i, body] of bodies.entries())
      expect(await voters[i]!.vote({ boxId, rev: 1, body })).toEqual({ ok: true, rev: 1 });
  };
  const counted = (n: number) => () => framesOf(screen).includes(`"given":${n},`);

  it('[BOX3] [VIEW5] emits turnout and nothing else while it is open', async () => {
    for (const caller of all) caller.raw.length = 0;
    await vote();
    await until(counted(3));
    await until(() => framesOf(waiting).includes('"given":3,'));
    for (const caller of others()) {
      const frames = framesOf(caller);
      for (const { id } of KEYWORDS) expect(frames).not.toContain(id);
      expect(frames).not.toMatch(/abstain|pseudonym|"dots":|"rev"/);
      expect(frames).toContain('message 2["tick",');
      for (const packet of caller.raw.filter((raw) => raw.startsWith('message 2[')))
        expect(packet).toMatch(/^message 2\["tick",/);
      for (const n of caller === waiting ? [1, 2, 3] : []) expect(frames).not.toContain(`s_${n}`);
    }
    // the control: the voter's own devices do hear of it
    expect(framesOf(secondDevice)).toContain('"kw5":1');
    expect(framesOf(voters[1]!)).not.toContain('kw5');
  });

  it('[BOX3] shows the tally to the desk at closing and to the room at the reveal only', async () => {
    await vote();
    for (const caller of all) caller.raw.length = 0;
    await lead({ type: 'vote.end', stepId: 'dots' });
    await lead({ type: 'vote.close', stepId: 'dots' });
    await until(() => framesOf(desk).includes('"people":1'));
    await until(() => framesOf(waiting).includes('"status":"closed"'));
    for (const caller of [screen, waiting, ...voters])
      expect(framesOf(caller)).not.toMatch(/"people":1|"rows":/);
    expect(framesOf(desk)).not.toMatch(/"s_1":\{|"roll":\{/);
    await lead({ type: 'vote.reveal', stepId: 'dots' });
    await until(() => framesOf(waiting).includes('"people":1'));
    for (const caller of [...others(), ...voters])
      expect(framesOf(caller)).not.toMatch(/"roll":\[|"s_\d":\{/);
  });

  it('[BOX4] keeps ballots out of the log and of every later answer', async () => {
    await vote();
    await lead({ type: 'vote.end', stepId: 'dots' });
    await lead({ type: 'vote.close', stepId: 'dots' });
    const lines = hall.log.lines.join('\n');
    expect(lines).not.toMatch(/kw\d|abstain|dots"/);
    for (const voter of voters) {
      const reply = await voter.hello();
      expect(reply.ok && reply.ballots).toEqual([]);
    }
    const commits = JSON.stringify(await hall.store.log.read('s', 0));
    expect(commits).not.toMatch(/"kw5":1|"kw1":1/);
  });

  it('[VIEW5] gives a link made while the vote runs the revision to go on from, and no ballot', async () => {
    await vote();
    const older = await enter(member(1), 'phone');
    const own = await older.hello();
    expect(own.ok && own.ballots).toEqual([{ boxId, rev: 1, body: { dots: { kw1: 1, kw5: 1 } } }]);
    // A substitute, or a facilitator with a code from the own desk.
    const heir = new Caller(hall.url, { role: 'member', person: `s_1:${Date.now()}` }, 'phone');
    all.push(heir);
    const reply = await heir.enter();
    expect(reply.ok && reply.ballots).toEqual([{ boxId, rev: 1, body: { dots: {} } }]);
    expect(await heir.vote({ boxId, rev: 1, body: { dots: { kw2: 1 } } })).toMatchObject({
      rejection: { code: 'ballot_stale' },
      current: { rev: 1, body: { dots: {} } },
    });
    expect(framesOf(heir)).not.toMatch(/"kw[15]":1/);
    // One seat, one vote: the new holder's ballot replaces the old one.
    expect(await heir.vote({ boxId, rev: 2, body: { dots: { kw2: 1 } } })).toMatchObject({
      ok: true,
    });
    expect(await hall.store.boxes.given(boxId)).toBe(3);
  });

  it('[VIEW4] hides what others write from every other frame until the step is closed', async () => {
    await lead({ type: 'step.undo', stepId: 'dots' });
    await lead({ type: 'step.start', stepId: 'notes', expect: null });
    for (const caller of all) caller.raw.length = 0;
    const reply = await voters[0]!.send({
      type: 'item.propose',
      itemId: 'secret-note',
      stepId: 'notes',
      kind: 'keyword',
      title: 'Kanariefugl',
      description: '',
      theme: 'By',
    });
    expect(reply).toEqual({ ok: true });
    await until(() => framesOf(secondDevice).includes('Kanariefugl'));
    await until(() => framesOf(desk).includes('Kanariefugl'));
    for (const caller of [screen, waiting, voters[1]!, voters[2]!]) {
      expect(framesOf(caller)).not.toMatch(/Kanariefugl|secret-note/);
    }
    await lead({ type: 'step.close', stepId: 'notes' });
    await until(() => framesOf(waiting).includes('Kanariefugl'));
    expect(framesOf(waiting)).not.toContain('s_1"');
  });
});
