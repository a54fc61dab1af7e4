import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ActivityPlan } from '#shared/process/process.ts';
import type { SessionCommand } from '#shared/session/commands.schema.ts';
import type { StepView, TurnoutView } from '#shared/session/views.ts';
import type { Store } from '../store/port.ts';
import { StreamUnreadable } from '../store/failures.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import { Device, listeningLog, localBell, ManualClock, Node, settle } from '../testing/nodes.ts';
import {
  councilNames,
  FACILITATOR,
  KEYWORDS,
  member,
  OWNER,
  SCREEN,
  SETTINGS,
  STEPS,
} from '../testing/people.ts';

const OK = { ok: true };

describe('engine', () => {
  let store: Store;
  let clock: ManualClock;
  let log: ReturnType<typeof listeningLog>;
  let node: Node;
  let desk: Device;
  let names = councilNames(25);
  let commandNumber = 0;

  const startNode = (bell?: ReturnType<typeof localBell>) =>
    new Node(store, clock, log, () => names, bell);
  const phone = (n: number) => new Device(member(n), 'phone', 's');
  const lead = async (command: SessionCommand) => {
    const reply = await desk.send(`lead${commandNumber++}`, command);
    await settle();
    return reply;
  };
  const start = (stepId: string, expected: string | null) =>
    lead({ type: 'step.start', stepId, expect: expected });
  const openVote = async () => {
    await lead({ type: 'items.import', items: [...KEYWORDS] });
    await lead({ type: 'session.open' });
    return start('dots', null);
  };
  const boxOf = (device: Device) => (device.entries('room')['step/dots'] as StepView).vote!.boxId;
  const turnout = (device: Device) => device.volatile['turnout/dots'] as TurnoutView | undefined;

  beforeEach(async () => {
    store = await openSqliteStore(':memory:');
    clock = new ManualClock(1_456_930_000_000);
    log = listeningLog();
    names = councilNames(25);
    node = startNode();
    await node.engine.createProcess(
      'p',
      { title: 'Vision', subtitle: '', municipality: '', exercise: false, caseNumber: '' },
      [],
      OWNER,
    );
    await node.engine.createSession('s', 'p', SETTINGS, STEPS, OWNER);
    desk = new Device(FACILITATOR, 'desk', 's');
    await desk.connect(node);
  });
  afterEach(async () => {
    await node.engine.close();
    await store.close();
    log.nothingWrong();
  });

  it('makes a session once, and says so again when asked again', async () => {
    expect(await node.engine.createSession('s', 'p', SETTINGS, STEPS, OWNER)).toEqual(OK);
    expect((await store.log.head('s'))?.seq).toBe(1);
    const other = { ...SETTINGS, title: 'Another' };
    expect(await node.engine.createSession('s', 'p', other, STEPS, OWNER)).toMatchObject({
      rejection: { code: 'command_id_reused' },
    });
  });

  it('[LOG3] gives a repeated command its first answer and one effect', async () => {
    const command: SessionCommand = { type: 'items.import', items: [...KEYWORDS] };
    expect(await desk.send('x', command)).toEqual(OK);
    expect(await desk.send('x', command)).toEqual(OK);
    const both = await Promise.all([
      desk.send('y', { type: 'session.open' }),
      desk.send('y', { type: 'session.open' }),
    ]);
    expect(both).toEqual([OK, OK]);
    await settle();
    expect((await node.engine.sessionState('s'))?.seq).toBe(3);
    expect(await desk.send('x', { type: 'session.open' })).toMatchObject({
      rejection: { code: 'command_id_reused' },
    });
  });

  it('[LOG3] remembers a rejection as well', async () => {
    const tooEarly: SessionCommand = { type: 'step.start', stepId: 'hello', expect: null };
    const first = await desk.send('early', tooEarly);
    expect(first).toMatchObject({ rejection: { code: 'session_not_open' } });
    await lead({ type: 'session.open' });
    expect(await desk.send('early', tooEarly)).toEqual(first);
    expect(await start('hello', null)).toEqual(OK);
  });

  it('[LOG4] answers before it shows, and shows only what is stored', async () => {
    const order: string[] = [];
    const takes = desk.take.bind(desk);
    desk.take = (patch) => {
      order.push('patch');
      takes(patch);
    };
    await desk.send('o', { type: 'session.open' }).then(() => order.push('ack'));
    await settle();
    expect(order.slice(0, 2)).toEqual(['ack', 'patch']);
  });

  it('[LOG2] answers busy when nothing could be stored, and the same id works later', async () => {
    const disk = vi.spyOn(store.log, 'transact').mockRejectedValue(new Error('disk full'));
    const busy = { ok: false, rejection: { code: 'busy' } };
    expect(await desk.send('o', { type: 'session.open' })).toEqual(busy);
    disk.mockRestore();
    expect(await desk.send('o', { type: 'session.open' })).toEqual(OK);
    expect(log.errors.splice(0)).toHaveLength(1);
  });

  it('[STEP4] lets one of two facilitators start a step, and tells the other', async () => {
    await lead({ type: 'session.open' });
    await start('hello', null);
    const replies = await Promise.all([
      desk.send('a', { type: 'step.start', stepId: 'notes', expect: 'hello' }),
      desk.send('b', { type: 'step.start', stepId: 'merge', expect: 'hello' }),
    ]);
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
    expect(replies[1]).toMatchObject({ rejection: { code: 'step_moved_on' } });
  });

  it('checks in who comes while the session is open, and who waited for it', async () => {
    const early = phone(1);
    await early.connect(node);
    await settle();
    expect(early.entries('mine:s_1')['me']).toMatchObject({ present: false });
    await lead({ type: 'session.open' });
    expect(early.entries('mine:s_1')['me']).toMatchObject({ present: true });
    const late = phone(2);
    await late.connect(node);
    await settle();
    expect(late.entries('mine:s_2')['me']).toMatchObject({ present: true });
    await lead({ type: 'person.checkOut', person: 's_2' });
    await late.connect(node);
    await settle();
    expect(late.entries('mine:s_2')['me']).toMatchObject({ present: false });
  });

  it('[VIEW4] shows a hidden note to its author and the desk only, until the step is closed', async () => {
    await lead({ type: 'session.open' });
    const [author, other] = [phone(1), phone(2)];
    const screen = new Device(SCREEN, 'screen', 's');
    for (const device of [author, other, screen]) await device.connect(node);
    await start('notes', null);
    const note: SessionCommand = {
      type: 'item.propose',
      itemId: 'n1',
      stepId: 'notes',
      kind: 'keyword',
      title: 'Kanariefugl',
      description: '',
      theme: 'By',
    };
    expect(await author.send('n', note)).toEqual(OK);
    await settle();
    expect(author.entries('mine:s_1')['item/n1']).toMatchObject({ title: 'Kanariefugl' });
    for (const device of [other, screen])
      expect(device.heard.join('')).not.toContain('Kanariefugl');
    await start('merge', 'notes');
    expect(other.entries('room')['item/n1']).toMatchObject({ title: 'Kanariefugl' });
    expect(screen.heard.join('')).not.toContain('s_1"');
  });

  it('[VIEW3] resets a device that is unknown, too old or from the future', async () => {
    await lead({ type: 'session.open' });
    const device = phone(1);
    await device.connect(node);
    await settle();
    const { rev } = device.views.get('room')!;
    const hello = async (since: number) => {
      const reply = await node.engine.hello(
        's',
        { connection: 'probe', actor: member(3), surface: 'phone' },
        { room: since },
      );
      return reply.ok && reply.patches.find(({ audience }) => audience === 'room');
    };
    expect(await hello(0)).toMatchObject({ reset: true });
    expect(await hello(rev + 1_000)).toMatchObject({ reset: true });
    await lead({ type: 'screen.set', black: true });
    expect(await hello(rev + 1)).not.toMatchObject({ reset: true });
  });

  it('[BOX2] counts what it accepted, and tells the late ones', async () => {
    await openVote();
    const phones = [1, 2, 3].map(phone);
    for (const device of phones) await device.connect(node);
    await settle();
    const boxId = boxOf(phones[0]!);
    const casting = phones.map((device, i) =>
      device.vote({ boxId, rev: 1, body: { dots: { [`kw${i}`]: 1 } } }),
    );
    // received before the close: they count, although they have not been written yet
    const ending = desk.send('end', { type: 'vote.end', stepId: 'dots' });
    await clock.move(20);
    expect(await ending).toEqual(OK);
    expect(await Promise.all(casting)).toEqual([1, 2, 3].map(() => ({ ok: true, rev: 1 })));
    await clock.move(31_000);
    const tally = (await node.engine.sessionState('s'))?.steps.get('dots')?.vote?.tally;
    expect(tally).toMatchObject({ voted: 3, present: 3, canVote: 25 });
    const late = phones[0]!.vote({ boxId, rev: 2, body: { abstain: true } });
    await clock.move(20);
    expect(await late).toMatchObject({ rejection: { code: 'vote_closed' } });
  });

  it('[BOX5] shows the newer ballot to a device that was behind, and tells the other device', async () => {
    await openVote();
    const [one, two] = [phone(1), phone(1)];
    await one.connect(node);
    await two.connect(node);
    await settle();
    const boxId = boxOf(one);
    const cast = async (device: Device, rev: number, ref: string) => {
      const reply = device.vote({ boxId, rev, body: { dots: { [ref]: 1 } } });
      await clock.move(20);
      return reply;
    };
    expect(await cast(one, 2, 'kw1')).toEqual({ ok: true, rev: 2 });
    expect(two.ballots).toEqual([{ boxId, rev: 2, body: { dots: { kw1: 1 } } }]);
    expect(one.ballots).toEqual([]);
    expect(await cast(two, 1, 'kw2')).toMatchObject({
      rejection: { code: 'ballot_stale' },
      current: { rev: 2, body: { dots: { kw1: 1 } } },
    });
    const reply = await two.connect(node);
    expect(reply.ok && reply.ballots).toEqual([{ boxId, rev: 2, body: { dots: { kw1: 1 } } }]);
  });

  it('[BOX6] refuses a ballot over the budget and one from who may not vote', async () => {
    await openVote();
    const device = phone(1);
    await device.connect(node);
    await settle();
    const boxId = boxOf(device);
    const dots = { kw0: 1, kw1: 1, kw2: 1, kw3: 1 };
    expect(await device.vote({ boxId, rev: 1, body: { dots } })).toMatchObject({
      rejection: { code: 'ballot_over_budget' },
    });
    expect(await desk.vote({ boxId, rev: 1, body: { abstain: true } })).toMatchObject({
      rejection: { code: 'not_allowed' },
    });
  });

  it('[BOX3] tells turnout to desk and screen at once, to phones within a second, and nothing else', async () => {
    await openVote();
    const screen = new Device(SCREEN, 'screen', 's');
    const phones = Array.from({ length: 12 }, (_, i) => phone(i + 1));
    for (const device of [screen, ...phones]) await device.connect(node);
    await clock.move(2_500);
    const revs = [...phones[5]!.views].map(([, view]) => view.rev);
    const boxId = boxOf(phones[0]!);
    void phones[0]!.vote({ boxId, rev: 1, body: { dots: { kw7: 1 } } });
    await clock.move(120);
    expect(turnout(desk)).toEqual({ given: 1, present: 12 });
    expect(turnout(screen)).toEqual({ given: 1, present: 12 });
    await clock.move(1_000);
    for (const device of phones) expect(turnout(device)).toEqual({ given: 1, present: 12 });
    expect([...phones[5]!.views].map(([, view]) => view.rev)).toEqual(revs);
    expect(phones[5]!.volatile['presence']).toMatchObject({ connected: [], devices: 12 });
    expect(desk.volatile['presence']).toMatchObject({ devices: 12, members: 12, away: 0 });
  });

  it('goes on after a restart where it was: open votes, timers, own ballots', async () => {
    await openVote();
    const device = phone(1);
    await device.connect(node);
    await settle();
    const boxId = boxOf(device);
    void device.vote({ boxId, rev: 1, body: { dots: { kw1: 1 } } });
    await clock.move(20);
    await lead({ type: 'vote.end', stepId: 'dots' });
    await node.engine.close();
    node = startNode();
    await settle();
    const reply = await device.connect(node);
    expect(reply).toMatchObject({ ok: true, ballots: [{ boxId, rev: 1 }] });
    expect(turnout(device)).toEqual({ given: 1, present: 1 });
    await clock.move(31_000);
    expect((await node.engine.sessionState('s'))?.steps.get('dots')?.status).toBe('closed');
    expect(device.entries('room')['step/dots']).toMatchObject({ status: 'closed' });
  });

  it('[LOG5] lets a second node catch up by the bell, and without it by looking', async () => {
    const bell = localBell();
    const ringing = startNode(bell);
    const hearing = startNode(bell);
    const far = new Device(FACILITATOR, 'desk', 's');
    await far.connect(hearing);
    await desk.connect(ringing);
    await lead({ type: 'session.open' });
    expect(far.entries('desk')['session']).toMatchObject({ status: 'open' });
    const quiet = new Device(FACILITATOR, 'desk', 's');
    await quiet.connect(node);
    await lead({ type: 'screen.set', black: true });
    expect(quiet.entries('desk')['session']).toMatchObject({ black: false });
    await clock.move(1_100);
    expect(quiet.entries('desk')['session']).toMatchObject({ black: true });
    await ringing.engine.close();
    await hearing.engine.close();
  });

  it('draws new names for everybody, also for who was away', async () => {
    await lead({ type: 'session.open' });
    const away = new Device(FACILITATOR, 'desk', 's');
    await away.connect(node);
    away.disconnect();
    names = {
      ...names,
      seats: names.seats.map((seat) => (seat.id === 's_1' ? { ...seat, name: 'Ny' } : seat)),
    };
    await node.engine.namesChanged('p');
    expect(desk.entries('desk')['seat/s_1']).toMatchObject({ name: 'Ny' });
    await away.connect(node);
    expect(away.entries('desk')['seat/s_1']).toMatchObject({ name: 'Ny' });
  });

  it('[AUTH1] lets nobody see what is not for the role', async () => {
    const wrong = new Device(member(1), 'desk', 's');
    expect(await wrong.connect(node)).toMatchObject({ rejection: { code: 'not_allowed' } });
    const screenAtDesk = new Device(SCREEN, 'desk', 's');
    expect(await screenAtDesk.connect(node)).toMatchObject({ rejection: { code: 'not_allowed' } });
    const nowhere = new Device(FACILITATOR, 'desk', 'none');
    expect(await nowhere.connect(node)).toMatchObject({ rejection: { code: 'not_found' } });
  });

  describe('between two streams', () => {
    const plan: ActivityPlan = {
      title: 'Workshop',
      when: { kind: 'day', date: '2016-03-02' },
      circle: '',
      purpose: '',
      standing: 'indicative',
      handsOn: '',
      preset: 'empty',
      held: false,
    };
    const release: SessionCommand = { type: 'release.make', releaseId: 'r1', title: 'Udvalget' };
    const inT = (id: string, command: SessionCommand) =>
      node.engine.command('t', FACILITATOR, { v: 1, id, command });

    beforeEach(async () => {
      const info = { title: 'V', subtitle: '', municipality: '', exercise: false, caseNumber: '' };
      await node.engine.createProcess('q', info, [{ id: 'a1', plan }], OWNER);
      await node.engine.createSession('t', 'q', { ...SETTINGS, processId: 'q' }, STEPS, OWNER);
      await inT('open', { type: 'session.open' });
    });

    it('enters sessions and releases in the stream of their process', async () => {
      const process = await node.engine.processState('q');
      expect([...process!.sessions.keys()]).toEqual(['t']);
      await inT('release', release);
      await settle();
      expect((await node.engine.processState('q'))?.releases.get('r1')).toMatchObject({
        sessionId: 't',
        version: 1,
      });
    });

    it('finishes after a start what a crash left undone', async () => {
      const transact = store.log.transact.bind(store.log);
      const disk = vi.spyOn(store.log, 'transact').mockImplementation((id, since, work) => {
        if (id === 'q') return Promise.reject(new Error('the power went'));
        return transact(id, since, work);
      });
      expect(await inT('release', release)).toEqual(OK);
      await settle();
      await node.engine.close();
      disk.mockRestore();
      expect(log.errors.splice(0).join()).toContain('the power went');
      node = startNode();
      await settle();
      expect((await node.engine.processState('q'))?.releases.has('r1')).toBe(true);
      expect((await node.engine.processState('q'))?.releases.size).toBe(1);
    });
  });

  it('[LOG6] stops a stream it cannot read, and serves the others', async () => {
    const strange = { type: 'item.levitated' };
    const read = store.log.read.bind(store.log);
    await node.engine.close();
    vi.spyOn(store.log, 'read').mockImplementation(async (id, after) => {
      if (id === 's') throw new StreamUnreadable(`Unknown event "${strange.type}"`);
      return read(id, after);
    });
    node = startNode();
    await desk.connect(node);
    expect(await desk.send('any', { type: 'session.open' })).toMatchObject({
      rejection: { code: 'busy' },
    });
    await node.engine.createSession('t', 'p', SETTINGS, STEPS, OWNER);
    const other = new Device(FACILITATOR, 'desk', 't');
    expect(await other.connect(node)).toMatchObject({ ok: true });
    expect(log.errors.splice(0).join()).toContain('item.levitated');
  });

  it('refuses everything after it was closed', async () => {
    await node.engine.close();
    expect(await desk.send('z', { type: 'session.open' })).toMatchObject({
      rejection: { code: 'busy' },
    });
  });
});
