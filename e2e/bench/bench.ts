/**
 * How fast the real server is with a hall on it: `npm run bench -- --phones 30` (up to 300); with
 * `--meeting dialogue` a whole dialogue meeting, notes, gallery and dots. Server and phones
 * are separate processes on this machine. Each number stands beside that of a bare socket.io server which does
 * the same acts with nothing behind them, measured in turns in the same run: the ratio says what is ours.
 */
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { dropDataDir, freshDataDir, startServer, type RunningServer } from '../house.ts';
import { openBareHall } from './bareHall.ts';
import {
  ballotOf,
  currentIn,
  heard,
  openHall,
  residentMb,
  type Hall,
  type Joined,
} from './hall.ts';
import type { Live } from '../client.ts';
import { measureDialogue } from './dialogue.ts';
import { compared, mb, median, quantile, table } from './numbers.ts';

const ROUNDS = 7;
/** So many come in one by one, so many more all at once, each loading the whole page; then the rest of the hall. */
const ALONE = 5;
const AT_ONCE = 25;
const MOST_PHONES = 300;
const PATIENCE_MS = { council: 55_000, dialogue: 240_000 };

/** When this phone has the step as its current one, with the box to vote in. */
function seesStep(phone: Live, stepId: string) {
  let boxId: string | undefined;
  let here = false;
  return heard(phone, (patch) => {
    const step = patch.set[`step/${stepId}`] as { vote: { boxId: string } | null } | undefined;
    boxId ??= step?.vote?.boxId;
    here ||= currentIn(patch) === stepId;
    return here && boxId !== undefined ? { boxId, bytes: JSON.stringify(patch).length } : undefined;
  });
}

async function stepChange(hall: Hall, phones: readonly Live[], stepId: string) {
  const seen = phones.map((phone) => seesStep(phone, stepId));
  const from = performance.now();
  await hall.start(stepId);
  const all = await Promise.all(seen);
  return {
    took: Math.max(...all.map((s) => s.at)) - from,
    ...all[0]!.found,
  };
}

const ballots = (phones: readonly Live[], boxId: string): Promise<number[]> =>
  Promise.all(
    phones.map(async (phone, i) => {
      const from = performance.now();
      const reply = await phone.emitWithAck('ballot', ballotOf(boxId, i));
      if (!reply.ok) throw new Error(`ballot: ${reply.rejection.code}`);
      return performance.now() - from;
    }),
  );

async function measure(
  server: RunningServer,
  count: number,
  cleanUp: (close: () => void) => void,
): Promise<string> {
  const idle = residentMb(server.pid);
  const hall = await openHall(server, count);
  const everyone = Array.from({ length: count }, (_, i) => i);
  const early = everyone.slice(0, ALONE);
  const crowd = everyone.slice(ALONE, ALONE + AT_ONCE);
  const rest = everyone.slice(ALONE + AT_ONCE);
  const alone: Joined[] = [];
  for (const i of early) alone.push(await hall.join(i, true));
  const together = await Promise.all(crowd.map((i) => hall.join(i, true)));
  const others = await Promise.all(rest.map((i) => hall.join(i, false)));
  const joined = [...alone, ...together, ...others];
  const phones = joined.map((j) => j.socket);

  // A first round warms both up, and says how large a patch the bare server has to send.
  const warm = await stepChange(hall, phones, await hall.prepareVote(0));
  await ballots(phones, warm.boxId);
  await hall.close('bench-0');
  const bare = await openBareHall({
    page: joined[0]!.page,
    hello: joined[0]!.helloBytes,
    patch: warm.bytes,
  });
  cleanUp(() => bare.stop());
  const bareAlone: number[] = [];
  for (const _ of early) bareAlone.push(await bare.join(true));
  const bareTogether = await Promise.all(crowd.map(() => bare.join(true)));
  await Promise.all(rest.map(() => bare.join(false)));
  await bare.broadcast(-1);
  await bare.ballots({});

  const steps: number[] = [];
  const acks: number[] = [];
  const bareSteps: number[] = [];
  const bareAcks: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const stepId = await hall.prepareVote(round);
    const change = await stepChange(hall, phones, stepId);
    steps.push(change.took);
    acks.push(...(await ballots(phones, change.boxId)));
    await hall.close(stepId);
    bareSteps.push(await bare.broadcast(round));
    bareAcks.push(...(await bare.ballots(ballotOf('box', round))));
  }

  const timesOf = (some: readonly Joined[]): number[] => some.map((j) => j.ms);
  const full = residentMb(server.pid);
  const bareMb = residentMb(bare.pid);
  for (const phone of phones) phone.disconnect();
  return table([
    [`${count} phones, 1 desk, 1 screen; ${ROUNDS} rounds`, 'Rød Tråd', 'bare socket.io', 'ratio'],
    compared('step change until seen on every phone, median', median(steps), median(bareSteps)),
    compared(
      'step change until seen on every phone, worst',
      Math.max(...steps),
      Math.max(...bareSteps),
    ),
    compared('ballot acknowledged (all at once), median', median(acks), median(bareAcks)),
    compared(
      'ballot acknowledged (all at once), p95',
      quantile(acks, 0.95),
      quantile(bareAcks, 0.95),
    ),
    compared('join alone: link, page, hello, median', median(timesOf(alone)), median(bareAlone)),
    ...(crowd.length === 0
      ? []
      : [
          compared(
            `join, ${crowd.length} at once, median`,
            median(timesOf(together)),
            median(bareTogether),
          ),
          compared(
            `join, ${crowd.length} at once, worst`,
            Math.max(...timesOf(together)),
            Math.max(...bareTogether),
          ),
        ]),
    [
      'server memory with the hall on it',
      mb(full),
      mb(bareMb),
      full === null || bareMb === null ? '' : `${(full / bareMb).toFixed(1)} ×`,
    ],
    ['server memory when started', mb(idle), '', ''],
  ]);
}

/** Whatever happens, no server is left behind. */
async function run(meeting: keyof typeof PATIENCE_MS, count: number): Promise<string> {
  const dataDir = freshDataDir();
  const server = await startServer({ dataDir });
  const closing: (() => void)[] = [];
  const tooLong = new Promise<never>((_, reject) => {
    setTimeout(
      () => reject(new Error(`Gave up after ${PATIENCE_MS[meeting] / 1000} s`)),
      PATIENCE_MS[meeting],
    ).unref();
  });
  try {
    const work = meeting === 'council' ? measure : measureDialogue;
    return await Promise.race([work(server, count, (close) => closing.push(close)), tooLong]);
  } finally {
    for (const close of closing) close();
    await server.stop();
    dropDataDir(dataDir);
  }
}

const { values } = parseArgs({
  options: {
    meeting: { type: 'string', default: 'council' },
    phones: { type: 'string', default: '30' },
  },
});
const { meeting } = values;
if (meeting !== 'council' && meeting !== 'dialogue') {
  process.stderr.write('--meeting takes council or dialogue\n');
  process.exit(1);
}
const phones = Number(values.phones);
if (!Number.isInteger(phones) || phones < 1 || phones > MOST_PHONES) {
  process.stderr.write(`--phones takes a number from 1 to ${MOST_PHONES}\n`);
  process.exit(1);
}
const [cpu] = cpus();
process.stdout.write(
  `\n${cpu?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ` +
    `${(totalmem() / 2 ** 30).toFixed(0)} GB, ${process.platform} ${process.arch}, Node ${process.version}\n\n`,
);
try {
  process.stdout.write(`${await run(meeting, phones)}\n\n`);
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
