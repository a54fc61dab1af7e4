import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakePipe, welcome, whole } from '../testing/fakePipe.ts';
import { act, castBallot, dismissRefusal, startSync } from './start.ts';
import { serverNow } from './clock.ts';
import { useSync } from './store.ts';

const me = whole('mine:s_1', 1, { me: { person: 's_1' } });
const command = (itemId: string) => ({ type: 'item.withdraw', itemId }) as const;
const state = () => useSync.getState();
const settle = () => vi.advanceTimersByTimeAsync(0);

let stop = () => {};
function start(pipe: FakePipe) {
  stop();
  stop = startSync({ surface: 'phone', stream: 'm1' }, pipe);
}

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('views', () => {
  it('merges audiences, own entries over shared ones', async () => {
    const pipe = new FakePipe();
    pipe.onHello = () =>
      welcome([
        whole('mine:s_1', 3, { 'item/a': { title: 'mine' } }),
        whole('room', 4, { 'item/a': { title: 'shared' }, 'item/b': { title: 'b' } }),
      ]);
    start(pipe);
    await settle();
    expect(state().entries).toEqual({ 'item/a': { title: 'mine' }, 'item/b': { title: 'b' } });
    expect(state().connection.status).toBe('online');
  });

  it('[VIEW3] a reset replaces the whole view, and what is the same keeps its identity', async () => {
    const pipe = new FakePipe();
    pipe.onHello = () => welcome([whole('room', 1, { a: { n: 1 }, gone: 1 })]);
    start(pipe);
    await settle();
    const before = state().entries['a'];
    pipe.patch(whole('room', 9, { a: { n: 1 }, b: 2 }));
    expect(state().entries).toEqual({ a: { n: 1 }, b: 2 });
    expect(state().entries['a']).toBe(before);
  });

  it('[VIEW2] says hello again with what it has when a patch does not fit', async () => {
    const pipe = new FakePipe();
    pipe.onHello = () => welcome([whole('room', 5, { a: 1 })]);
    start(pipe);
    await settle();
    pipe.onHello = () =>
      welcome([{ audience: 'room', from: 5, rev: 9, set: { b: 2 }, del: ['a'] }]);
    pipe.patch({ audience: 'room', from: 8, rev: 9, set: { b: 2 }, del: [] });
    await settle();
    expect(pipe.hellos[1]?.since).toEqual({ room: 5 });
    expect(state().entries).toEqual({ b: 2 });
  });

  it('keeps patches that overtake the reply to a hello', async () => {
    const pipe = new FakePipe();
    pipe.onHello = () => {
      pipe.patch({ audience: 'room', from: 2, rev: 3, set: { b: 2 }, del: [] });
      return welcome([whole('room', 2, { a: 1 })]);
    };
    start(pipe);
    await settle();
    expect(state().entries).toEqual({ a: 1, b: 2 });
    expect(pipe.hellos).toHaveLength(1);
  });

  it('goes by the server clock', async () => {
    const pipe = new FakePipe();
    pipe.onHello = () => welcome([], { now: 1_000_000 });
    start(pipe);
    await settle();
    expect(serverNow()).toBe(1_000_000);
  });
});

describe('the line', () => {
  it('drops a socket that does not answer, and comes back', async () => {
    const pipe = new FakePipe();
    start(pipe);
    await settle();
    pipe.onHello = () => 'lost';
    window.dispatchEvent(new Event('pageshow'));
    await vi.advanceTimersByTimeAsync(4000);
    expect(pipe.isOpen).toBe(false);
    pipe.onHello = () => welcome([]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(state().connection.status).toBe('online');
    expect(pipe.opened).toBe(2);
  });

  it('waits longer and longer, and not at all when the network is back', async () => {
    const pipe = new FakePipe();
    pipe.reachable = false;
    start(pipe);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(state().connection.status).toBe('offline');
    expect(pipe.opened).toBeLessThan(28);
    pipe.reachable = true;
    window.dispatchEvent(new Event('online'));
    await settle();
    expect(state().connection.status).toBe('online');
  });

  it('[AUTH2] ends in words when the link is revoked, and does not come back', async () => {
    const pipe = new FakePipe();
    start(pipe);
    await settle();
    pipe.bye({ code: 'link_revoked' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(state().connection).toEqual({ status: 'ended', reason: { code: 'link_revoked' } });
    expect(pipe.opened).toBe(1);
  });
});

describe('the outbox', () => {
  it('[OUT1] a pending command survives reload and is sent with the same id', async () => {
    const before = new FakePipe();
    before.onCommand = () => 'lost';
    start(before);
    await settle();
    void act(command('i1'));
    void act(command('i2'));
    await settle();
    const id = before.commands[0]?.id;

    const after = new FakePipe();
    start(after);
    expect(state().pending.map((p) => p.command)).toEqual([command('i1'), command('i2')]);
    await settle();
    expect(after.commands.map((c) => c.command)).toEqual([command('i1'), command('i2')]);
    expect(after.commands[0]?.id).toBe(id);
    await vi.advanceTimersByTimeAsync(2000);
    expect(state().pending).toEqual([]);
    expect(localStorage).toHaveLength(0);
  });

  it('[OUT1] resends until answered, in order', async () => {
    const pipe = new FakePipe();
    start(pipe);
    await settle();
    pipe.onCommand = () => 'lost';
    const first = act(command('i1'));
    const second = act(command('i2'));
    await vi.advanceTimersByTimeAsync(7000);
    pipe.onCommand = () => ({ ok: true });
    await vi.advanceTimersByTimeAsync(3000);
    expect(await first).toEqual({ ok: true });
    expect(await second).toEqual({ ok: true });
    expect(pipe.commands.map((c) => (c.command as { itemId: string }).itemId)).toEqual([
      'i1',
      'i1',
      'i2',
    ]);
    expect(new Set(pipe.commands.map((c) => c.id)).size).toBe(2);
  });

  it('[OUT2] a refusal reaches its author, also after a reload', async () => {
    const before = new FakePipe();
    before.onCommand = () => 'lost';
    start(before);
    await settle();
    void act(command('i1'));
    const after = new FakePipe();
    after.onCommand = () => ({ ok: false, rejection: { code: 'step_closed' } });
    start(after);
    await settle();
    expect(state().refused).toMatchObject([
      { command: command('i1'), rejection: { code: 'step_closed' } },
    ]);
    start(new FakePipe());
    expect(state().refused).toHaveLength(1);
    dismissRefusal(state().refused[0]?.id ?? '');
    expect(state().refused).toEqual([]);
    expect(localStorage).toHaveLength(0);
  });

  it('[OUT2] what is too long for a frame is refused at once and holds up nothing', async () => {
    const pipe = new FakePipe();
    start(pipe);
    await settle();
    const long = { ...command('i1'), description: 'æ'.repeat(40_000) };
    const first = act(long as never, { keepRefusal: true });
    const second = act(command('i2'));
    expect(await first).toEqual({ ok: false, rejection: { code: 'too_large' } });
    expect(await second).toEqual({ ok: true });
    expect(state().refused).toMatchObject([{ command: long }]);
    expect(pipe.commands).toHaveLength(1);
  });

  it('tries again when the server could not save', async () => {
    const pipe = new FakePipe();
    let busy = 2;
    pipe.onCommand = () => (busy-- > 0 ? { ok: false, rejection: { code: 'busy' } } : { ok: true });
    start(pipe);
    await settle();
    const reply = act(command('i1'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await reply).toEqual({ ok: true });
    expect(pipe.commands).toHaveLength(3);
  });

  it('never sends what another person left on the device', async () => {
    const before = new FakePipe();
    before.onHello = () => welcome([me]);
    before.onCommand = () => 'lost';
    start(before);
    await settle();
    void act(command('i1'));
    const after = new FakePipe();
    after.onHello = () => welcome([whole('mine:s_2', 1, { me: { person: 's_2' } })]);
    start(after);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(after.commands).toEqual([]);
  });
});

describe('ballots', () => {
  const dots = (n: number) => ({ dots: { a: n } });

  async function voting() {
    const pipe = new FakePipe();
    pipe.onHello = () => welcome([me]);
    start(pipe);
    await settle();
    return pipe;
  }

  it('sends quick taps as one whole ballot, and says when it is saved', async () => {
    const pipe = await voting();
    castBallot('b', dots(1));
    castBallot('b', dots(2));
    castBallot('b', dots(3));
    expect(state().votes['b']?.status).toBe('saving');
    await vi.advanceTimersByTimeAsync(300);
    expect(pipe.ballots).toEqual([{ boxId: 'b', rev: 3, body: dots(3) }]);
    expect(state().votes['b']).toMatchObject({ status: 'saved', saved: dots(3) });
  });

  it('[OUT1] an unsent ballot survives reload', async () => {
    const before = await voting();
    before.onBallot = () => 'lost';
    castBallot('b', dots(2));
    const after = await voting();
    await settle();
    expect(after.ballots).toEqual([{ boxId: 'b', rev: 1, body: dots(2) }]);
    expect(state().votes['b']?.status).toBe('saved');
  });

  it('[BOX5] takes over what another device has voted since', async () => {
    const pipe = await voting();
    pipe.onBallot = () => ({
      ok: false,
      rejection: { code: 'ballot_stale' },
      current: { boxId: 'b', rev: 7, body: dots(7) },
    });
    castBallot('b', dots(1));
    await vi.advanceTimersByTimeAsync(300);
    expect(state().votes['b']).toMatchObject({
      body: dots(7),
      rejection: { code: 'ballot_stale' },
    });
    await vi.advanceTimersByTimeAsync(5000);
    expect(pipe.ballots).toHaveLength(1);
    pipe.onBallot = (frame) => ({ ok: true, rev: frame.rev });
    castBallot('b', dots(2));
    await vi.advanceTimersByTimeAsync(300);
    expect(pipe.ballots[1]).toEqual({ boxId: 'b', rev: 8, body: dots(2) });
  });

  it('[BOX5] sends again after a stale answer only when the person acted later', async () => {
    const pipe = await voting();
    pipe.onBallot = (frame) => {
      if (frame.rev > 7) return { ok: true, rev: frame.rev };
      castBallot('b', dots(2));
      return {
        ok: false,
        rejection: { code: 'ballot_stale' },
        current: { boxId: 'b', rev: 7, body: dots(7) },
      };
    };
    castBallot('b', dots(1));
    await vi.advanceTimersByTimeAsync(1000);
    expect(pipe.ballots[1]).toEqual({ boxId: 'b', rev: 8, body: dots(2) });
    expect(state().votes['b']).toMatchObject({ status: 'saved', saved: dots(2), rejection: null });
  });

  it('[BOX2] after closing shows what counts, not what came too late', async () => {
    const pipe = await voting();
    castBallot('b', dots(1));
    await vi.advanceTimersByTimeAsync(300);
    pipe.onBallot = () => ({ ok: false, rejection: { code: 'vote_closed' } });
    castBallot('b', dots(2));
    await vi.advanceTimersByTimeAsync(300);
    expect(state().votes['b']).toMatchObject({
      body: dots(1),
      saved: dots(1),
      status: 'refused',
      rejection: { code: 'vote_closed' },
    });
    await voting();
    expect(state().votes['b']).toMatchObject({ saved: dots(1), status: 'saved' });
  });

  it('shows the ballot that the server has when the device has none', async () => {
    const pipe = new FakePipe();
    pipe.onHello = () => welcome([me], { ballots: [{ boxId: 'b', rev: 4, body: dots(3) }] });
    start(pipe);
    await settle();
    expect(state().votes['b']).toMatchObject({ body: dots(3), status: 'saved' });
    pipe.ballot({ boxId: 'b', rev: 5, body: { abstain: true } });
    expect(state().votes['b']).toMatchObject({ body: { abstain: true }, status: 'saved' });
  });

  it('never shows a ballot to another person on the same device', async () => {
    await voting();
    castBallot('b', dots(1));
    await vi.advanceTimersByTimeAsync(300);
    const pipe = new FakePipe();
    pipe.onHello = () => welcome([whole('mine:s_2', 1, { me: { person: 's_2' } })]);
    start(pipe);
    await settle();
    expect(state().votes).toEqual({});
  });
});
