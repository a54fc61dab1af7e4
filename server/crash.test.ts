import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Role } from '#shared/kernel/actor.ts';
import { tallyBallots, type BallotBody } from '#shared/voting/tally.ts';
import { COOKIE } from './auth/cookies.ts';
import { hashToken, newToken } from './auth/secrets.ts';
import { systemClock } from './engine/clock.ts';
import { createEngine } from './engine/engine.ts';
import { openSqliteStore } from './store/sqlite.ts';
import { listeningLog } from './testing/nodes.ts';
import { councilNames, FACILITATOR, KEYWORDS, OWNER, SETTINGS, STEPS } from './testing/people.ts';
import { Persistent } from './testing/persistent.ts';

const PHONES = 20;
const KILLS = 5;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let folder: string;
let port = 0;
const address = () => `http://127.0.0.1:${port}`;
let server: ChildProcess | null = null;
let clients: Persistent[] = [];

beforeEach(async () => {
  // one that is free now, and the same after every restart
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  ({ port } = probe.address() as AddressInfo);
  probe.close();
  folder = mkdtempSync(join(tmpdir(), 'roed-traad-crash-'));
});
afterEach(() => {
  for (const client of clients.splice(0)) client.stop();
  server?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const file = () => join(folder, 'roed-traad.db');

/** A session with an open vote, and a credential for each phone and the desk; returns their cookies. */
async function prepare(): Promise<{ boxId: string; seats: string[]; desk: string }> {
  const store = await openSqliteStore(file());
  const engine = createEngine({
    store,
    clock: systemClock,
    log: listeningLog(),
    names: async () => councilNames(PHONES),
  });
  const credential = async (role: Role, scope: string, person: string): Promise<string> => {
    const token = newToken();
    await store.registry.addCredential(
      {
        id: `c_${person}`,
        role,
        scope,
        person,
        name: person,
        createdAt: 1,
        expiresAt: null,
        lastUsed: null,
        revokedAt: null,
      },
      hashToken(token),
    );
    return token;
  };
  await engine.createSession('s', 'p', SETTINGS, STEPS, OWNER);
  const lead = (id: string, command: Parameters<typeof engine.command>[2]['command']) =>
    engine.command('s', FACILITATOR, { v: 1, id, command });
  await lead('items', { type: 'items.import', items: [...KEYWORDS] });
  await lead('open', { type: 'session.open' });
  await lead('start', { type: 'step.start', stepId: 'dots', expect: null });
  const state = await engine.sessionState('s');
  const seats = [];
  for (let n = 1; n <= PHONES; n++) {
    const person = `s_${n}`;
    const seat = {
      id: person,
      processId: 'p',
      number: n,
      name: person,
      group: '',
      substitute: null,
    };
    await store.registry.putSeat(seat);
    seats.push(`${COOKIE.seat('p')}=${await credential('member', 'p', person)}`);
  }
  const desk = `${COOKIE.desk('s')}=${await credential('facilitator', 's', FACILITATOR.person)}`;
  await engine.close();
  await store.close();
  return { boxId: state!.steps.get('dots')!.vote!.boxId, seats, desk };
}

async function startServer(): Promise<void> {
  server = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: folder,
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (let i = 0; i < 200; i++) {
    try {
      if ((await fetch(`${address()}/healthz`)).ok) return;
    } catch {
      await pause(25);
    }
  }
  throw new Error('the server did not start');
}

async function kill(): Promise<void> {
  const dying = server!;
  const gone = once(dying, 'exit');
  dying.kill('SIGKILL');
  await gone;
}

it('[LOG3] [LOG4] [BOX2] loses nothing it has promised and doubles nothing, killed five times while all vote', async () => {
  const { boxId, seats, desk: deskCookie } = await prepare();
  await startServer();
  const phones = seats.map((cookie) => new Persistent(address(), cookie, 'phone', 's'));
  const desk = new Persistent(address(), deskCookie, 'desk', 's');
  clients = [...phones, desk];

  let storm = true;
  const promised: string[] = [];
  const voting = phones.map(async (phone, i) => {
    for (let rev = 1; storm; rev++) {
      const refs = [i, i + rev, i + 2 * rev].map((n) => `kw${n % KEYWORDS.length}`);
      const body: BallotBody =
        rev % 7 === 6
          ? { abstain: true }
          : { dots: Object.fromEntries(refs.map((ref) => [ref, 1])) };
      await phone.vote(boxId, rev, body);
    }
  });
  const pacing = (async () => {
    for (let n = 0; storm; n++) {
      const id = `page${n}`;
      const reply = await desk.send(id, { type: 'screen.set', page: n % 5, black: n % 2 === 0 });
      if (!reply.ok) throw new Error(reply.rejection.code);
      promised.push(id);
      await pause(20);
    }
  })();
  for (let n = 0; n < KILLS; n++) {
    await pause(500 + n * 130);
    await kill();
    const before = phones.map((phone) => ({
      rev: phone.acked?.rev ?? 0,
      hellos: phone.hellos.length,
    }));
    await startServer();
    // every phone is back by itself, and finds at least what it was promised
    for (const [i, phone] of phones.entries()) {
      for (let wait = 0; phone.hellos.length === before[i]!.hellos && wait < 200; wait++)
        await pause(25);
      const hello = phone.hellos.at(-1);
      const own =
        hello?.ok === true ? hello.ballots.find((ballot) => ballot.boxId === boxId) : undefined;
      expect(own?.rev ?? 0).toBeGreaterThanOrEqual(before[i]!.rev);
    }
  }
  await pause(300);
  storm = false;
  await Promise.all([...voting, pacing]);

  expect(await desk.send('end', { type: 'vote.end', stepId: 'dots' })).toEqual({ ok: true });
  expect(await desk.send('close', { type: 'vote.close', stepId: 'dots' })).toEqual({ ok: true });
  await kill();
  const store = await openSqliteStore(file());
  const commits = await store.log.read('s', 0);
  await store.close();
  expect(commits.map(({ seq }) => seq)).toEqual(commits.map((_, i) => i + 1));
  const stored = commits.map(({ commandId }) => commandId).filter((id) => id.startsWith('page'));
  expect(stored).toEqual(promised);
  const closed = commits
    .flatMap(({ events }) => events as { type: string; tally: ReturnType<typeof tallyBallots> }[])
    .find(({ type }) => type === 'vote.closed');
  const expected = tallyBallots(
    phones.map((phone) => phone.acked!.body),
    { method: 'dots', refs: KEYWORDS.map(({ id }) => id), dots: 3 },
    { canVote: PHONES, present: PHONES, late: 0 },
    null,
  );
  expect(closed?.tally).toEqual(expected);
  expect(promised.length).toBeGreaterThan(20);
}, 90_000);
