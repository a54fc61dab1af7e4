import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Commit } from '#shared/kernel/stream.ts';
import type { SessionCommand } from '#shared/session/commands.schema.ts';
import type { SessionEvent } from '#shared/session/events.ts';
import { COMMAND_VERSION } from '#shared/wire/protocol.ts';
import { exerciseSession, playExercise, type ExerciseSeat } from '../demo/exercise.ts';
import { startServer, type TestServer } from '../testing/serving.ts';
import { exportSession } from './export.ts';

const PROCESS = 'sealed';
const SESSION = exerciseSession(PROCESS);
const STEP = 'el-dots';
const AT = Date.parse('2016-03-03T09:00:00+01:00');
const lead: Actor = { role: 'facilitator', person: 'k_lead' };

let server: TestServer;
let seats: readonly ExerciseSeat[];
let sent = 0;

const stateNow = async () => (await server.house.engine.sessionState(SESSION))!;

async function say(command: SessionCommand): Promise<void> {
  const frame = { v: COMMAND_VERSION, id: `sealed-${++sent}`, command };
  expect(await server.house.engine.command(SESSION, lead, frame)).toEqual({ ok: true });
}

/** All files as text, made at the same moment, so that only content can differ. */
async function filesNow(): Promise<string[]> {
  const { house } = server;
  const state = await stateNow();
  const names = await house.names(PROCESS, SESSION);
  const commits = (await house.store.log.read(SESSION, 0)) as readonly Commit<SessionEvent>[];
  const kinds = (['selection', 'meeting'] as const).flatMap((what) =>
    (['csv', 'json', 'docx', 'xlsx'] as const).map((format) => ({ what, format })),
  );
  return Promise.all(
    kinds.map(async ({ what, format }) => {
      const { body } = await exportSession({
        state,
        names,
        what,
        format,
        lang: 'da',
        at: AT,
        commits,
      });
      if (format === 'csv' || format === 'json') return strFromU8(body);
      const parts = Object.entries(unzipSync(body)).filter(
        ([name]) => !name.startsWith('docProps/'),
      );
      return parts.map(([name, bytes]) => `${name}\n${strFromU8(bytes)}`).join('\n');
    }),
  );
}

beforeAll(async () => {
  server = await startServer();
  const played = await playExercise(server.house, {
    id: PROCESS,
    title: 'Forseglet',
    until: STEP,
    lead,
  });
  if (!played.ok) throw new Error(played.rejection.code);
  seats = played.seats;
});
afterAll(() => server.stop());

describe('a sealed vote in exports', () => {
  it('[BOX3] ballots in an open box change no byte of any file', async () => {
    await say({ type: 'step.start', stepId: STEP, expect: (await stateNow()).current });
    const before = await filesNow();
    const vote = (await stateNow()).steps.get(STEP)!.vote!;
    const casts = seats.map(({ id }, i) =>
      server.house.engine.ballot(
        SESSION,
        { role: 'member', person: id },
        { boxId: vote.boxId, rev: 1, body: { dots: { [vote.options[i % 7]!.ref]: 1 } } },
      ),
    );
    for (const reply of await Promise.all(casts)) expect(reply).toMatchObject({ ok: true });
    expect(await filesNow()).toEqual(before);
  });

  it('[BOX4] after closing no file has a ballot, only sums', async () => {
    await say({ type: 'vote.end', stepId: STEP });
    await say({ type: 'vote.close', stepId: STEP });
    const result = (await stateNow()).steps.get(STEP)!.vote!.tally!;
    expect(result.voted).toBe(seats.length);
    for (const text of await filesNow()) {
      // A ballot is an object of dots per option; sums are numbers.
      expect(text).not.toMatch(/"(dots|scale)":\s*\{\s*"/);
      expect(text).not.toContain('abstain"');
      expect(text).not.toContain('Stemmer ved navn');
    }
  });
});
