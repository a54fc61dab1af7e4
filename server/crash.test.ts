import { afterEach, beforeEach, expect, it } from 'vitest';
import { tallyBallots, type BallotBody } from '#shared/voting/tally.ts';
import { COOKIE } from './auth/cookies.ts';
import type { Engine } from './engine/port.ts';
import type { Store } from './store/port.ts';
import { credential, killable, pause, putSeat, type Killable } from './testing/killable.ts';
import { FACILITATOR, KEYWORDS, OWNER, SETTINGS, STEPS } from './testing/people.ts';
import { Persistent } from './testing/persistent.ts';

const PHONES = 20;
const KILLS = 5;

let server: Killable;
let clients: Persistent[] = [];

beforeEach(async () => {
  server = await killable(PHONES);
});
afterEach(() => {
  for (const client of clients.splice(0)) client.stop();
  server.close();
});

/** A session with an open vote, and a credential for each phone and the desk; returns their cookies. */
async function prepare(store: Store, engine: Engine) {
  await engine.createSession('s', 'p', SETTINGS, STEPS, OWNER);
  const lead = (id: string, command: Parameters<typeof engine.command>[2]['command']) =>
    engine.command('s', FACILITATOR, { v: 1, id, command });
  await lead('items', { type: 'items.import', items: [...KEYWORDS] });
  await lead('open', { type: 'session.open' });
  await lead('start', { type: 'step.start', stepId: 'dots', expect: null });
  const state = await engine.sessionState('s');
  const seats: string[] = [];
  for (let n = 1; n <= PHONES; n++) {
    await putSeat(store, n);
    seats.push(`${COOKIE.seat('p')}=${await credential(store, 'member', 'p', `s_${n}`)}`);
  }
  const token = await credential(store, 'facilitator', 's', FACILITATOR.person);
  const desk = `${COOKIE.desk('s')}=${token}`;
  return { boxId: state!.steps.get('dots')!.vote!.boxId, seats, desk };
}

it('[LOG3] [LOG4] [BOX2] loses nothing it has promised and doubles nothing, killed five times while all vote', async () => {
  const { boxId, seats, desk: deskCookie } = await server.offline(prepare);
  await server.start();
  const phones = seats.map((cookie) => new Persistent(server.url, cookie, 'phone', 's'));
  const desk = new Persistent(server.url, deskCookie, 'desk', 's');
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
    await server.kill();
    const before = phones.map((phone) => ({
      rev: phone.acked?.rev ?? 0,
      hellos: phone.hellos.length,
    }));
    await server.start();
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
  await server.kill();
  const commits = await server.offline((store) => store.log.read('s', 0));
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
