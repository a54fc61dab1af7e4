import { PROTOCOL } from '#shared/wire/protocol.ts';
import { request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#shared/kernel/actor.ts';
import type { SessionCommand } from '#shared/session/commands.schema.ts';
import type { Surface } from '#shared/wire/protocol.ts';
import { Caller, openHall, until, type Hall } from '../testing/hall.ts';
import { FACILITATOR, KEYWORDS, member, OWNER, SCREEN, SECRETARY } from '../testing/people.ts';

describe('gateway', () => {
  let hall: Hall;
  let callers: Caller[];

  beforeEach(async () => {
    hall = await openHall();
    callers = [];
  });
  afterEach(async () => {
    for (const caller of callers) caller.close();
    await hall.close();
    hall.log.nothingWrong();
  });

  function caller(actor: Actor, surface: Surface, headers: Record<string, string> = {}): Caller {
    const made = new Caller(hall.url, actor, surface, headers);
    callers.push(made);
    return made;
  }
  /** The status of a first polling request, as a browser of any page could make it. */
  const knock = (headers: Record<string, string>): Promise<number> =>
    new Promise((resolve, reject) => {
      request(`${hall.url}/socket.io/?EIO=4&transport=polling`, { headers }, (res) => {
        res.resume();
        resolve(res.statusCode ?? 0);
      })
        .on('error', reject)
        .end();
    });
  const stillServes = async () => {
    const probe = caller(FACILITATOR, 'desk');
    expect(await probe.enter()).toMatchObject({ ok: true });
  };

  it('lets people in with what they may see, and nobody without a credential', async () => {
    const desk = caller(FACILITATOR, 'desk');
    const reply = await desk.enter();
    expect(reply.ok && reply.patches.map((patch) => patch.audience)).toEqual([
      'desk',
      'mine:k_lead',
    ]);
    const phone = await caller(member(1), 'phone').enter();
    expect(phone.ok && phone.patches.map((patch) => patch.audience)).toEqual(['room', 'mine:s_1']);
    expect(await caller(SCREEN, 'screen').enter()).toMatchObject({ ok: true });
    const nobody = caller({ role: 'member', person: '' }, 'phone');
    await expect(nobody.connect()).rejects.toMatchObject({ data: { code: 'not_allowed' } });
  });

  it('[AUTH5] refuses foreign origins, and allows its own, the public one, and what is no browser', async () => {
    const host = hall.url.replace('http://', '');
    const foreign = [
      'https://evil.example',
      'null',
      `http://${host}.evil.example`,
      `http://evil.example/${host}`,
      `http://sub.${host}`,
      'http://127.0.0.1:1',
      'https://vision.example.evil.example',
      'http://vision.example',
      `file://${host}`,
      '',
    ];
    for (const origin of foreign) {
      expect([origin, await knock({ origin })]).toEqual([origin, 403]);
      const socket = caller(FACILITATOR, 'desk', { origin });
      await expect(socket.connect()).rejects.toThrow(/websocket error/);
    }
    expect(await knock({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await knock({ 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(await knock({ origin: hall.url })).toBe(200);
    expect(await knock({ origin: 'https://vision.example' })).toBe(200);
    expect(await knock({})).toBe(200);
  });

  it('[AUTH2] cuts a revoked credential within a second, with a word, and keeps it out', async () => {
    const phones = [caller(member(1), 'phone'), caller(member(1), 'phone')];
    const other = caller(member(2), 'phone');
    for (const phone of [...phones, other]) await phone.enter();
    const before = Date.now();
    const gone = Promise.all(phones.map((phone) => phone.gone()));
    hall.revoked.add('s_1');
    hall.gateway.cutCredential(['s_1']);
    await gone;
    expect(Date.now() - before).toBeLessThan(1_000);
    expect(phones.map((phone) => phone.byes)).toEqual([['link_revoked'], ['link_revoked']]);
    await expect(caller(member(1), 'phone').connect()).rejects.toMatchObject({
      data: { code: 'link_revoked' },
    });
    expect(other.socket.connected).toBe(true);
  });

  it('[AUTH2] keeps out who was revoked while coming in', async () => {
    hall.gateway.cutCredential(['s_1']);
    const late = caller(member(1), 'phone');
    await late.connect();
    await late.gone();
    expect(late.byes).toEqual(['link_revoked']);
  });

  it('[AUTH1] takes no role, person or stream from a payload', async () => {
    const phone = caller(member(1), 'phone');
    await phone.enter();
    const lead = { type: 'session.open', actor: FACILITATOR, role: 'owner' };
    expect(await phone.ask('command', { v: 1, id: 'e1', command: lead })).toMatchObject({
      rejection: { code: 'bad_input' },
    });
    expect(await phone.send({ type: 'session.open' })).toMatchObject({
      rejection: { code: 'not_allowed' },
    });
    const open = {
      v: 1,
      id: 'e2',
      command: { type: 'session.open' },
      actor: OWNER,
      role: 'system',
    };
    expect(await phone.ask('command', open)).toMatchObject({ rejection: { code: 'not_allowed' } });
    const elsewhere = { protocol: PROTOCOL, stream: 'p', since: {} };
    expect(await phone.ask('hello', elsewhere)).toMatchObject({
      rejection: { code: 'not_allowed' },
    });
    const desk = { protocol: PROTOCOL, stream: 's', since: { desk: 0 }, surface: 'desk' };
    const reply = await phone.ask<{ patches: { audience: string }[] }>('hello', desk);
    expect(reply.patches.map((patch) => patch.audience)).toEqual(['room', 'mine:s_1']);
    const screen = caller(SCREEN, 'screen');
    await screen.enter();
    expect(await screen.send({ type: 'screen.set', black: true })).toMatchObject({
      rejection: { code: 'not_allowed' },
    });
    expect(await caller(member(2), 'desk').enter()).toMatchObject({
      rejection: { code: 'not_allowed' },
    });
    // a system id cannot be taken in advance
    const taken = { v: 1, id: '#checkIn:s_2:1', command: { type: 'session.open' } };
    expect(await phone.ask('command', taken)).toMatchObject({ rejection: { code: 'bad_input' } });
  });

  it('answers every malformed frame with bad_input and lives', async () => {
    const desk = caller(FACILITATOR, 'desk');
    await desk.enter();
    const garbage: unknown[] = [
      null,
      undefined,
      0,
      '',
      [],
      {},
      { v: 1 },
      { v: 1, id: 'x', command: null },
      { v: 1, id: 'x'.repeat(65), command: { type: 'session.open' } },
      { v: 1, id: 'a b', command: { type: 'session.open' } },
      { v: 1, id: 'x', command: { type: '__proto__' } },
      { v: 1, id: 'x', command: { type: 'session.open', extra: 1 } },
      {
        v: 1,
        id: 'x',
        command: JSON.parse('{"type":"session.open","__proto__":{"role":"owner"}}'),
      },
      { v: 1, id: 'x', command: { type: 'screen.set', page: 1e99 } },
    ];
    for (const frame of garbage)
      expect(await desk.ask('command', frame)).toMatchObject({ rejection: { code: 'bad_input' } });
    const phone = caller(member(1), 'phone');
    await phone.enter();
    for (const body of [
      null,
      { dots: { a: -1 } },
      { dots: { a: 1.5 } },
      { scale: { a: 9 } },
      { abstain: false },
    ])
      expect(await phone.ask('ballot', { boxId: 'b', rev: 1, body })).toMatchObject({
        rejection: { code: 'bad_input' },
      });
    expect(Object.hasOwn(Object.prototype, 'role')).toBe(false);
    expect(await desk.ask('command', { v: 2, id: 'x', command: {} })).toMatchObject({
      rejection: { code: 'reload' },
    });
    expect(await desk.ask('hello', { protocol: 0, stream: 's', since: {} })).toMatchObject({
      rejection: { code: 'reload' },
    });
    await stillServes();
  });

  it('ignores unknown and reserved events and frames without a place for an answer', async () => {
    const desk = caller(FACILITATOR, 'desk');
    await desk.enter();
    const send = desk.socket as unknown as { emit(event: string, ...args: unknown[]): void };
    for (const event of [
      'nothing',
      'error',
      '__proto__',
      'constructor',
      'patch',
      'x'.repeat(50_000),
    ])
      send.emit(event, { a: 1 });
    send.emit('command');
    send.emit('command', { v: 1, id: 'q', command: { type: 'session.open' } });
    send.emit('ballot', 1, 2, 3);
    expect(await desk.send({ type: 'screen.set', black: true })).toEqual({ ok: true });
    const state = await hall.engine.sessionState('s');
    expect(state?.status).toBe('prepared');
  });

  it('cuts a socket that sends an oversized frame, and lives', async () => {
    const phone = caller(member(1), 'phone');
    await phone.enter();
    const send = phone.socket as unknown as { emit(event: string, payload: unknown): void };
    const gone = phone.gone();
    send.emit('command', { v: 1, id: 'big', command: 'x'.repeat(70_000) });
    expect(await gone).toMatch(/transport/);
    await stillServes();
  });

  it('cuts bytes that are no protocol, and lives', async () => {
    const { hostname, port } = new URL(hall.url);
    const desk = caller(FACILITATOR, 'desk');
    await desk.enter();
    for (const bytes of [
      Buffer.alloc(2_000, 0xff),
      Buffer.from('GET / HTTP/9\r\n\r\n'),
      Buffer.alloc(0),
    ]) {
      const raw = connect(Number(port), hostname);
      raw.on('error', () => undefined);
      raw.resume();
      raw.end(bytes);
      await new Promise((resolve) => raw.once('close', resolve));
    }
    const deep = `420["command",${'['.repeat(20_000)}${']'.repeat(20_000)}]`;
    const frames = [
      '',
      '9',
      '4',
      '42',
      '42[',
      '42["command"',
      '451-["x"]',
      '43[]',
      '4{',
      '\u0000\u0000',
      deep,
    ];
    for (const frame of frames) {
      const victim = caller(member(3), 'phone');
      await victim.enter();
      const { engine } = victim.socket.io;
      (engine as unknown as { transport: { ws: { send(data: string): void } } }).transport.ws.send(
        frame,
      );
      victim.close();
    }
    expect(await desk.send({ type: 'screen.set', black: true })).toEqual({ ok: true });
    await stillServes();
  });

  it('[AUTH4] slows one device down and cuts it when it goes on, while others are served', async () => {
    const flood = caller(member(1), 'phone');
    const calm = caller(member(2), 'phone');
    await flood.enter();
    await calm.enter();
    const burst = await Promise.all(
      Array.from({ length: 40 }, () =>
        flood.send({ type: 'item.question', itemId: 'x', on: true }),
      ),
    );
    const slowed = burst.filter((reply) => !reply.ok && reply.rejection.code === 'slow_down');
    expect(slowed.length).toBeGreaterThanOrEqual(15);
    expect(await calm.send({ type: 'item.question', itemId: 'x', on: true })).not.toMatchObject({
      rejection: { code: 'slow_down' },
    });
    const gone = flood.gone();
    for (let i = 0; i < 120; i++)
      flood.socket.emit('ballot', { boxId: 'b', rev: 1, body: { abstain: true } }, () => undefined);
    await gone;
    expect(flood.byes).toEqual(['slow_down']);
    expect(calm.socket.connected).toBe(true);
  });

  it('lets the oldest of too many sockets of one credential go', async () => {
    const tabs = Array.from({ length: 13 }, () => caller(member(1), 'phone'));
    for (const tab of tabs) await tab.enter();
    await until(() => !tabs[0]!.socket.connected);
    expect(tabs[0]!.byes).toEqual(['limit_reached']);
    expect(tabs.slice(1).every((tab) => tab.socket.connected)).toBe(true);
  });

  it('skips a reader that stands still, and gives it one snapshot when it reads again', async () => {
    const desk = caller(FACILITATOR, 'desk');
    await desk.enter();
    const slow = caller(member(1), 'phone');
    await slow.enter();
    const ws = (
      slow.socket.io.engine as unknown as {
        transport: { ws: { _socket: { pause(): void; resume(): void } } };
      }
    ).transport.ws;
    const items = Array.from({ length: 300 }, (_, i) => ({
      ...KEYWORDS[0]!,
      id: `i${i}`,
      title: `Titel ${i}`,
      description: 'ø'.repeat(300),
    }));
    const office = (id: string, command: SessionCommand) =>
      hall.engine.command('s', SECRETARY, { v: 1, id, command });
    await office('items', { type: 'items.import', items });
    ws._socket.pause();
    let patches = 0;
    let black = false;
    slow.socket.on('patch', ({ audience, set }) => {
      if (audience === 'room') patches++;
      if ((set['session'] as { black?: boolean } | undefined)?.black === true) black = true;
    });
    // more than the buffers of the network take
    for (let round = 0; round < 80; round++) await hall.engine.namesChanged('p');
    await hall.engine.command('s', FACILITATOR, {
      v: 1,
      id: 'black',
      command: { type: 'screen.set', black: true },
    });
    ws._socket.resume();
    // by a snapshot, or by coming back after it was cut for standing still too long
    await until(() => black || !slow.socket.connected);
    expect(patches).toBeLessThan(80);
    expect(desk.socket.connected).toBe(true);
  });
});
